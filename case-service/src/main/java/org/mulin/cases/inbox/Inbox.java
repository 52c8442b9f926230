package org.mulin.cases.inbox;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.CaseStep;
import org.mulin.cases.CaseView;
import org.mulin.cases.ReadCases;
import org.mulin.platform.audit.Audit;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.RoundTrip;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The caller's own notices, in words. A case that the caller may no longer see is not named. */
@Service
class Inbox {
    private final Notices notices;
    private final ReadCases cases;
    private final RoundTrip trip;
    private final Audit audit;
    private final Clock clock;

    Inbox(Notices notices, ReadCases cases, RoundTrip trip, Audit audit, Clock clock) {
        this.notices = notices;
        this.cases = cases;
        this.trip = trip;
        this.audit = audit;
        this.clock = clock;
    }

    /** A notice as it is shown; `search` is the caller's saved search that has new hits. */
    record Shown(
            UUID id,
            NoticeKind kind,
            Instant at,
            String text,
            @Nullable About about,
            @Nullable UUID search,
            @Nullable CaseStep step,
            @Nullable Instant dueAt,
            @Nullable Instant readAt) {}

    /** The case it is about. */
    record About(UUID id, String number, String title) {}

    /** How many are unread; a count of 1,000 stands for more. */
    record Count(int unread) {}

    /** The newest first. */
    Page<Shown> list(boolean unread, @Nullable String cursor, int limit, Locale locale) {
        var after = Cursor.parse(cursor, 1);
        var rows = Notices.newest(account(), unread, after == null ? null : after.uuid(0), limit);
        var own = Wordings.query();
        trip.read(rows, own);
        var page = Page.of(rows.rows(), limit, it -> Cursor.of(it.id()));
        var wording = Wording.of(own.rows());
        var seen = seen(page.items());
        return new Page<>(
                page.items().stream()
                        .map(it -> shown(it, seen.get(it.caseId()), wording, Wording.Language.of(locale)))
                        .toList(),
                page.next());
    }

    Count count() {
        var unread = Notices.unread(account());
        trip.read(unread);
        return new Count(unread.row().orElse(0));
    }

    @Transactional
    public Count read(UUID id) {
        if (notices.read(account(), id, clock.instant()) == 0) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        audit.record("READ", "notice", id, null);
        return count();
    }

    @Transactional
    public Count readAll() {
        notices.readAll(account(), clock.instant());
        audit.record("READ_ALL", "notice", account(), null);
        return count();
    }

    private Map<UUID, CaseView> seen(List<Notice> page) {
        return cases
                .inReach(page.stream()
                        .map(Notice::caseId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .collect(toMap(CaseView::id, view -> view));
    }

    private static Shown shown(Notice it, @Nullable CaseView view, Wording wording, Wording.Language language) {
        var number = view == null ? null : view.number();
        return new Shown(
                it.id(),
                it.kind(),
                it.at(),
                wording.say(language, it.kind(), number, it.step(), it.dueAt()),
                view == null ? null : new About(view.id(), view.number(), view.title()),
                it.searchId(),
                it.step(),
                it.dueAt(),
                it.readAt());
    }

    private static UUID account() {
        return CurrentCaller.require().accountId();
    }
}
