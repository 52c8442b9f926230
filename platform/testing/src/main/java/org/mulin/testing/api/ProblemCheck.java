package org.mulin.testing.api;

import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.mulin.testing.Http.Answer;

/** What every refusal looks like. */
final class ProblemCheck {
    private static final List<String> MEMBERS = List.of("type", "title", "status", "detail", "code", "traceId");

    private ProblemCheck() {}

    static void check(SoftAssertions softly, String what, Answer answer, List<Integer> statuses, boolean english) {
        var shown = what + ": " + answer.status() + " " + answer.body();
        softly.assertThat(answer.status()).as(shown).isIn(statuses);
        softly.assertThat(answer.header("Content-Type")).as(shown).startsWith("application/problem+json");
        if (!answer.header("Content-Type").startsWith("application/problem+json")) {
            return;
        }
        var problem = answer.json();
        for (var member : MEMBERS) {
            softly.assertThat(problem.path(member).asString("")).as(shown).isNotBlank();
        }
        softly.assertThat(problem.path("status").asInt()).as(shown).isEqualTo(answer.status());
        softly.assertThat(isChinese(problem.path("title").asString("")))
                .as(shown)
                .isEqualTo(!english);
        softly.assertThat(isChinese(problem.path("detail").asString("")))
                .as(shown)
                .isEqualTo(!english);
        problem.path("errors")
                .forEach(error -> softly.assertThat(
                                isChinese(error.path("message").asString("")))
                        .as(shown)
                        .isEqualTo(!english));
    }

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(it -> Character.UnicodeScript.of(it) == Character.UnicodeScript.HAN);
    }
}
