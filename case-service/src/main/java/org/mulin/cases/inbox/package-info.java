/** The in-app inbox: who is told what, in which words, and what of it was read. */
@NullMarked
package org.mulin.cases.inbox;

import org.jspecify.annotations.NullMarked;
