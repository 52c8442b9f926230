package org.mulin.search.saved;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The questions that accounts keep, sealed. */
@Repository
class SavedSearches {
    private static final UUID NIL = new UUID(0, 0);
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended('saved ' || :account, 0))";
    private static final String BY_KEY = "select id from saved_search where account_id = :account and key = :key";
    private static final String COUNT = "select count(*) from saved_search where account_id = :account";
    private static final String ADD = """
            insert into saved_search (account_id, id, key, question, since)
            values (:account, :id, :key, :question, :since)
            """;
    private static final String SELECT = "select account_id, id, question, since, new_hits, reaches from saved_search";
    private static final String ONE = SELECT + " where account_id = :account and id = :id";
    private static final String NEWEST = SELECT
            + " where account_id = :account and (:after::uuid is null or id < :after) order by id desc limit :limit";
    private static final String WALK = SELECT + """
             where (account_id, id) > (:account, :id)
             order by account_id, id
             limit 200
            """;
    private static final String SEEN =
            "update saved_search set since = :since, new_hits = 0 where account_id = :account and id = :id";
    private static final String FOUND = """
            update saved_search set new_hits = :hits, reaches = :reaches
             where account_id = :account and id = :id and since = :since
               and (new_hits <> :hits or reaches is distinct from :reaches)
            """;
    // As the index on them says it.
    private static final String UNTOLD = SELECT + """
             where new_hits > 0 and told is distinct from since or new_hits = 0 and told is not null
             order by account_id, id
             limit 200
            """;
    private static final String TOLD = "update saved_search set told = :since where account_id = :account and id = :id";
    private static final String GRANTS =
            "select coalesce(md5(string_agg(id || ' ' || version, ',' order by id)), '') from role_grant";
    private static final String REMOVE = "delete from saved_search where account_id = :account and id = :id";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Seal seal;

    SavedSearches(JdbcClient jdbc, JsonMapper json, Seal seal) {
        this.jdbc = jdbc;
        this.json = json;
        this.seal = seal;
    }

    /** One of an account's, how much it finds that was filed after `since`, and the mark of the reaches that it was counted in. */
    record Saved(
            UUID account,
            UUID id,
            SavedQuestion question,
            Instant since,
            int newHits,
            @Nullable UUID reaches) {
        /** As it is told to somebody of these reaches: what was counted in others is not. */
        Saved within(UUID present) {
            return isCountedIn(present) ? this : new Saved(account, id, question, since, 0, reaches);
        }

        boolean isCountedIn(UUID present) {
            return present.equals(reaches);
        }
    }

    /** Until the transaction ends nobody else saves for this account. */
    void lock(UUID account) {
        jdbc.sql(LOCK)
                .param("account", account.toString())
                .query((_, _) -> true)
                .list();
    }

    /** The id under which the account keeps the same question already. */
    @Nullable
    UUID same(UUID account, SavedQuestion question) {
        return jdbc.sql(BY_KEY)
                .param("account", account)
                .param("key", key(account, question))
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    int count(UUID account) {
        return jdbc.sql(COUNT).param("account", account).query(Integer.class).single();
    }

    void add(UUID account, UUID id, SavedQuestion question, Instant since) {
        jdbc.sql(ADD)
                .param("account", account)
                .param("id", id)
                .param("key", key(account, question))
                .param("question", seal.seal(CurrentCaller.require().tenant(), json.writeValueAsString(question)))
                .param("since", utc(since))
                .update();
    }

    Saved one(UUID account, UUID id) {
        return jdbc.sql(ONE)
                .param("account", account)
                .param("id", id)
                .query(this::saved)
                .single();
    }

    /** The newest before the one with this id. */
    List<Saved> newest(UUID account, @Nullable UUID after, int limit) {
        return jdbc.sql(NEWEST)
                .param("account", account)
                .param("after", after)
                .param("limit", limit)
                .query(this::saved)
                .list();
    }

    /** Some of the whole tenant's after one, account by account. */
    List<Saved> walk(@Nullable Saved after) {
        return jdbc.sql(WALK)
                .param("account", after == null ? NIL : after.account())
                .param("id", after == null ? NIL : after.id())
                .query(this::saved)
                .list();
    }

    /** False if the account has no such search. */
    boolean seen(UUID account, UUID id, Instant since) {
        return jdbc.sql(SEEN)
                        .param("account", account)
                        .param("id", id)
                        .param("since", utc(since))
                        .update()
                == 1;
    }

    /** Notes what was found, unless its account has looked meanwhile. */
    void found(Saved it, int hits, UUID reaches) {
        jdbc.sql(FOUND)
                .param("account", it.account())
                .param("id", it.id())
                .param("since", utc(it.since()))
                .param("hits", hits)
                .param("reaches", reaches)
                .update();
    }

    /** Some of those whose state the inbox was not told. */
    List<Saved> untold() {
        return jdbc.sql(UNTOLD).query(this::saved).list();
    }

    /** Notes that the inbox was told; what has changed meanwhile is still to be told. */
    void told(Saved it) {
        jdbc.sql(TOLD)
                .param("account", it.account())
                .param("id", it.id())
                .param("since", it.newHits() > 0 ? utc(it.since()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
    }

    /** Another text once a grant of the tenant has come, gone or changed. */
    String grants() {
        return jdbc.sql(GRANTS).query(String.class).single();
    }

    /** False if the account has no such search. */
    boolean remove(UUID account, UUID id) {
        return jdbc.sql(REMOVE).param("account", account).param("id", id).update() == 1;
    }

    private byte[] key(UUID account, SavedQuestion question) {
        var purpose = "saved:" + CurrentCaller.require().tenant() + ":" + account;
        return seal.keyedHash(purpose, json.writeValueAsString(question.withoutName()));
    }

    private Saved saved(ResultSet row, int number) throws SQLException {
        var question = seal.open(CurrentCaller.require().tenant(), row.getBytes("question"));
        return new Saved(
                row.getObject("account_id", UUID.class),
                row.getObject("id", UUID.class),
                json.readValue(question, SavedQuestion.class),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getInt("new_hits"),
                row.getObject("reaches", UUID.class));
    }

    private static OffsetDateTime utc(Instant moment) {
        return OffsetDateTime.ofInstant(moment, ZoneOffset.UTC);
    }
}
