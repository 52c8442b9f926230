package org.mulin.cases.time;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.CaseKind;
import org.mulin.cases.CaseStep;
import org.mulin.cases.Categories;
import org.mulin.cases.TenantSettings;
import org.mulin.cases.Urgency;
import org.mulin.platform.tenancy.Ids;
import org.mulin.platform.tenancy.Query;
import org.mulin.platform.tenancy.RoundTrip;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules that the tenant has set itself. */
@Repository
class DeadlineRules {
    private static final String OWN = """
            select r.kind, c.path as category, r.urgency, r.step, r.amount, r.unit, r.warn_before, r.climb_every
              from deadline_rule r
              left join category c on c.id = r.category_id
             order by r.step, c.path, r.kind, r.urgency
            """;
    private static final String CATEGORY =
            "select g.path from cases c join category g on g.id = c.category_id where c.id = ?";
    private static final String ADD = """
            insert into deadline_rule (id, kind, category_id, urgency, step, amount, unit, warn_before, climb_every)
            values (:id, :kind, :category, :urgency, :step, :amount, :unit, :warnBefore, :climbEvery)
            """;

    private final JdbcClient jdbc;
    private final RoundTrip trip;
    private final Categories categories;
    private final TenantSettings settings;

    DeadlineRules(JdbcClient jdbc, RoundTrip trip, Categories categories, TenantSettings settings) {
        this.jdbc = jdbc;
        this.trip = trip;
        this.categories = categories;
        this.settings = settings;
    }

    static Query<DeadlineRule> query() {
        return Query.of(
                OWN,
                (row, _) -> new DeadlineRule(
                        constant(CaseKind.class, row.getString("kind")),
                        row.getString("category"),
                        constant(Urgency.class, row.getString("urgency")),
                        CaseStep.valueOf(row.getString("step")),
                        row.getInt("amount"),
                        DeadlineUnit.valueOf(row.getString("unit")),
                        row.getInt("warn_before"),
                        row.getInt("climb_every")));
    }

    /** The path of a case's category, if it has one. */
    static Query<String> categoryOf(UUID id) {
        return Query.of(CATEGORY, (row, _) -> row.getString("path"), id);
    }

    Deadlines current() {
        var own = query();
        trip.read(own);
        return Deadlines.of(own.rows());
    }

    void replace(List<DeadlineRule> rules) {
        new Deadlines(rules).check();
        settings.replace("deadlines", () -> {
            jdbc.sql("delete from deadline_rule").update();
            rules.forEach(this::add);
        });
    }

    private void add(DeadlineRule rule) {
        jdbc.sql(ADD)
                .param("id", Ids.next())
                .param("kind", name(rule.kind()))
                .param("category", categories.require(rule.category()))
                .param("urgency", name(rule.urgency()))
                .param("step", rule.step().name())
                .param("amount", rule.amount())
                .param("unit", rule.unit().name())
                .param("warnBefore", rule.warnBefore())
                .param("climbEvery", rule.climbEvery())
                .update();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }
}
