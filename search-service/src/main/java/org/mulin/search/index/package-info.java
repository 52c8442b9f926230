/** What the families of documents share: how an index is kept, filled from its owner's feed, and asked within a scope. */
@NullMarked
package org.mulin.search.index;

import org.jspecify.annotations.NullMarked;
