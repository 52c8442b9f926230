package org.mulin.search.saved;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.web.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The caller's own last questions, sealed: what was typed may name somebody. */
@Repository
class Asked {
    private static final int MOST = 50;
    private static final int BATCH = 1_000;
    private static final String KEEP = """
            insert into asked (account_id, key, words, asked_at) values (:account, :key, :words, :at)
            on conflict (tenant_id, account_id, key) do update set words = excluded.words, asked_at = excluded.asked_at
            """;
    private static final String DROP = """
            delete from asked
             where account_id = :account
               and (asked_at, key) in (select asked_at, key from asked where account_id = :account
                                        order by asked_at desc, key offset :most limit 10)
            """;
    private static final String NEWEST = "select words, asked_at from asked where account_id = :account";
    private static final String ERASE = "delete from asked where account_id = :account";
    private static final String FORGET = """
            delete from asked
             where (account_id, key) in (select account_id, key from asked where asked_at < :before
                                          order by asked_at limit :batch)
               and asked_at < :before
            """;

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;

    Asked(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    /** What was asked, and when last. */
    record Question(String q, Instant at) {}

    void keep(String words) {
        var caller = CurrentCaller.require();
        var purpose = "asked:" + caller.tenant() + ":" + caller.accountId();
        jdbc.sql(KEEP)
                .param("account", caller.accountId())
                .param("key", seal.keyedHash(purpose, words))
                .param("words", seal.seal(caller.tenant(), words))
                .param("at", utc(clock.instant()))
                .update();
        jdbc.sql(DROP).param("account", caller.accountId()).param("most", MOST).update();
    }

    /** The newest, before the cursor (asked at) if there is one. */
    List<Question> newest(@Nullable Cursor after, int limit) {
        var tenant = CurrentCaller.require().tenant();
        var statement = jdbc.sql(NEWEST
                        + (after == null ? "" : " and asked_at < :after")
                        + " order by asked_at desc, key limit :limit")
                .param("account", CurrentCaller.require().accountId())
                .param("limit", limit);
        if (after != null) {
            statement = statement.param("after", utc(after.instant(0)));
        }
        return statement
                .query((row, _) -> new Question(
                        seal.open(tenant, row.getBytes("words")),
                        row.getObject("asked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    void erase(UUID account) {
        jdbc.sql(ERASE).param("account", account).update();
    }

    /** Forgets some; false once there are no more. */
    boolean forget(Instant before) {
        return jdbc.sql(FORGET)
                        .param("before", utc(before))
                        .param("batch", BATCH)
                        .update()
                == BATCH;
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
