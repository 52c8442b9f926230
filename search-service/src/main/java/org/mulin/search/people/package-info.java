/** The family of people: residents and who brought cases, by name, pinyin or phone, and homes by address; few at a time. */
@NullMarked
package org.mulin.search.people;

import org.jspecify.annotations.NullMarked;
