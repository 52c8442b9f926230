package org.mulin.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantTransactionManager;
import org.mulin.testing.PlatformDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** One key has one effect, whoever sends it how often and however close together (DL-8). */
class IdempotentCommandsIT {
    private static HikariDataSource pool;
    private static IdempotentCommands commands;
    private static TransactionTemplate transactions;

    private final AtomicInteger effects = new AtomicInteger();

    @BeforeAll
    static void start() {
        var database = PlatformDatabase.create("idempotency", "classpath:db/idempotency");
        pool = database.app(20);
        commands = new IdempotentCommands(
                JdbcClient.create(pool), new JsonMapper(), new Seal(new byte[32]), Clock.systemUTC());
        transactions = new TransactionTemplate(new TenantTransactionManager(pool));
    }

    @AfterAll
    static void stop() {
        pool.close();
    }

    @Test
    void aHundredAtOnceHaveOneEffect() throws Exception {
        var caller = person(tenant());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(IntStream.range(0, 100)
                    .<Callable<@Nullable UUID>>mapToObj(_ -> () -> orInFlight(caller))
                    .toList());
            var ids = answers.stream().map(Future::resultNow).toList();
            assertThat(ids).as("some met the first one in flight").containsNull();
            assertThat(ids.stream().filter(Objects::nonNull).distinct()).hasSize(1);
        }
        assertThat(effects).hasValue(1);
        assertThat(once(caller, "key", "create", "body")).isNotNull();
        assertThat(effects).hasValue(1);
    }

    @Test
    void anotherBodyIsRefused() {
        var caller = person(tenant());
        once(caller, "key", "create", "body");
        assertThatThrownBy(() -> once(caller, "key", "create", "other body"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        it -> assertThat(it.code()).isEqualTo(CommonProblem.IDEMPOTENCY_KEY_REUSED));
        assertThat(effects).hasValue(1);
    }

    @Test
    void anotherTenantAccountOrOperationHasItsOwnEffect() {
        var tenant = tenant();
        var account = UUID.randomUUID();
        once(new Caller(tenant, account, Caller.Kind.PERSON), "key", "create", "body");
        once(new Caller(tenant(), account, Caller.Kind.PERSON), "key", "create", "body");
        once(person(tenant), "key", "create", "body");
        once(new Caller(tenant, account, Caller.Kind.PERSON), "key", "close", "body");
        once(new Caller(tenant, account, Caller.Kind.PERSON), "other", "create", "body");
        assertThat(effects).hasValue(5);
    }

    @Test
    void whatIsKeptOfABodyTellsNothingOfIt() throws Exception {
        var caller = person(tenant());
        once(caller, "key", "create", "body");
        var guess = MessageDigest.getInstance("SHA-256").digest("\"body\"".getBytes(StandardCharsets.UTF_8));
        assertThat(inTransaction(
                        caller,
                        () -> JdbcClient.create(pool)
                                .sql("select request_hash from idempotency_key")
                                .query((row, _) -> UUID.nameUUIDFromBytes(row.getBytes(1)))
                                .single()))
                .isNotEqualTo(UUID.nameUUIDFromBytes(guess));
    }

    @Test
    void anEffectThatFailedLeavesTheKeyFree() {
        var caller = person(tenant());
        assertThatThrownBy(() -> inTransaction(
                        caller,
                        () -> commands.once("key", "create", "body", () -> {
                            throw new IllegalArgumentException("refused");
                        })))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(once(caller, "key", "create", "body")).isNotNull();
        assertThat(effects).hasValue(1);
    }

    private @Nullable UUID orInFlight(Caller caller) {
        try {
            return once(caller, "key", "create", "body");
        } catch (ProblemException refused) {
            assertThat(refused.code()).isEqualTo(CommonProblem.IDEMPOTENCY_KEY_IN_FLIGHT);
            return null;
        }
    }

    private UUID once(Caller caller, String key, String operation, String body) {
        return inTransaction(
                caller,
                () -> commands.once(key, operation, body, () -> {
                    effects.incrementAndGet();
                    pause();
                    return UUID.randomUUID();
                }));
    }

    /** Long enough for all the others to arrive. */
    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static UUID inTransaction(Caller caller, Supplier<UUID> step) {
        return CurrentCaller.as(caller, () -> transactions.execute(_ -> step.get()));
    }

    private static TenantId tenant() {
        return new TenantId(UUID.randomUUID());
    }

    private static Caller person(TenantId tenant) {
        return new Caller(tenant, UUID.randomUUID(), Caller.Kind.PERSON);
    }
}
