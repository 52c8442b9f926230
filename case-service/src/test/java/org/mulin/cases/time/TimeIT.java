package org.mulin.cases.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.mulin.cases.CaseEvent;
import org.mulin.cases.CaseIT;
import org.mulin.cases.CaseStatus;
import org.mulin.cases.Cases;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.mulin.testing.TestPostgres;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases whose steps are taken by hand, and clocks that are set. */
abstract class TimeIT extends CaseIT {
    @Autowired
    private Cases cases;

    @Autowired
    private TenantScope tenants;

    TenantId tenant() {
        return new TenantId(city.tenant());
    }

    /** A step of the case, whoever may take it. */
    void step(String path, CaseEvent.Kind kind, CaseStatus status, UnaryOperator<CaseEvent> more) {
        var event = more.apply(CaseEvent.of(kind, Instant.now(), null));
        tenants.run(tenant(), () -> {
            var it = cases.lock(id(path)).orElseThrow();
            cases.save(it.moved(status, event.unit() == null ? it.unit() : event.unit(), event));
        });
    }

    /** Something that happens elsewhere while a step of the case is under way. */
    void during(String path, Runnable elsewhere) {
        tenants.run(tenant(), () -> {
            assertThat(cases.lock(id(path))).isPresent();
            CompletableFuture.runAsync(elsewhere).join();
        });
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    String one(String query) {
        try (var superuser = TestPostgres.superuser("cases");
                var it = superuser.createStatement();
                var rows =
                        it.executeQuery(query.replace("{tenant}", city.tenant().toString()))) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** All open clocks of the tenant are due so long ago, and the timer looks at them at once. */
    void late(String interval) {
        sql("update clock set due_at = now() - interval '" + interval + "', next_at = now()"
                + " where tenant_id = '{tenant}' and stopped_at is null and paused_at is null");
    }
}
