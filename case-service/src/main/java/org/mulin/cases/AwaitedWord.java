package org.mulin.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.mulin.platform.tenancy.Query;
import org.mulin.platform.tenancy.RoundTrip;
import org.springframework.stereotype.Component;

/** The word of whoever brought a case on its resolution. */
@Component
public class AwaitedWord {
    private static final String RESOLUTION = """
            select r.at, exists (select from case_event said
                                  where said.case_id = r.case_id and said.version > r.version
                                    and (said.kind = 'CONFIRMED'
                                         or said.kind = 'CALLED_BACK' and said.reason = 'SOLVED')) as confirmed
              from case_event r
             where r.case_id = ? and r.kind = 'RESOLVED'
             order by r.version desc
             limit 1
            """;

    private final RoundTrip trip;
    private final ConfirmationWindow window;

    AwaitedWord(RoundTrip trip, ConfirmationWindow window) {
        this.trip = trip;
        this.window = window;
    }

    private record Resolution(Instant at, boolean confirmed) {}

    /** Whether it has not come yet and still may: of nobody there is none, and after the window nobody waits for it. */
    public boolean isAwaited(Case it, Instant now) {
        return it.origin().isKnown()
                && resolution(it.id())
                        .filter(resolution -> !resolution.confirmed)
                        .filter(resolution -> !now.isAfter(window.endsAt(it.id(), resolution.at)))
                        .isPresent();
    }

    private Optional<Resolution> resolution(UUID id) {
        var last = Query.of(
                RESOLUTION, (row, _) -> new Resolution(Cases.instant(row, "at"), row.getBoolean("confirmed")), id);
        trip.read(last);
        return last.row();
    }
}
