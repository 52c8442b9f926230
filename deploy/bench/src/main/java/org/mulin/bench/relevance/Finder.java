package org.mulin.bench.relevance;

import java.io.IOException;
import java.util.List;

/** A way to search: the best it finds, by the ids that are judged, best first. */
interface Finder {
    String name();

    List<String> find(JudgedQuery query, String typed) throws IOException;
}
