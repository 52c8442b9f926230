package org.mulin.cases.inbox;

import static org.mulin.cases.inbox.News.Audience.toAuthor;
import static org.mulin.cases.inbox.News.Audience.toSenderOf;
import static org.mulin.cases.inbox.News.Audience.toSteering;
import static org.mulin.cases.inbox.News.Audience.toSteeringFrom;
import static org.mulin.cases.inbox.News.Audience.toUnit;
import static org.mulin.cases.inbox.News.Audience.toUnits;
import static org.mulin.cases.inbox.News.Audience.toUnitsAtWork;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.Case;
import org.mulin.cases.CaseConsequence;
import org.mulin.cases.CaseEvent;
import org.mulin.cases.CaseStep;
import org.mulin.cases.Urgency;
import org.mulin.platform.access.Division;
import org.springframework.stereotype.Service;

/** Tells those whom a step concerns, but never who took it. Of the past nobody is told. */
@Service
class NotifyOfSteps implements CaseConsequence {
    private final Notices notices;

    NotifyOfSteps(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void of(Case.Moved step) {
        var news = step.past() ? null : news(step);
        if (news != null) {
            notices.tell(List.of(news));
        }
    }

    private static @Nullable News news(Case.Moved step) {
        var id = step.after().id();
        var event = step.event();
        return switch (event.kind()) {
            case FILED ->
                step.after().urgency() == Urgency.AT_ONCE
                        ? news(NoticeKind.FILED_AT_ONCE, id, event, toSteering())
                        : null;
            case REFUSED -> toWhoBroughtIt(NoticeKind.REFUSED, step);
            case WAITING -> toWhoBroughtIt(NoticeKind.WAITING, step);
            case RESOLVED -> toWhoBroughtIt(NoticeKind.RESOLVED, step);
            case ASSIGNED -> handedTo(NoticeKind.HANDED_OVER, id, event);
            case OFFERED -> news(NoticeKind.OFFERED, id, event, toUnits(added(step)));
            case CONVENED -> handedTo(NoticeKind.CALLED, id, event);
            case EXTENSION_GRANTED -> handedTo(NoticeKind.EXTENSION_GRANTED, id, event);
            case EXTENSION_DENIED -> handedTo(NoticeKind.EXTENSION_DENIED, id, event);
            case WITHDRAWN -> handedTo(NoticeKind.WITHDRAWN, id, event);
            case RETURNED ->
                news(
                        NoticeKind.RETURNED,
                        id,
                        event,
                        event.handover() == null ? toSteering() : toSenderOf(event.handover()));
            case ANSWERED -> news(NoticeKind.ANSWERED, id, event, toSteering());
            case EXTENSION_ASKED -> news(NoticeKind.EXTENSION_ASKED, id, event, toSteering());
            case OBJECTED -> news(NoticeKind.OBJECTED, id, event, toSteering());
            case EXCLUSION_ASKED -> news(NoticeKind.EXCLUSION_ASKED, id, event, toSteering());
            case APPEALED -> news(NoticeKind.APPEALED, id, event, toSteering());
            case EXCLUDED -> toShares(NoticeKind.EXCLUDED, step);
            case EXCLUSION_REFUSED -> toShares(NoticeKind.EXCLUSION_REFUSED, step);
            case APPEAL_DECIDED -> toShares(NoticeKind.APPEAL_DECIDED, step);
            case URGED -> pressed(NoticeKind.URGED, step);
            case SUPERVISED -> pressed(NoticeKind.SUPERVISED, step);
            case ESCALATED -> escalated(id, event);
            case ACCEPTED,
                    ATTACHED,
                    DETACHED,
                    JOINED,
                    SEPARATED,
                    CONFIDED,
                    DISCLOSED,
                    SIGNED,
                    CONTACTED,
                    REPORTED_IN,
                    DECIDED,
                    RESUMED,
                    SHELVED,
                    CONFIRMED,
                    CALLED_BACK,
                    RATED,
                    CHECKED,
                    CLOSED,
                    REOPENED -> null;
        };
    }

    private static List<UUID> added(Case.Moved step) {
        var before = step.before() == null ? List.<UUID>of() : step.before().units();
        return step.after().units().stream()
                .filter(unit -> !before.contains(unit))
                .toList();
    }

    private static @Nullable News toWhoBroughtIt(NoticeKind kind, Case.Moved step) {
        var it = step.after();
        return it.origin().author() == null ? null : news(kind, it.id(), step.event(), toAuthor());
    }

    /** It is of the whole case, whichever of the units asked for it. */
    private static @Nullable News toShares(NoticeKind kind, Case.Moved step) {
        var it = step.after();
        return it.units().isEmpty() ? null : news(kind, it.id(), step.event(), toUnits(it.units()));
    }

    private static @Nullable News handedTo(NoticeKind kind, UUID id, CaseEvent event) {
        return event.unit() == null ? null : news(kind, id, event, toUnit(event.unit()));
    }

    /** Of a joined case those are told who deal with its parent, of that one's own step. */
    private static @Nullable News pressed(NoticeKind kind, Case.Moved step) {
        var it = step.after();
        return it.parent() != null
                ? null
                : news(kind, it.id(), step.event(), toUnitsAtWork().andSteering());
    }

    private static News news(NoticeKind kind, UUID id, CaseEvent event, News.Audience audience) {
        return new News(kind, id, null, event.until(), event.at(), audience.except(event.account()));
    }

    /** The event says which step is late since when, and how high it has come. */
    private static News escalated(UUID id, CaseEvent event) {
        var level = Division.Level.valueOf(Objects.requireNonNull(event.note()));
        var step = CaseStep.valueOf(Objects.requireNonNull(event.reason()));
        return new News(NoticeKind.ESCALATED, id, step, event.until(), event.at(), toSteeringFrom(level));
    }
}
