package org.mulin.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
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

/** A round of all followers is shared by the changes of a beat, however many come. */
class FeedPulseIT {
    private static final int CHANGES = 300;

    private final PlatformDatabase database =
            PlatformDatabase.create("feed_pulse", "classpath:db/feed", "classpath:db/audit");

    @Test
    void manyChangesComeInFewPages() throws InterruptedException {
        try (var app = database.app(1);
                var feed = new FeedRole(database.feed(2))) {
            var pulse = new FeedPulse(new FeedReader(feed));
            pulse.start();
            var isWriting = new AtomicBoolean(true);
            var writer = Thread.ofVirtual().start(() -> {
                while (isWriting.get()) {
                    append(app);
                }
            });
            var pages = 0;
            var position = 0L;
            while (position < CHANGES) {
                var page = pulse.await(1, position, Duration.ofSeconds(10));
                assertThat(page.items()).isNotEmpty();
                position = page.items().getLast().position();
                pages++;
            }
            isWriting.set(false);
            writer.join();
            pulse.stop();
            assertThat(pages).as("of %d changes", position).isLessThan(CHANGES / 10);
        }
    }

    private static void append(DataSource app) {
        var changes =
                new Changes(JdbcClient.create(app), Clock.systemUTC(), new FeedTraces(Tracer.NOOP, Propagator.NOOP));
        var transactions = new TransactionTemplate(new TenantTransactionManager(app));
        CurrentCaller.as(
                Caller.background(new TenantId(UUID.randomUUID())),
                () -> transactions.execute(_ -> {
                    changes.append("record", UUID.randomUUID(), 1, "ADDED");
                    return true;
                }));
    }
}
