package org.mulin.search.words;

import java.util.List;

/** A tenant's synonyms, one matter per line, its words separated by spaces; `shipped` while the tenant has set none. */
record SynonymDocument(List<String> lines, boolean shipped, long version) {}
