/** The cities and districts on this platform. */
@NullMarked
package org.mulin.identity.tenants;

import org.jspecify.annotations.NullMarked;
