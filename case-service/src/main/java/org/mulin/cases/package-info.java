/** Matters from first word to closing: intake, the life of a case, its categories and its history. */
@NullMarked
package org.mulin.cases;

import org.jspecify.annotations.NullMarked;
