package org.mulin.cases.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mulin.cases.CaseKind;
import org.mulin.cases.CaseStep;
import org.mulin.cases.Urgency;
import org.mulin.platform.problem.ProblemException;

class DeadlinesTest {
    @Test
    void whatIsShippedHasARuleForEveryStepOfEveryMatter() {
        for (var step : CaseStep.values()) {
            for (var kind : CaseKind.values()) {
                for (var urgency : Urgency.values()) {
                    assertThat(Deadlines.SHIPPED.of(new DeadlineRule.Matter(kind, "任何/分类", urgency, step)))
                            .isNotNull();
                }
            }
        }
        Deadlines.SHIPPED.check();
    }

    @Test
    void theMostSpecificRuleWins() {
        var deadlines = Deadlines.of(List.of(
                rule(null, null, null, 11),
                rule(CaseKind.CONCERN, null, null, 12),
                rule(null, "城乡建设", null, 13),
                rule(null, "城乡建设/燃气", null, 14),
                rule(CaseKind.CONCERN, "城乡建设/燃气", null, 15),
                rule(null, null, Urgency.URGENT, 16)));
        assertThat(amount(deadlines, CaseKind.ERRAND, null, Urgency.NORMAL)).isEqualTo(11);
        assertThat(amount(deadlines, CaseKind.CONCERN, "民政", Urgency.NORMAL)).isEqualTo(12);
        assertThat(amount(deadlines, CaseKind.CONCERN, "城乡建设/园林", Urgency.NORMAL))
                .isEqualTo(13);
        assertThat(amount(deadlines, CaseKind.ERRAND, "城乡建设/燃气/泄漏", Urgency.NORMAL))
                .isEqualTo(14);
        assertThat(amount(deadlines, CaseKind.CONCERN, "城乡建设/燃气", Urgency.NORMAL))
                .isEqualTo(15);
        assertThat(amount(deadlines, CaseKind.CONCERN, "城乡建设/燃气", Urgency.URGENT))
                .isEqualTo(16);
        assertThat(amount(deadlines, CaseKind.CONCERN, "城乡建设厅", Urgency.NORMAL))
                .as("no child of it")
                .isEqualTo(12);
        assertThat(amount(deadlines, CaseKind.CONCERN, "城乡建设/燃气", Urgency.AT_ONCE))
                .as("a danger's shipped deadline stands")
                .isEqualTo(1_440);
    }

    @Test
    void twoRulesForOneThingAndAWarningFromTheStartAreRefused() {
        var twice = new Deadlines(List.of(rule(null, "民政", null, 3), rule(null, "民政", null, 4)));
        assertThatThrownBy(twice::check).isInstanceOf(ProblemException.class).hasMessage("DEADLINE_NAMED_TWICE");
        var early = new Deadlines(List.of(rule(null, null, null, 1)));
        assertThatThrownBy(early::check).isInstanceOf(ProblemException.class).hasMessage("WARNING_BEFORE_THE_START");
    }

    private static int amount(Deadlines deadlines, CaseKind kind, @Nullable String category, Urgency urgency) {
        return deadlines
                .of(new DeadlineRule.Matter(kind, category, urgency, CaseStep.ANSWER))
                .amount();
    }

    private static DeadlineRule rule(
            @Nullable CaseKind kind, @Nullable String category, @Nullable Urgency urgency, int amount) {
        return new DeadlineRule(kind, category, urgency, CaseStep.ANSWER, amount, DeadlineUnit.WORKING_DAYS, 1, 1);
    }
}
