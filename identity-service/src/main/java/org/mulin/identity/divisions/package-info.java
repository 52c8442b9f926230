/** Administrative divisions and their dated history: browsing them, and loading them from a city's table. */
@NullMarked
package org.mulin.identity.divisions;

import org.jspecify.annotations.NullMarked;
