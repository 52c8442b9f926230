/** The one door: routes, the browser's session with its tokens kept here, limits, and the console. */
@NullMarked
package org.mulin.gateway;

import org.jspecify.annotations.NullMarked;
