package org.mulin.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoresTest {
    private static final Map<String, Integer> GRADES = Map.of("meant", 3, "partly", 2, "touching", 1);

    @Test
    void theBestOrderIsOne() {
        var scores = Scores.of(List.of("meant", "partly", "touching"), GRADES);

        assertThat(scores).isEqualTo(new Scores(1, 1, 1));
    }

    @Test
    void aGradeFurtherDownCountsLess() {
        var scores = Scores.of(List.of("partly", "unjudged", "meant"), GRADES);

        // (3 / log2(2) + 7 / log2(4)) / (7 / log2(2) + 3 / log2(3) + 1 / log2(4)) = 6.5 / 9.39279
        assertThat(scores.ndcg()).isCloseTo(0.69202, within(0.00001));
        assertThat(scores.recall()).isEqualTo(1);
        assertThat(scores.reciprocalRank()).isEqualTo(1);
    }

    @Test
    void whatMerelyTouchesTheMatterIsNoAnswer() {
        var scores = Scores.of(List.of("touching", "unjudged", "partly"), GRADES);

        assertThat(scores.recall()).isEqualTo(0.5);
        assertThat(scores.reciprocalRank()).isCloseTo(1 / 3.0, within(1e-9));
    }

    @Test
    void nothingFoundIsNothing() {
        assertThat(Scores.of(List.of(), GRADES)).isEqualTo(new Scores(0, 0, 0));
    }

    @Test
    void theSameTwiceCountsOnce() {
        assertThat(Scores.of(List.of("meant", "meant", "partly"), GRADES))
                .isEqualTo(Scores.of(List.of("meant", "partly"), GRADES));
    }

    @Test
    void onlyTheFirstTenCount() {
        var many = IntStream.range(0, 11).mapToObj(it -> "d" + it).toList();

        assertThat(Scores.of(many, Map.of("d10", 3)).ndcg()).isZero();
        assertThat(Scores.of(many, Map.of("d9", 3)).ndcg()).isCloseTo(1 / (Math.log(11) / Math.log(2)), within(1e-9));
    }

    @Test
    void tenAnswersAreAllThatCanBeShown() {
        var grades = IntStream.range(0, 20).boxed().collect(Collectors.toMap(it -> "d" + it, _ -> 3));
        var ten = IntStream.range(0, 10).mapToObj(it -> "d" + it).toList();

        assertThat(Scores.of(ten, grades).recall()).isEqualTo(1);
    }

    @Test
    void theMeanIsOfEachFigureByItself() {
        assertThat(Scores.mean(List.of(new Scores(1, 0.5, 1), new Scores(0, 0.5, 0.5))))
                .isEqualTo(new Scores(0.5, 0.5, 0.75));
    }
}
