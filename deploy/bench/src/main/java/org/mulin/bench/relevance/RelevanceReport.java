package org.mulin.bench.relevance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.mulin.bench.Platform;
import org.mulin.bench.relevance.JudgedQuery.Split;
import org.mulin.bench.relevance.RelevanceBench.Asked;

/**
 * The means over all queries, over those nobody looks at while tuning, and by kind; and the single queries that went
 * worst, of those that one may look at.
 */
public record RelevanceReport(Instant at, int messages, int texts, List<Group> groups, List<Miss> misses) {
    private static final int MOST_MISSES = 40;
    private static final double WELL = 0.8;

    /** The mean scores of some queries by who was asked. */
    record Group(String name, int queries, Map<String, Scores> byFinder) {}

    /** A query that went badly: its score, and that of the best of the others. */
    record Miss(String kind, String query, double ndcg, double others, List<String> found) {}

    static RelevanceReport of(int messages, int texts, List<Asked> asked) {
        var groups = new ArrayList<Group>();
        groups.add(group("all", asked, _ -> true));
        for (var split : asked.stream().map(it -> it.query().split()).distinct().toList()) {
            groups.add(group(
                    split.name().toLowerCase(Locale.ROOT),
                    asked,
                    it -> it.query().split() == split));
        }
        asked.stream()
                .map(it -> it.query().kind())
                .distinct()
                .forEach(kind ->
                        groups.add(group(kind, asked, it -> it.query().kind().equals(kind))));
        return new RelevanceReport(Instant.now(), messages, texts, groups, misses(asked));
    }

    private static Group group(String name, List<Asked> asked, Predicate<Asked> in) {
        var these = asked.stream().filter(in).toList();
        var byFinder = new LinkedHashMap<String, Scores>();
        for (var finder : asked.getFirst().found().keySet()) {
            byFinder.put(
                    finder,
                    Scores.mean(these.stream().map(it -> it.scores(finder)).toList()));
        }
        return new Group(name, these.size(), byFinder);
    }

    private static List<Miss> misses(List<Asked> asked) {
        return asked.stream()
                .filter(it -> it.query().split() == Split.DEV)
                .map(RelevanceReport::miss)
                .filter(miss -> miss.ndcg() < WELL)
                .sorted(Comparator.comparingDouble(Miss::ndcg))
                .limit(MOST_MISSES)
                .toList();
    }

    private static Miss miss(Asked asked) {
        var finders = List.copyOf(asked.found().keySet());
        var first = finders.getFirst();
        var others = finders.stream()
                .skip(1)
                .mapToDouble(finder -> asked.scores(finder).ndcg())
                .max()
                .orElse(0);
        return new Miss(
                asked.query().kind(),
                asked.query().text(),
                asked.scores(first).ndcg(),
                others,
                asked.found().getOrDefault(first, List.of()));
    }

    public void print(PrintStream out) {
        out.printf("%n%,d texts, %,d of them citizens' messages%n%n", texts, messages);
        out.printf("%-12s %7s", "", "queries");
        groups.getFirst().byFinder().keySet().forEach(finder -> out.printf("  %-23s", finder));
        out.printf("%n%-12s %7s", "", "");
        groups.getFirst().byFinder().forEach((_, _) -> out.printf("  %-7s %-7s %-7s", "nDCG@10", "rec@10", "MRR"));
        out.println();
        for (var group : groups) {
            out.printf("%-12s %7d", group.name(), group.queries());
            group.byFinder()
                    .values()
                    .forEach(it -> out.printf("  %-7.3f %-7.3f %-7.3f", it.ndcg(), it.recall(), it.reciprocalRank()));
            out.println();
        }
        out.printf("%nworst of those one may look at (nDCG@10, the best of the others'):%n");
        misses.forEach(
                miss -> out.printf("  %.2f  %.2f  %-10s %s%n", miss.ndcg(), miss.others(), miss.kind(), miss.query()));
    }

    /** Replaces what the bench found last time. */
    public Path write(Path folder) throws IOException {
        var file = folder.resolve("bench-relevance.json");
        Files.writeString(file, Platform.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this) + "\n");
        return file;
    }
}
