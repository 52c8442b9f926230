package org.mulin.bench.relevance;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** How good the first ten are: in their order, in what is missing, and in how far down the first good one is. */
record Scores(double ndcg, double recall, double reciprocalRank) {
    static final int DEPTH = 10;

    /** From this grade on a document is an answer; below it merely touches the matter. */
    private static final int ANSWERS = 2;

    /** What nobody has judged counts as a miss; a document that is shown twice counts once. */
    static Scores of(List<String> found, Map<String, Integer> grades) {
        var shown = found.stream().distinct().limit(DEPTH).toList();
        var gains = shown.stream().map(id -> grades.getOrDefault(id, 0)).toList();
        var best = grades.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(DEPTH)
                .toList();
        var answers = grades.values().stream().filter(grade -> grade >= ANSWERS).count();
        var reached = gains.stream().filter(grade -> grade >= ANSWERS).count();
        return new Scores(
                best.isEmpty() ? 0 : discounted(gains) / discounted(best),
                answers == 0 ? 0 : reached / (double) Math.min(DEPTH, answers),
                reciprocalRank(gains));
    }

    static Scores mean(Collection<Scores> of) {
        return new Scores(mean(of, Scores::ndcg), mean(of, Scores::recall), mean(of, Scores::reciprocalRank));
    }

    private static double mean(Collection<Scores> of, ToDoubleFunction<Scores> value) {
        return of.stream().mapToDouble(value).average().orElse(0);
    }

    private static double discounted(List<Integer> grades) {
        var sum = 0.0;
        for (var rank = 1; rank <= grades.size(); rank++) {
            sum += (Math.pow(2, grades.get(rank - 1)) - 1) / (Math.log(rank + 1) / Math.log(2));
        }
        return sum;
    }

    private static double reciprocalRank(List<Integer> grades) {
        for (var rank = 1; rank <= grades.size(); rank++) {
            if (grades.get(rank - 1) >= ANSWERS) {
                return 1.0 / rank;
            }
        }
        return 0;
    }
}
