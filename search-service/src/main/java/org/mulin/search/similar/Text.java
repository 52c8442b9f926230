package org.mulin.search.similar;

/** What a matter says: a title, and a body that may be empty. */
record Text(String title, String body) {}
