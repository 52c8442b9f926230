package org.mulin.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Random;
import java.util.Scanner;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mulin.testing.TestPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every committed record gets into the chain once, whenever it is committed, and looking for it stays cheap. */
class AuditChainIT {
    private static final Logger LOG = LoggerFactory.getLogger(AuditChainIT.class);
    private static final String DATABASE = "audit_chain";
    private static final int WRITERS = 16;
    private static final int RECORDS = 60;

    @TempDir
    Path folder;

    private AuditedTown town;

    @BeforeEach
    void start() {
        town = new AuditedTown(DATABASE, folder);
    }

    @AfterEach
    void stop() {
        town.execute("truncate audit_record, audit_link");
        town.close();
    }

    @Test
    void twoInstancesLinkWhatManyWritersCommit() throws Exception {
        var seed = System.nanoTime();
        LOG.info("seed {}", seed);
        var committed = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor();
                var role = town.feed()) {
            var other = new AuditChain(role);
            var writers = IntStream.range(0, WRITERS)
                    .mapToObj(number -> threads.submit(() -> write(new Random(seed + number), committed)))
                    .toList();
            while (!writers.stream().allMatch(Future::isDone)) {
                var meanwhile = threads.submit(other::link);
                town.chain.link();
                meanwhile.get();
            }
            for (var writer : writers) {
                writer.get();
            }
        }
        town.linkAll();
        assertThat(count("select count(*) from audit_link")).isEqualTo(committed.get());
        town.checkpoints.write();
        assertThat(town.findings()).isEmpty();
    }

    private boolean write(Random random, AtomicInteger committed) {
        var tenant = new UUID(0, random.nextInt(3));
        for (var record = 0; record < RECORDS; record++) {
            var commits = random.nextInt(10) > 0;
            town.record(tenant, () -> {
                pause(random.nextInt(30));
                return commits;
            });
            committed.addAndGet(commits ? 1 : 0);
        }
        return true;
    }

    @Test
    void aRecordThatIsCommittedLateIsLinkedAfterTheOthers() throws Exception {
        town.record(town.tenant, () -> {
            town.record(3);
            town.linkAll();
            return true;
        });
        town.linkAll();
        assertThat(count("select seq from audit_link order by record_id limit 1"))
                .isEqualTo(4);
        town.checkpoints.write();
        assertThat(town.findings()).isEmpty();
    }

    @Test
    void anIdFromTheFutureHidesNothing() throws Exception {
        town.execute("insert into audit_record (tenant_id, id, action) values ('%s', uuidv7('1 year'), 'FILED')"
                .formatted(town.tenant));
        town.linkAll();
        town.record(2);
        town.linkAll();
        assertThat(count("select count(*) from audit_link")).isEqualTo(3);
    }

    @Test
    void lookingForWhatIsNotLinkedDoesNotGrowWithTheAudit() throws Exception {
        town.execute("""
                with old as (
                  insert into audit_record (tenant_id, id, action)
                  select '%s', uuidv7(make_interval(secs => n - 200000)), 'FILED' from generate_series(1, 100000) n
                  returning tenant_id, id)
                insert into audit_link select tenant_id, row_number() over (order by id), id, '' from old
                """.formatted(town.tenant));
        var blocks = blocks();
        LOG.info("{} blocks of 8 kB looked at among 100,000 records", blocks);
        assertThat(blocks).isLessThan(100);
    }

    @Test
    void askingForOneKindDoesNotGrowWithTheAudit() throws Exception {
        town.execute("""
                insert into audit_record (tenant_id, id, action, entity, entity_id)
                select '%s', uuidv7(make_interval(secs => n - 200000)), 'FILED', case when n = 1 then 'rare' else 'case' end,
                       gen_random_uuid()
                  from generate_series(1, 100000) n
                """.formatted(town.tenant), "analyze audit_record");
        var rare = AuditTrail.query(new AuditTrail.Wanted("rare", null, null, null, null), false)
                .replace(":entity", "'rare' and tenant_id = '%s'".formatted(town.tenant))
                .replace(":rows", "21");
        assertThat(blocks(rare)).isLessThan(20);
    }

    private static int blocks() throws SQLException {
        return blocks(AuditChain.PENDING.replace(":reach", "60000").replace(":batch", "1000"));
    }

    private static int blocks(String query) throws SQLException {
        try (var superuser = TestPostgres.superuser(DATABASE);
                var statement = superuser.createStatement();
                var plan = statement.executeQuery("explain (analyze, buffers) " + query)) {
            while (plan.next()) {
                var line = plan.getString(1).strip();
                if (line.startsWith("Buffers: ")) {
                    return new Scanner(line)
                            .useDelimiter("\\D+")
                            .tokens()
                            .mapToInt(Integer::parseInt)
                            .sum();
                }
            }
        }
        throw new IllegalStateException("no buffers");
    }

    @Test
    void onlyAFullBatchAsksForTheNextAtOnce() {
        town.record(1_000);
        assertThat(town.chain.link()).isTrue();
        town.record(1);
        assertThat(town.chain.link()).isFalse();
    }

    @Test
    void thePulseLinksAndWritesCheckpointsByItself() throws Exception {
        town.record(1);
        var pulse = new AuditPulse(town.chain, town.checkpoints, Clock.systemUTC());
        pulse.start();
        await().until(() ->
                new CheckpointFolder(folder, DATABASE).lines(town.tenant).size() == 1);
        town.record(1);
        pulse.stop();
        assertThat(new CheckpointFolder(folder, DATABASE).lines(town.tenant)).hasSize(2);
        assertThat(town.findings()).isEmpty();
    }

    @Test
    void aCheckpointThatCouldNotBeKeptIsWrittenLater() {
        var kept = new ArrayList<String>();
        var full = new AtomicInteger(1);
        var checkpoints = town.checkpoints((tenant, day, line) -> {
            if (full.getAndDecrement() > 0) {
                throw new UncheckedIOException(new IOException("No space left on device"));
            }
            kept.add(line);
        });
        town.record(1);
        town.linkAll();
        assertThatThrownBy(checkpoints::write).isInstanceOf(UncheckedIOException.class);
        checkpoints.write();
        checkpoints.write();
        assertThat(kept).hasSize(1);
    }

    @Test
    void thePulseOutlivesAnError() {
        var kept = new ArrayList<String>();
        var broken = new AtomicInteger(1);
        var checkpoints = town.checkpoints((tenant, day, line) -> {
            if (broken.getAndDecrement() > 0) {
                throw new StackOverflowError("once");
            }
            kept.add(line);
        });
        town.record(1);
        var pulse = new AuditPulse(town.chain, checkpoints, Clock.systemUTC());
        pulse.start();
        await().until(() -> kept.size() == 1);
        pulse.stop();
    }

    private static long count(String query) throws SQLException {
        try (var superuser = TestPostgres.superuser(DATABASE);
                var statement = superuser.createStatement();
                var row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
