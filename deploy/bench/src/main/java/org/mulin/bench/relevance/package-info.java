/** How well search finds what people mean, by a judged set of queries: {@code ./mulin bench relevance}. */
@NullMarked
package org.mulin.bench.relevance;

import org.jspecify.annotations.NullMarked;
