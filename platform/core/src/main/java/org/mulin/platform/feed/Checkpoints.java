package org.mulin.platform.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where each feed was followed to, and the lease of the one process that follows it. */
final class Checkpoints {
    private static final String LEASE = """
            insert into feed_checkpoint (feed, epoch, position, holder, leased_till)
            values (:feed, 0, 0, :holder, now() + make_interval(secs => :seconds))
            on conflict (feed) do update
               set holder = excluded.holder, leased_till = excluded.leased_till,
                   as_of = coalesce(:readToItsEnd, feed_checkpoint.as_of)
             where feed_checkpoint.holder = excluded.holder or feed_checkpoint.leased_till < now()
            returning feed, epoch, position, as_of
            """;
    private static final String MOVE = """
            update feed_checkpoint
               set epoch = :epoch, position = :position, leased_till = now() + make_interval(secs => :seconds)
             where feed = :feed and holder = :holder
            """;
    private static final String PROGRESS =
            "select feed, epoch, position, as_of from feed_checkpoint where feed = :feed";
    private static final String RELEASE =
            "update feed_checkpoint set leased_till = now() where feed = :feed and holder = :holder";

    private final JdbcClient jdbc;

    Checkpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A place in a feed. */
    record Place(long epoch, long position) {}

    /** Takes or renews the lease, and notes when the feed was read to its end; empty while another process holds it. */
    Optional<FeedProgress> lease(String feed, UUID holder, Duration time, @Nullable Instant readToItsEnd) {
        return jdbc.sql(LEASE)
                .param("feed", feed)
                .param("holder", holder)
                .param("seconds", time.toSeconds())
                .param(
                        "readToItsEnd",
                        readToItsEnd == null ? null : OffsetDateTime.ofInstant(readToItsEnd, ZoneOffset.UTC),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .query(Checkpoints::progress)
                .optional();
    }

    /** Moves the checkpoint; false when the lease was lost, and then the caller's transaction must not stand. */
    boolean move(String feed, UUID holder, Place place, Duration time) {
        return jdbc.sql(MOVE)
                        .param("feed", feed)
                        .param("holder", holder)
                        .param("epoch", place.epoch())
                        .param("position", place.position())
                        .param("seconds", time.toSeconds())
                        .update()
                == 1;
    }

    FeedProgress progress(String feed) {
        return jdbc.sql(PROGRESS)
                .param("feed", feed)
                .query(Checkpoints::progress)
                .optional()
                .orElseGet(() -> new FeedProgress(feed, 0, 0, null));
    }

    private static FeedProgress progress(ResultSet row, int number) throws SQLException {
        var asOf = row.getObject("as_of", OffsetDateTime.class);
        return new FeedProgress(
                row.getString("feed"),
                row.getLong("epoch"),
                row.getLong("position"),
                asOf == null ? null : asOf.toInstant());
    }

    void release(String feed, UUID holder) {
        jdbc.sql(RELEASE).param("feed", feed).param("holder", holder).update();
    }
}
