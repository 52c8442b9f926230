package org.mulin.bench.relevance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.mulin.bench.relevance.JudgedQuery.Split;

/** The judged set itself. */
class JudgedSetTest {

    @Test
    void itHasEnoughQueriesOfEachKind() {
        assertThat(JudgedQuery.all()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(JudgedQuery.all().stream().collect(groupingBy(JudgedQuery::kind, counting())))
                .allSatisfy((kind, queries) -> assertThat(queries).as(kind).isGreaterThanOrEqualTo(6));
    }

    @Test
    void aThirdOfEachKindIsHeldOut() {
        JudgedQuery.all().stream()
                .collect(groupingBy(JudgedQuery::kind))
                .forEach((kind, queries) -> assertThat(queries.stream().filter(it -> it.split() == Split.HOLDOUT))
                        .as(kind)
                        .hasSize(queries.size() / 3));
    }

    @Test
    void everyJudgementIsOneToThreeAndEveryQueryHasAnAnswer() {
        for (var query : JudgedQuery.all()) {
            assertThat(query.grades().values()).as(query.text()).allMatch(grade -> grade >= 1 && grade <= 3);
            assertThat(query.grades().values()).as(query.text()).anyMatch(grade -> grade >= 2);
        }
    }

    @Test
    void whatIsJudgedIsAMessageOrInvented() {
        var invented = Text.invented().stream().map(Text::id).collect(Collectors.toSet());

        for (var query : JudgedQuery.all()) {
            assertThat(query.grades().keySet())
                    .as(query.text())
                    .allMatch(id -> id.matches("m\\d+") || invented.contains(id));
        }
    }

    @Test
    void noQueryIsThereTwice() {
        assertThat(JudgedQuery.all().stream().map(it -> it.kind() + " " + it.text()))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyInventedTextHasAnIdOfItsOwnAndEveryPhoneATail() {
        assertThat(Text.invented().stream().map(Text::id)).doesNotHaveDuplicates();
        assertThat(Text.invented().stream()
                        .filter(Text::isPerson)
                        .map(it -> it.body().substring(7)))
                .doesNotHaveDuplicates();
    }

    @Test
    void withoutMessagesEnoughIsLeftToAsk() {
        var invented = Text.invented().stream().map(Text::id).collect(Collectors.toSet());

        assertThat(JudgedQuery.all().stream()
                        .filter(it -> !it.among(invented).grades().isEmpty()))
                .hasSizeGreaterThan(100);
    }
}
