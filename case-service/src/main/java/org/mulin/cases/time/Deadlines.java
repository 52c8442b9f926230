package org.mulin.cases.time;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.mulin.cases.CaseKind;
import org.mulin.cases.CaseStep;
import org.mulin.cases.Urgency;
import org.mulin.platform.problem.ProblemException;

/** The rules that hold in a tenant: for each step of each matter there is one that is the most specific. */
record Deadlines(@NotNull @Size(max = 1_000) List<@NotNull @Valid DeadlineRule> rules) {
    static final Deadlines SHIPPED = new Deadlines(Shipped.rows("/deadlines.csv", Deadlines::shipped));

    /** What holds: a rule that the tenant has set is as it was set. */
    static Deadlines of(List<DeadlineRule> own) {
        var rules = new LinkedHashMap<DeadlineRule.Matter, DeadlineRule>();
        SHIPPED.rules.forEach(rule -> rules.put(rule.matter(), rule));
        own.forEach(rule -> rules.put(rule.matter(), rule));
        return new Deadlines(List.copyOf(rules.values()));
    }

    /** Refuses two rules for one thing, and a warning before there is anything to warn of. */
    void check() {
        if (rules.stream().map(DeadlineRule::matter).distinct().count() < rules.size()) {
            throw new ProblemException(TimeProblem.DEADLINE_NAMED_TWICE);
        }
        if (rules.stream().anyMatch(rule -> rule.warnBefore() >= rule.amount())) {
            throw new ProblemException(TimeProblem.WARNING_BEFORE_THE_START);
        }
    }

    /** The most specific rule; what is shipped has one for every step. */
    DeadlineRule of(DeadlineRule.Matter matter) {
        return rules.stream()
                .filter(rule -> rule.covers(matter))
                .max(DeadlineRule.SPECIFIC)
                .orElseThrow();
    }

    private static DeadlineRule shipped(CSVRecord row) {
        return new DeadlineRule(
                row.get("kind").isEmpty() ? null : CaseKind.valueOf(row.get("kind")),
                null,
                row.get("urgency").isEmpty() ? null : Urgency.valueOf(row.get("urgency")),
                CaseStep.valueOf(row.get("step")),
                Integer.valueOf(row.get("amount")),
                DeadlineUnit.valueOf(row.get("unit")),
                Integer.valueOf(row.get("warnBefore")),
                Integer.valueOf(row.get("climbEvery")));
    }
}
