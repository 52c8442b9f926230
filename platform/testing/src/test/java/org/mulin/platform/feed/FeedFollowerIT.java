package org.mulin.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mulin.platform.tenancy.TenantTransactionManager;
import org.mulin.testing.PlatformDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A follower writes each change once, whatever fails between reading and committing. */
class FeedFollowerIT {
    private HikariDataSource pool;
    private JdbcClient jdbc;
    private FakeOwner owner;
    private Intake intake;

    @BeforeEach
    void start() throws IOException {
        var database = PlatformDatabase.create("feed_follower", "classpath:db/intake");
        database.execute(
                "drop table if exists taken",
                "create table taken (id bigint not null, epoch bigint not null)",
                "grant select, insert, delete on taken to <app>",
                "truncate feed_checkpoint");
        pool = database.app(4);
        jdbc = JdbcClient.create(pool);
        owner = new FakeOwner();
        intake = new Intake();
    }

    @AfterEach
    void stop() {
        owner.close();
        pool.close();
    }

    @Test
    void aWriteThatFailsIsUndoneWithItsCheckpointAndDoneAgain() {
        var follower = follow(intake);
        takenUpTo(0, follower);
        intake.failures = 3;
        owner.add(20);
        takenUpTo(20, follower);
        assertThat(intake.failures).isZero();
        follower.stop();
    }

    @Test
    void whoMayReadAheadPreparesAPageWhileTheOneBeforeItIsWritten() {
        intake.readsAhead = true;
        var follower = follow(intake);
        takenUpTo(0, follower);
        intake.whileWriting = () -> await().atMost(Duration.ofSeconds(5)).until(() -> intake.prepared == 2);
        owner.add(20);
        takenUpTo(20, follower);
        assertThat(intake.prepared).isEqualTo(3);
        follower.stop();
    }

    @Test
    void whatWasReadAheadIsReadAgainWhenTheWriteBeforeItFails() {
        intake.readsAhead = true;
        var follower = follow(intake);
        takenUpTo(0, follower);
        intake.failures = 2;
        owner.add(40);
        takenUpTo(40, follower);
        assertThat(intake.failures).isZero();
        assertThat(intake.startedOver).isOne();
        follower.stop();
    }

    @Test
    void ofSeveralFollowersOneWrites() {
        var followers = IntStream.range(0, 3).mapToObj(_ -> follow(intake)).toList();
        takenUpTo(0, followers.getFirst());
        for (var round = 1; round <= 10; round++) {
            owner.add(5);
            takenUpTo(5 * round, followers.getFirst());
        }
        followers.forEach(FeedFollower::stop);
    }

    @Test
    void whoLostTheLeaseUndoesItsWriteAndTheHolderTakesItsPlace() {
        var follower = follow(intake);
        takenUpTo(0, follower);
        var thief = UUID.randomUUID();
        intake.beforeWrite =
                () -> jdbc.sql("update feed_checkpoint set holder = ?, leased_till = now() + interval '1.5 seconds'")
                        .param(thief)
                        .update();
        owner.add(3);
        await().atMost(Duration.ofSeconds(5)).until(() -> intake.prepared >= 1);
        await("the thief's time").during(Duration.ofSeconds(1)).until(() -> taken().isEmpty());
        assertThat(follower.progress().position()).isZero();
        takenUpTo(3, follower);
        follower.stop();
    }

    @Test
    void whoFollowsKnowsTheLagAlsoWhileTheOwnerIsAway() {
        var first = follow(intake);
        takenUpTo(0, first);
        await().until(() -> first.lag() < 1);
        var second = follow(intake);
        assertThat(second.lag()).isNaN();
        owner.add(3);
        takenUpTo(3, first);
        await().until(() -> first.position() == 3);

        owner.close();

        await().atMost(Duration.ofSeconds(5)).until(() -> first.lag() > 2);
        first.stop();
        second.stop();
    }

    @Test
    void aRestartGoesOnWhereTheLastOneStopped() {
        owner.add(10);
        var first = follow(intake);
        takenUpTo(10, first);
        first.stop();
        owner.add(10);
        var again = new Intake();
        var second = follow(again);
        takenUpTo(20, second);
        assertThat(again.startedOver).isZero();
        second.stop();
    }

    @Test
    void aRestoredOwnerIsReadAnew() {
        owner.add(10);
        var follower = follow(intake);
        takenUpTo(10, follower);
        assertThat(intake.startedOver).isOne();
        owner.restore(4);
        await().atMost(Duration.ofSeconds(5)).until(() -> follower.progress().epoch() == 2);
        assertThat(intake.startedOver).isEqualTo(2);
        takenUpTo(4, follower);
        owner.add(2);
        takenUpTo(6, follower);
        follower.stop();
    }

    @Test
    void whoComesAfterWhatIsPurgedReadsEverythingAnewAndWhoDoesNotGoesOn() {
        owner.add(10);
        var first = follow(intake);
        takenUpTo(10, first);
        owner.purge(10);
        owner.add(1);
        takenUpTo(11, first);
        assertThat(intake.startedOver).isOne();
        first.stop();
        owner.add(5);
        owner.purge(14);
        var again = new Intake();
        var second = follow(again);
        takenUpTo(16, second);
        assertThat(again.startedOver).isOne();
        second.stop();
    }

    private FeedFollower follow(Intake intake) {
        var follower = new FeedFollower(
                intake,
                owner.source(),
                new Checkpoints(jdbc),
                new TransactionTemplate(new TenantTransactionManager(pool)),
                new FeedTraces(Tracer.NOOP, Propagator.NOOP));
        follower.start();
        return follower;
    }

    /** Exactly the first so many things, each once, and the checkpoint behind them. */
    private void takenUpTo(long count, FeedFollower follower) {
        await().atMost(Duration.ofSeconds(15))
                .until(() ->
                        follower.progress().epoch() > 0 && follower.progress().position() == count);
        assertThat(taken())
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, count).boxed().toList());
    }

    private List<Long> taken() {
        return jdbc.sql("select id from taken order by id").query(Long.class).list();
    }

    /** Counts without any guard against doubles: only the follower's transaction keeps the table right. */
    private final class Intake implements FeedIntake {
        private volatile int failures;
        private volatile int prepared;
        private volatile int startedOver;
        private volatile boolean readsAhead;
        private volatile Runnable beforeWrite = () -> {};
        private volatile Runnable whileWriting = () -> {};

        @Override
        public String feed() {
            return "owner";
        }

        @Override
        public List<String> entities() {
            return List.of("thing");
        }

        @Override
        public boolean mayReadAhead() {
            return readsAhead;
        }

        @Override
        public Runnable prepare(long epoch, List<Change> changes) {
            beforeWrite.run();
            beforeWrite = () -> {};
            prepared++;
            return () -> {
                whileWriting.run();
                whileWriting = () -> {};
                changes.forEach(change -> jdbc.sql("insert into taken (id, epoch) values (?, ?)")
                        .param(change.id().getLeastSignificantBits())
                        .param(epoch)
                        .update());
                if (failures > 0) {
                    failures--;
                    throw new IllegalStateException("The write failed, as the test asked");
                }
            };
        }

        @Override
        public void startOver(long epoch, Stream<List<Change>> everything) {
            startedOver++;
            jdbc.sql("delete from taken").update();
            everything.forEach(changes -> prepare(epoch, changes).run());
        }
    }
}
