/** What other services copy from here, by id. */
@NullMarked
package org.mulin.identity.reference;

import org.jspecify.annotations.NullMarked;
