/** Runs the whole platform on one machine, each part as a process of its own, and loads it through its public API. */
@NullMarked
package org.mulin.launcher;

import org.jspecify.annotations.NullMarked;
