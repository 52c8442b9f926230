/** The family of people: residents by name, pinyin or phone, few at a time, and by nothing else. */
@NullMarked
package org.mulin.search.people;

import org.jspecify.annotations.NullMarked;
