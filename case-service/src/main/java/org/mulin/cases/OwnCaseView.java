package org.mulin.cases;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case as it is shown to whoever brought it: what became of it, and nothing that colleagues tell each other. */
public record OwnCaseView(
        @JsonUnwrapped CaseView view, @Nullable Instant confirmUntil, List<News> news) {
    private static final Set<CaseStatus> DONE = Set.of(CaseStatus.RESOLVED, CaseStatus.CLOSED);
    private static final Set<CaseEvent.Kind> TOLD = Set.of(
            CaseEvent.Kind.FILED,
            CaseEvent.Kind.REFUSED,
            CaseEvent.Kind.ACCEPTED,
            CaseEvent.Kind.ASSIGNED,
            CaseEvent.Kind.CONTACTED,
            CaseEvent.Kind.WAITING,
            CaseEvent.Kind.RESOLVED,
            CaseEvent.Kind.CONFIRMED,
            CaseEvent.Kind.OBJECTED,
            CaseEvent.Kind.RATED,
            CaseEvent.Kind.CLOSED,
            CaseEvent.Kind.REOPENED,
            CaseEvent.Kind.JOINED,
            CaseEvent.Kind.SEPARATED,
            CaseEvent.Kind.SHELVED,
            CaseEvent.Kind.RESUMED,
            CaseEvent.Kind.CALLED_BACK);
    private static final Set<CaseEvent.Kind> WITH_ITS_WORDS = Set.of(
            CaseEvent.Kind.REFUSED,
            CaseEvent.Kind.WAITING,
            CaseEvent.Kind.RESOLVED,
            CaseEvent.Kind.OBJECTED,
            CaseEvent.Kind.RATED);

    /** A step that whoever brought the case is told of. */
    public record News(
            CaseEvent.Kind kind,
            Instant at,
            @Nullable String reason,
            @Nullable String text) {}

    static OwnCaseView of(CaseView view, ConfirmationWindow window, List<CaseEvent> timeline, Instant now) {
        var resolved = timeline.reversed().stream()
                .filter(event -> event.kind() == CaseEvent.Kind.RESOLVED || event.kind() == CaseEvent.Kind.CONFIRMED)
                .findFirst()
                .filter(event -> event.kind() == CaseEvent.Kind.RESOLVED && DONE.contains(view.status()));
        return new OwnCaseView(
                view,
                resolved.map(event -> window.endsAt(view.id(), event.at()))
                        .filter(until -> view.status() == CaseStatus.RESOLVED || now.isBefore(until))
                        .orElse(null),
                timeline.stream()
                        .filter(event -> TOLD.contains(event.kind()))
                        .map(event -> new News(
                                event.kind(),
                                event.at(),
                                event.reason(),
                                WITH_ITS_WORDS.contains(event.kind()) ? event.note() : null))
                        .toList());
    }
}
