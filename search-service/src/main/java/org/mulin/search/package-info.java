/** Finds cases, people, and whatever else becomes searchable, under the rights of whoever asks. */
@NullMarked
package org.mulin.search;

import org.jspecify.annotations.NullMarked;
