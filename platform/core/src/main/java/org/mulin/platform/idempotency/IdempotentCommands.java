package org.mulin.platform.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.TenantId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Gives a command one effect however often it is sent with the same key. The key is kept, per tenant, account and
 * operation, in the effect's transaction, with the id of what was made and never a body.
 */
public class IdempotentCommands {
    private static final Duration KEPT = Duration.ofHours(48);
    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(:lock, 0))";
    private static final String FIND = """
            select request_hash, entity_id
              from idempotency_key
             where tenant_id = :tenant and account_id = :account and operation = :operation and key = :key
            """;
    // Each new key sweeps up to two that are past their time, so the table does not grow with age.
    private static final String REMEMBER = """
            with expired as (
              delete from idempotency_key
               where (tenant_id, account_id, operation, key) in (
                     select tenant_id, account_id, operation, key from idempotency_key
                      where tenant_id = :tenant and created_at < :horizon order by created_at limit 2
                        for update skip locked))
            insert into idempotency_key (tenant_id, account_id, operation, key, request_hash, entity_id, created_at)
            values (:tenant, :account, :operation, :key, :hash, :entity, :now)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Seal seal;
    private final Clock clock;

    public IdempotentCommands(JdbcClient jdbc, JsonMapper json, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.seal = seal;
        this.clock = clock;
    }

    /** Runs the effect, or answers the id it gave the first time; without a key it always runs. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID once(@Nullable String key, String operation, Object request, Supplier<UUID> effect) {
        if (key == null) {
            return effect.get();
        }
        if (!key.matches("[\\x21-\\x7e]{1,100}")) {
            throw new ProblemException(CommonProblem.INVALID_IDEMPOTENCY_KEY);
        }
        var caller = CurrentCaller.require();
        var tenant = caller.tenant().value();
        var account = caller.accountId();
        if (!jdbc.sql(LOCK)
                .param("lock", String.join("\n", tenant.toString(), account.toString(), operation, key))
                .query(Boolean.class)
                .single()) {
            throw new ProblemException(CommonProblem.IDEMPOTENCY_KEY_IN_FLIGHT);
        }
        var hash = hash(caller.tenant(), request);
        var known = jdbc.sql(FIND)
                .param("tenant", tenant)
                .param("account", account)
                .param("operation", operation)
                .param("key", key)
                .query((row, _) -> new Known(row.getBytes("request_hash"), row.getObject("entity_id", UUID.class)))
                .optional();
        if (known.isPresent()) {
            if (!Arrays.equals(known.get().hash, hash)) {
                throw new ProblemException(CommonProblem.IDEMPOTENCY_KEY_REUSED);
            }
            return known.get().entity;
        }
        var entity = effect.get();
        var now = OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        jdbc.sql(REMEMBER)
                .param("tenant", tenant)
                .param("account", account)
                .param("operation", operation)
                .param("key", key)
                .param("hash", hash)
                .param("entity", entity)
                .param("now", now)
                .param("horizon", now.minus(KEPT))
                .update();
        return entity;
    }

    private record Known(byte[] hash, UUID entity) {}

    /** Keyed, else whoever has the table could try names and phones against it. */
    private byte[] hash(TenantId tenant, Object request) {
        return seal.keyedHash("idempotency:" + tenant, json.writeValueAsString(request));
    }
}
