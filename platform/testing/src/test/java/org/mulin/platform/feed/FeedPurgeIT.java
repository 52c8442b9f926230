package org.mulin.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.mulin.platform.database.FeedRole;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantTransactionManager;
import org.mulin.testing.PlatformDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The feed keeps a month of changes, and says to whom it cannot tell all. */
class FeedPurgeIT {
    private static final Duration MONTH = Duration.ofDays(30);

    private final PlatformDatabase database =
            PlatformDatabase.create("feed_purge", "classpath:db/feed", "classpath:db/audit");

    @Test
    void onlyWhatIsOldGoesAndWhoHasNotTakenItInIsTold() {
        try (var app = database.app(1);
                var feed = new FeedRole(database.feed(2))) {
            var reader = new FeedReader(feed);
            append(app, 6);
            await().until(() -> {
                reader.number();
                return reader.head() == 6;
            });
            database.execute("update change set at = now() - interval '31 days' where position <= 4");

            assertThat(reader.purge(MONTH)).isOne();

            assertThat(reader.purge(MONTH)).isZero();
            assertThat(reader.after(1, 4).items()).extracting(Change::position).containsExactly(5L, 6L);
            assertThat(reader.after(1, 4).follows(1, 4)).isTrue();
            assertThat(reader.after(1, 3).items()).isEmpty();
            assertThat(reader.after(1, 3).follows(1, 3)).isFalse();
        }
    }

    private static void append(DataSource app, int count) {
        var changes =
                new Changes(JdbcClient.create(app), Clock.systemUTC(), new FeedTraces(Tracer.NOOP, Propagator.NOOP));
        var transactions = new TransactionTemplate(new TenantTransactionManager(app));
        var tenant = new TenantId(UUID.randomUUID());
        CurrentCaller.as(
                Caller.background(tenant),
                () -> transactions.execute(_ -> {
                    for (var number = 0; number < count; number++) {
                        changes.append("record", UUID.randomUUID(), 1, "ADDED");
                    }
                    return true;
                }));
    }
}
