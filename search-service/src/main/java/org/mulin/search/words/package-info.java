/** The words of a tenant: which say the same, and which find nothing. */
@NullMarked
package org.mulin.search.words;

import org.jspecify.annotations.NullMarked;
