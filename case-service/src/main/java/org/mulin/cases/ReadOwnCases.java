package org.mulin.cases;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.RoundTrip;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.stereotype.Service;

/** Shows an account the cases it brought for itself, whatever its grants. */
@Service
public class ReadOwnCases {
    private final RoundTrip trip;
    private final ConfirmationWindow window;
    private final Clock clock;

    ReadOwnCases(RoundTrip trip, ConfirmationWindow window, Clock clock) {
        this.trip = trip;
        this.window = window;
        this.clock = clock;
    }

    /** One of the caller's own cases; another's is as missing as none. */
    public OwnCaseView one(UUID id) {
        var account = CurrentCaller.require().accountId();
        var found = ShownCase.byId(id);
        var timeline = ShownCase.timeline(id);
        trip.read(found, timeline);
        return found.row()
                .filter(shown -> account.equals(shown.it().origin().author()))
                .map(shown -> OwnCaseView.of(shown.view(), window, timeline.rows(), clock.instant()))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** The newest of them. */
    Page<CaseView> list(@Nullable String cursor, int limit) {
        var found = ShownCase.own(CurrentCaller.require().accountId(), Cursor.parse(cursor, 2), limit);
        trip.read(found);
        var page = Page.of(
                found.rows(), limit, it -> Cursor.of(it.it().filedAt(), it.it().id()));
        return new Page<>(page.items().stream().map(ShownCase::view).toList(), page.next());
    }
}
