/** How a process takes its leave of discovery, and finds others there. */
@NullMarked
package org.mulin.platform.discovery;

import org.jspecify.annotations.NullMarked;
