package org.mulin.cases;

import java.util.Map;
import java.util.UUID;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.rowsecurity.RowSecurityProofs;

class CaseRowSecurityIT extends RowSecurityProofs {

    CaseRowSecurityIT() {
        super(Map.of(
                "flyway_schema_history", "migrations are the platform's",
                "feed_checkpoint", "one place per followed feed, for all tenants",
                "feed_head", "one row: the feed is numbered across tenants",
                "change_position", "positions run across tenants; the feed alone reads by them"));
    }

    @Override
    protected UUID seed(Http service) {
        var city = TestCity.found("cases");
        service.as(city.apiClient(Role.TENANT_ADMIN))
                .with("Content-Type", "text/csv")
                .send("POST", "/api/v1/categories/imports", "level1,level2,level3\n城乡建设,安全生产,安全隐患\n");
        service.as(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER))
                .with("Idempotency-Key", "seed")
                .post("/api/v1/cases", CaseIT.LAMP);
        service.as(city.apiClient(Role.HISTORY_IMPORTER))
                .post("/api/v1/cases/imports", """
                {"source": "old", "items": [{"externalId": "1", "kind": "CONCERN", "title": "旧事项",
                 "description": "已办", "division": "%s", "filedAt": "2020-01-01T00:00:00Z"}]}
                """.formatted(TestCity.RIVER_CODE));
        return city.tenant();
    }
}
