package org.mulin.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/** The dashboard for operators, as far as a test reads it. */
final class Dashboard {
    private static final Path FILE = Path.of("../deploy/observability/dashboard.json");
    /** Selectors, ranges and groupings, which name labels. */
    private static final Pattern NO_METRIC = Pattern.compile("\\{[^}]*}|\\[[^]]*]|\\bby \\([^)]*\\)");
    /** What is left of a query, but for functions and numbers. */
    private static final Pattern METRIC = Pattern.compile("\\b[a-z_][a-z0-9_]*\\b(?! *\\()");

    private Dashboard() {}

    /** Every metric that a panel asks for. */
    static Set<String> metrics() throws IOException {
        var metrics = new TreeSet<String>();
        for (var query : new JsonMapper().readTree(Files.readString(FILE)).findValues("expr")) {
            var names = NO_METRIC.matcher(query.asString()).replaceAll("");
            METRIC.matcher(names).results().forEach(name -> metrics.add(name.group()));
        }
        metrics.remove("sum");
        metrics.remove("max");
        return metrics;
    }
}
