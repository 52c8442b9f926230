/** What the platform's operator does: founding tenants. */
@NullMarked
package org.mulin.identity.operator;

import org.jspecify.annotations.NullMarked;
