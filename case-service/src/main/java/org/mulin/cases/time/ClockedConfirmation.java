package org.mulin.cases.time;

import java.time.Instant;
import java.util.UUID;
import org.mulin.cases.Cases;
import org.mulin.cases.ConfirmationWindow;
import org.mulin.platform.tenancy.Query;
import org.mulin.platform.tenancy.RoundTrip;
import org.springframework.stereotype.Component;

/** The window is open as long as the clock says that was started with it, by the rule of that moment. */
@Component
class ClockedConfirmation implements ConfirmationWindow {
    private static final String DUE =
            "select due_at from clock where case_id = ? and step = 'CONFIRM' and started_at = ?";

    private final RoundTrip trip;

    ClockedConfirmation(RoundTrip trip) {
        this.trip = trip;
    }

    @Override
    public Instant endsAt(UUID caseId, Instant resolvedAt) {
        var due = Query.of(DUE, (row, _) -> Cases.instant(row, "due_at"), caseId, Cases.utc(resolvedAt));
        trip.read(due);
        return due.row().orElse(resolvedAt);
    }
}
