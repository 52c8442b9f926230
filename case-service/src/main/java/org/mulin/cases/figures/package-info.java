/** Figures on cases: each step adds to them in its own transaction, each number opens the list behind it, none is on a person. */
@NullMarked
package org.mulin.cases.figures;

import org.jspecify.annotations.NullMarked;
