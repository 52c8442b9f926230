package org.mulin.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mulin.platform.database.FeedRole;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantTransactionManager;
import org.mulin.testing.PlatformDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A round of all followers is shared by the changes of a beat, however many come, and nobody waits for longer than that. */
class FeedPulseIT {
    private static final int CHANGES = 300;

    private static final Duration LONG = Duration.ofSeconds(30);

    private static final PlatformDatabase DATABASE =
            PlatformDatabase.create("feed_pulse", "classpath:db/feed", "classpath:db/audit");

    private final HikariDataSource app = DATABASE.app(1);
    private final FeedRole feed = new FeedRole(DATABASE.feed(2));
    private final FeedPulse pulse = new FeedPulse(new FeedReader(feed));

    @BeforeEach
    void start() {
        DATABASE.execute("truncate change", "update feed_head set position = 0");
        pulse.start();
    }

    @AfterEach
    void stop() {
        pulse.stop();
        app.close();
        feed.close();
    }

    @Test
    void manyChangesComeInFewPages() throws InterruptedException {
        var isWriting = new AtomicBoolean(true);
        var writer = Thread.ofVirtual().start(() -> {
            while (isWriting.get()) {
                append();
            }
        });
        var pages = 0;
        var position = 0L;
        while (position < CHANGES) {
            var page = pulse.await(1, position, LONG);
            assertThat(page.items()).isNotEmpty();
            position = page.items().getLast().position();
            pages++;
        }
        isWriting.set(false);
        writer.join();
        assertThat(pages).as("of %d changes", position).isLessThan(CHANGES / 10);
    }

    @Test
    void whoWaitsIsWokenByTheBeat() throws Exception {
        var soonest = LONG;
        for (var position = 0; position < 5; position++) {
            var waiting = await(1, position);
            Thread.sleep(50);
            var start = System.nanoTime();
            append();
            assertThat(waiting.get(10, TimeUnit.SECONDS).items()).hasSize(1);
            soonest = Collections.min(List.of(soonest, Duration.ofNanos(System.nanoTime() - start)));
        }
        assertThat(soonest)
                .as("a tenth of a second, and on a busy machine a little more")
                .isLessThan(Duration.ofMillis(500));
    }

    @Test
    void whoFollowsAnotherEpochDoesNotWait() throws Exception {
        assertThat(await(2, 0).get(10, TimeUnit.SECONDS).epoch()).isOne();
    }

    @Test
    void nobodyWaitsForAPulseThatHasStopped() throws Exception {
        var waiting = await(1, 0);
        Thread.sleep(50);
        pulse.stop();
        assertThat(waiting.get(10, TimeUnit.SECONDS).items()).isEmpty();
    }

    private Future<ChangePage> await(long epoch, long position) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return pulse.await(epoch, position, LONG);
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        });
    }

    private void append() {
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
