package org.mulin.platform.feed;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mulin.platform.database.FeedRole;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantTransactionManager;
import org.mulin.testing.PlatformDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Every committed change is delivered once and in its record's order, however the writers' commits interleave (DL-3). */
class FeedDeliveryIT {
    private static final Logger LOG = LoggerFactory.getLogger(FeedDeliveryIT.class);
    private static final int WRITERS = 64;
    private static final int READERS = 4;
    private static final int RECORDS = 150;
    private static final Duration WRITING = Duration.ofSeconds(8);
    private static final List<TenantId> TENANTS =
            Stream.generate(UUID::randomUUID).limit(3).map(TenantId::new).toList();
    private static final List<UUID> IDS =
            Stream.generate(UUID::randomUUID).limit(RECORDS).toList();

    private static PlatformDatabase database;
    private static HikariDataSource app;
    private static JdbcClient jdbc;
    private static Changes changes;
    private static TransactionTemplate transactions;
    private static List<FeedRole> roles;
    private static List<FeedReader> readers;
    private static List<FeedPulse> pulses;

    private final long seed = System.nanoTime();
    private final Queue<Written> committed = new ConcurrentLinkedQueue<>();
    private volatile boolean writing = true;
    private volatile boolean reading = true;

    private record Written(UUID tenant, UUID id, long version) {}

    @BeforeAll
    static void start() {
        database = PlatformDatabase.create("feed_delivery", "classpath:db/feed", "classpath:db/audit");
        database.execute(
                "create table record (tenant_id uuid, id uuid, version bigint default 0, primary key (tenant_id, id))",
                "grant select, insert, update on record to <app>");
        app = database.app(WRITERS);
        jdbc = JdbcClient.create(app);
        changes = new Changes(jdbc, Clock.systemUTC(), new FeedTraces(Tracer.NOOP, Propagator.NOOP));
        transactions = new TransactionTemplate(new TenantTransactionManager(app));
        for (var tenant : TENANTS) {
            jdbc.sql("insert into record (tenant_id, id) select :tenant, unnest(:ids)")
                    .param("tenant", tenant.value())
                    .param("ids", IDS.toArray(UUID[]::new))
                    .update();
        }
        roles = Stream.generate(FeedDeliveryIT::role).limit(2).toList();
        readers = roles.stream().map(FeedReader::new).toList();
        pulses = readers.stream().map(FeedPulse::new).toList();
        pulses.forEach(FeedPulse::start);
    }

    @AfterAll
    static void stop() {
        pulses.forEach(FeedPulse::stop);
        roles.forEach(FeedRole::close);
        app.close();
    }

    @Test
    void deliversEveryCommittedChangeOnceAndInOrder() throws Exception {
        LOG.info("DL-3: seed {}", seed);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var held = threads.submit(this::holdOn);
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(number -> threads.submit(() -> write(new Random(seed + number))))
                    .toList();
            var followers = IntStream.range(0, READERS)
                    .mapToObj(number -> threads.submit(() -> follow(readers.get(number % 2))))
                    .toList();
            try {
                Thread.sleep(WRITING);
                writing = false;
                for (var writer : writers) {
                    writer.get();
                }
                held.get();
                await("the lag is gone").atMost(Duration.ofSeconds(5)).until(() -> head() == committed.size());
            } finally {
                writing = false;
                reading = false;
            }
            for (var follower : followers) {
                check(follower);
            }
        }
        LOG.info("DL-3: {} changes written, each delivered once to {} readers", committed.size(), READERS);
    }

    private void check(Future<List<Change>> follower) throws Exception {
        var delivered = follower.get();
        assertThat(delivered).as("positions, seed %d", seed).isSortedAccordingTo(comparing(Change::position));
        assertThat(delivered.stream().map(it -> new Written(it.tenant(), it.id(), it.version())))
                .as("delivered, seed %d", seed)
                .containsExactlyInAnyOrderElementsOf(committed);
        var last = new HashMap<List<UUID>, Long>();
        for (var change : delivered) {
            var before = last.put(List.of(change.tenant(), change.id()), change.version());
            assertThat(before == null ? 0 : before)
                    .as("version before %s, seed %d", change, seed)
                    .isLessThan(change.version());
        }
    }

    /** Raises a random record's version, waits a little, appends the change; one in ten is rolled back. */
    private boolean write(Random random) throws InterruptedException {
        while (writing) {
            var tenant = TENANTS.get(random.nextInt(TENANTS.size()));
            var id = IDS.get(random.nextInt(RECORDS));
            var failing = random.nextInt(10) == 0;
            var written = as(
                    tenant,
                    () -> transactions.execute(status -> {
                        var version = raise(tenant, id);
                        pause(random.nextInt(20));
                        changes.append("record", id, version, "RAISED");
                        pause(random.nextInt(20));
                        if (failing) {
                            status.setRollbackOnly();
                        }
                        return new Written(tenant.value(), id, version);
                    }));
            if (!failing) {
                committed.add(written);
            }
        }
        return true;
    }

    /** A stuck client: it has appended its change and does not commit until the server's limit, here shorter, ends it. */
    private boolean holdOn() {
        try (var pool = database.app(1)) {
            pool.setConnectionInitSql("set transaction_timeout = '3s'");
            var stuck = new Changes(
                    JdbcClient.create(pool), Clock.systemUTC(), new FeedTraces(Tracer.NOOP, Propagator.NOOP));
            var transaction = new TransactionTemplate(new TenantTransactionManager(pool));
            assertThatThrownBy(() -> as(
                            TENANTS.getFirst(),
                            () -> transaction.execute(_ -> {
                                stuck.append("record", IDS.getFirst(), Long.MAX_VALUE, "NEVER_COMMITTED");
                                pause(5_000);
                                return true;
                            })))
                    .isInstanceOf(TransactionException.class);
        }
        return true;
    }

    private static long raise(TenantId tenant, UUID id) {
        return jdbc.sql(
                        "update record set version = version + 1 where tenant_id = :tenant and id = :id returning version")
                .param("tenant", tenant.value())
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private List<Change> follow(FeedReader reader) {
        var delivered = new ArrayList<Change>();
        var place = reader.after(0, 0).epoch();
        while (true) {
            var last = !reading;
            var position = delivered.isEmpty() ? 0 : delivered.getLast().position();
            var page = reader.after(place, position);
            delivered.addAll(page.items());
            if (last && page.items().isEmpty()) {
                return Collections.unmodifiableList(delivered);
            }
        }
    }

    private static long head() {
        return readers.getFirst().after(0, 0).head();
    }

    private static <T> T as(TenantId tenant, Supplier<T> step) {
        return CurrentCaller.as(Caller.background(tenant), step::get);
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static FeedRole role() {
        return new FeedRole(database.feed(6));
    }
}
