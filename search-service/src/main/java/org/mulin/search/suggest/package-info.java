/** What may be meant, while it is typed: places, units, categories and words, and never what a case or a person says. */
@NullMarked
package org.mulin.search.suggest;

import org.jspecify.annotations.NullMarked;
