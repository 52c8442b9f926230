package org.mulin.search.saved;

import java.time.Duration;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives background work to one process at a time. */
@Component
class Lease {
    private static final String TAKE = """
            insert into lease (work, holder, leased_till)
            values (:work, :holder, now() + make_interval(secs => :seconds))
            on conflict (work) do update set holder = excluded.holder, leased_till = excluded.leased_till
             where lease.holder = excluded.holder or lease.leased_till < now()
            """;

    private final JdbcClient jdbc;
    private final UUID holder = UUID.randomUUID();

    Lease(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes or renews it; false while another process holds it. */
    boolean take(String work, Duration time) {
        return jdbc.sql(TAKE)
                        .param("work", work)
                        .param("holder", holder)
                        .param("seconds", time.toSeconds())
                        .update()
                == 1;
    }
}
