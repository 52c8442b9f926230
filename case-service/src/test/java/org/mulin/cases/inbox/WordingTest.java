package org.mulin.cases.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mulin.cases.inbox.Wording.Language.EN;
import static org.mulin.cases.inbox.Wording.Language.ZH_CN;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mulin.cases.CaseStep;
import org.mulin.platform.problem.ProblemException;

class WordingTest {
    private static final Instant DUE = Instant.parse("2026-03-04T09:00:00Z");

    @Test
    void everyNoticeHasWordsInBothLanguagesForEveryStep() {
        for (var kind : NoticeKind.values()) {
            for (var step : CaseStep.values()) {
                var number = kind.isOfCase() ? "2603-0000000" : "";
                assertThat(Wording.SHIPPED.say(ZH_CN, kind, "2603-0000000", step, DUE))
                        .contains(number)
                        .containsPattern("\\p{IsHan}")
                        .doesNotContain("{", "null");
                assertThat(Wording.SHIPPED.say(EN, kind, "2603-0000000", step, DUE))
                        .contains(number)
                        .doesNotContainPattern("\\p{IsHan}")
                        .doesNotContain("{", "null");
            }
        }
        Wording.SHIPPED.check();
    }

    @Test
    void aTenantSaysItInItsOwnWordsAndTheRestAsShipped() {
        var own = Wording.of(List.of(new Wording.Text(NoticeKind.OVERDUE, ZH_CN, "{number} 的{step}晚了（{due}）")));
        assertThat(own.say(ZH_CN, NoticeKind.OVERDUE, "A", CaseStep.SIGN, DUE)).isEqualTo("A 的签收晚了（2026-03-04 17:00）");
        assertThat(own.say(EN, NoticeKind.OVERDUE, "A", CaseStep.SIGN, DUE)).startsWith("A: signing");
        assertThat(own.say(ZH_CN, NoticeKind.OVERDUE, null, CaseStep.SIGN, DUE))
                .as("out of reach")
                .doesNotContain("A");
    }

    @Test
    void strangePlaceholdersAndSecondTextsAreRefused() {
        var strange = new Wording(List.of(new Wording.Text(NoticeKind.URGED, EN, "{number} {name}")));
        assertThatThrownBy(strange::check).isInstanceOf(ProblemException.class).hasMessage("PLACEHOLDER_UNKNOWN");
        var ofNoCase = new Wording(List.of(new Wording.Text(NoticeKind.NEW_HITS, EN, "{number}")));
        assertThatThrownBy(ofNoCase::check).isInstanceOf(ProblemException.class).hasMessage("PLACEHOLDER_UNKNOWN");
        var text = new Wording.Text(NoticeKind.URGED, EN, "{number}");
        var twice = new Wording(List.of(text, text));
        assertThatThrownBy(twice::check).isInstanceOf(ProblemException.class).hasMessage("WORDING_NAMED_TWICE");
    }
}
