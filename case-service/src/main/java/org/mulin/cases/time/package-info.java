/** Deadlines: the working calendar, the rules, the clocks of every case, and the timer that minds them. */
@NullMarked
package org.mulin.cases.time;

import org.jspecify.annotations.NullMarked;
