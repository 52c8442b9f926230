package org.mulin.cases.intake;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.AwaitedWord;
import org.mulin.cases.Case;
import org.mulin.cases.CaseConsequence;
import org.mulin.cases.CaseEvent;
import org.mulin.cases.Cases;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Carries the refusal or the end of a case, and its reopening, to those joined under it, each of which has its own event.
 * None is closed while whoever brought it may still confirm or object.
 */
@Component
class CarryToJoined implements CaseConsequence {
    private static final Set<CaseEvent.Kind> CARRIED =
            Set.of(CaseEvent.Kind.REFUSED, CaseEvent.Kind.RESOLVED, CaseEvent.Kind.CLOSED, CaseEvent.Kind.REOPENED);

    private final Cases cases;
    private final AwaitedWord word;

    /** Steps follow from steps. */
    CarryToJoined(@Lazy Cases cases, AwaitedWord word) {
        this.cases = cases;
        this.word = word;
    }

    @Override
    public void of(Case.Moved step) {
        if (!CARRIED.contains(step.event().kind()) || step.after().parent() != null) {
            return;
        }
        for (var joined : cases.lockJoined(step.after().id())) {
            if (joined.status() != step.after().status() && !isAwaited(joined, step.event())) {
                var lead = step.event().kind() == CaseEvent.Kind.REOPENED ? null : joined.unit();
                var event = own(step.event(), step.after().origin().author());
                cases.save(joined.moved(step.after().status(), lead, event));
            }
        }
    }

    private boolean isAwaited(Case joined, CaseEvent carried) {
        return carried.kind() == CaseEvent.Kind.CLOSED && word.isAwaited(joined, carried.at());
    }

    /** Who brought the one is nobody's business in the other, and so is what they said. */
    private static CaseEvent own(CaseEvent carried, @Nullable UUID author) {
        var byAuthor = author != null && author.equals(carried.account());
        return CaseEvent.of(carried.kind(), carried.at(), byAuthor ? null : carried.account())
                .because(carried.reason())
                .note(byAuthor ? null : carried.note());
    }
}
