package org.mulin.search.words;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.web.Cursor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was looked for and hardly found: how often, and until it is shared, hashes that tell one asker from another. */
@Repository
class Misses {
    /** So many different accounts must have asked before anybody reads it. */
    static final int ASKERS = 3;

    private static final int BATCH = 1_000;
    private static final String ANOTHER = "not miss.shared and not excluded.askers <@ miss.askers";
    private static final String LAST = ANOTHER + " and cardinality(miss.askers) = %d".formatted(ASKERS - 1);
    private static final String COUNT = """
            insert into miss (words, times, askers, last_on) values (:words, 1, array[:asker::bytea], :today)
            on conflict (tenant_id, words) do update
               set times = miss.times + 1, last_on = excluded.last_on,
                   shared = miss.shared or %2$s,
                   askers = case when %2$s then '{}' when %1$s then miss.askers || excluded.askers else miss.askers end
            """.formatted(ANOTHER, LAST);
    private static final String OFTEN = "select words, times, last_on from miss where shared";
    private static final String AFTER = " and (times < :times or (times = :times and words > :words))";
    private static final String ORDER = " order by times desc, words limit :limit";
    private static final String FORGET = """
            delete from miss where words in (
                select words from miss where last_on < :before order by last_on limit :batch)
               and last_on < :before
            """;

    private final JdbcClient jdbc;
    private final Seal seal;

    Misses(JdbcClient jdbc, Seal seal) {
        this.jdbc = jdbc;
        this.seal = seal;
    }

    /** Words that several accounts asked, how often all of them did, and on which day the last of them. */
    record Miss(String words, int times, LocalDate lastOn) {}

    void count(String words, UUID account, LocalDate today) {
        var purpose = "miss:" + CurrentCaller.require().tenant() + ":" + words;
        jdbc.sql(COUNT)
                .param("words", words)
                .param("asker", seal.keyedHash(purpose, account.toString()))
                .param("today", today)
                .update();
    }

    /** The most frequent that are shared, one row more than the limit. */
    List<Miss> often(@Nullable Cursor after, int limit) {
        var statement = jdbc.sql(OFTEN + (after == null ? "" : AFTER) + ORDER).param("limit", limit + 1);
        if (after != null) {
            statement = statement.param("times", after.number(0)).param("words", after.text(1));
        }
        return statement.query(Miss.class).list();
    }

    /** Forgets some; false once there are no more. */
    boolean forget(LocalDate before) {
        return jdbc.sql(FORGET).param("before", before).param("batch", BATCH).update() == BATCH;
    }
}
