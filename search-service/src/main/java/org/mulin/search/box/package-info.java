/** The one box: whatever can be found by words, in one ranked list, under the reader's rights. */
@NullMarked
package org.mulin.search.box;

import org.jspecify.annotations.NullMarked;
