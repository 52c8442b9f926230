package org.mulin.cases.figures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.Case;
import org.mulin.cases.CaseConsequence;
import org.mulin.cases.ContactDeadlines;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts each step of a case in the step's own transaction, so that a figure is never behind the cases. */
@Component
class CountSteps implements CaseConsequence {
    /** An inquiry (咨询) is a case whose category, or one above it, has that name. */
    private static final String IS_INQUIRY =
            "select exists (select from category where id = :id and path ~ '(^|/)(咨询|Inquiry)(/|$)')";

    private final Marks marks;
    private final JdbcClient jdbc;
    private final ObjectProvider<ContactDeadlines> deadlines;

    CountSteps(Marks marks, JdbcClient jdbc, ObjectProvider<ContactDeadlines> deadlines) {
        this.marks = marks;
        this.jdbc = jdbc;
        this.deadlines = deadlines;
    }

    @Override
    public void of(Case.Moved step) {
        if (!Tally.counts(step)) {
            return;
        }
        var it = step.after();
        var isNew = step.before() == null;
        var before = isNew ? List.<Mark>of() : marks.of(it.id());
        var after =
                Tally.after(step, before, isNew && isInquiry(it.category()), handover -> contactDue(it.id(), handover));
        marks.write(it, before, after);
    }

    private boolean isInquiry(@Nullable UUID category) {
        return category != null
                && jdbc.sql(IS_INQUIRY)
                        .param("id", category)
                        .query(Boolean.class)
                        .single();
    }

    private Optional<Instant> contactDue(UUID id, UUID handover) {
        return deadlines.stream()
                .flatMap(known -> known.ofHandover(id, handover).stream())
                .findFirst();
    }
}
