package org.mulin.cases.time;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.CaseKind;
import org.mulin.cases.CaseStep;
import org.mulin.cases.Urgency;

/**
 * How long a step may take, how long before its end it is warned, and how often it climbs afterwards; all in one unit.
 * What it leaves open holds for all.
 */
record DeadlineRule(
        @Nullable CaseKind kind,
        @Nullable @Size(min = 1, max = 200) String category,
        @Nullable Urgency urgency,
        @NotNull CaseStep step,
        @NotNull @Min(1) @Max(5_000) Integer amount,
        @NotNull DeadlineUnit unit,
        @NotNull @Min(0) @Max(5_000) Integer warnBefore,
        @NotNull @Min(1) @Max(5_000) Integer climbEvery) {
    /**
     * A danger's deadline is not loosened by what its category usually takes, nor a category's by its kind's. Of the
     * categories above a matter the longer path is the nearer one.
     */
    static final Comparator<DeadlineRule> SPECIFIC = Comparator.comparing((DeadlineRule rule) -> rule.urgency != null)
            .thenComparing(rule -> rule.category == null ? 0 : rule.category.length())
            .thenComparing(rule -> rule.kind != null);

    /** What a rule is for: one rule each. */
    record Matter(
            @Nullable CaseKind kind,
            @Nullable String category,
            @Nullable Urgency urgency,
            CaseStep step) {
        private boolean covers(Matter other) {
            return step == other.step
                    && (kind == null || kind == other.kind)
                    && (urgency == null || urgency == other.urgency)
                    && (category == null || (other.category + "/").startsWith(category + "/"));
        }
    }

    Matter matter() {
        return new Matter(kind, category, urgency, step);
    }

    boolean covers(Matter other) {
        return matter().covers(other);
    }
}
