package org.mulin.cases;

import java.util.UUID;
import org.mulin.platform.tenancy.Query;

/** Whether a case waits for its requester, as its timeline tells. */
public final class Waiting {
    private static final String LAST_TURN = """
            select kind = 'WAITING' as waiting
              from case_event
             where case_id = ? and kind in ('WAITING', 'RESUMED', 'RESOLVED')
             order by version desc
             limit 1
            """;

    private Waiting() {}

    /** No row when there was never a reason to wait. */
    public static Query<Boolean> of(UUID id) {
        return Query.of(LAST_TURN, (row, _) -> row.getBoolean("waiting"), id);
    }
}
