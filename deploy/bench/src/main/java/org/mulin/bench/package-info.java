/** Measures what a request costs the running platform, in CPU time of all its processes. */
@NullMarked
package org.mulin.bench;

import org.jspecify.annotations.NullMarked;
