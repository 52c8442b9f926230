/** What a search costs beside Elasticsearch itself, in many tenants of very unequal size: {@code ./mulin bench search}. */
@NullMarked
package org.mulin.bench.search;

import org.jspecify.annotations.NullMarked;
