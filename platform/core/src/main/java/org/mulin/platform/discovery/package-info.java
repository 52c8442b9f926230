/** How a process takes its leave of discovery. */
@NullMarked
package org.mulin.platform.discovery;

import org.jspecify.annotations.NullMarked;
