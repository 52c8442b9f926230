/** What may be meant, while it is typed: places, units, estates, categories, coming activities and words, and never what a case says or who somebody is. */
@NullMarked
package org.mulin.search.suggest;

import org.jspecify.annotations.NullMarked;
