package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.mulin.testing.TestCity;
import org.springframework.beans.factory.annotation.Autowired;

/** An import whose steps fail keeps nothing else of its city waiting, and what was good only once is refused. */
class FailingImportIT extends BulkIT {
    private static final String EXPORTS = "/api/v1/residents/exports";

    @Autowired
    private ImportRows importRows;

    @Autowired
    private TenantScope tenants;

    @Test
    void exportsAndErasureGoOn() {
        var secretary = caller(city.person(Role.COMMUNITY_SECRETARY, TestCity.RIVER));
        var path = bring(worker, HEADER + rows(0, 3), true);
        await(worker, path, "CHECKED");
        execute("update import_row set sealed = '\\x00' where tenant_id = '%s'".formatted(city.tenant()));
        commit(worker, path);

        var wish = "{\"division\": \"%s\", \"purpose\": \"CHECK_ROUND\"}".formatted(TestCity.RIVER_CODE);
        var export = EXPORTS + "/" + secretary.post(EXPORTS, wish).at("/id");
        await(secretary, export, "READY");
        assertThat(worker.get(path).at("/state")).isEqualTo("APPLYING");
        aDayLater(city);
        await(secretary, export, "EXPIRED");
        await(worker, path, "FAILED");
        assertThat(count(city, "select count(*) from import_row where true")).isZero();
    }

    @Test
    void whatIsNoLongerGoodIsRefused() {
        var path = bring(worker, HEADER + rows(0, 2), true);
        await(worker, path, "CHECKED");
        var values = List.of("河畔花园", "3", "", "501", "", "租住", "林小满", "", "", "2999-01-01");
        var bad = tenants.call(new TenantId(city.tenant()), () -> importRows.seal(new ImportLine(2, values)));
        execute("update import_row set sealed = '\\x%s' where row = 2 and tenant_id = '%s'"
                .formatted(HexFormat.of().formatHex(bad.bytes()), city.tenant()));
        commit(worker, path);
        await(worker, path, "DONE");
        assertThat(worker.get(path).body()).contains("\"applied\":1", "\"failed\":1");
        assertThat(worker.get(path + "/errors").at("/items/0/problem")).isEqualTo("DAY_OUT_OF_RANGE");
    }
}
