package org.mulin.cases;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.mulin.cases.attachments.Photo;
import org.mulin.cases.figures.FoldFigures;
import org.mulin.platform.access.Role;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.rowsecurity.RowSecurityProofs;
import org.springframework.beans.factory.annotation.Autowired;

class CaseRowSecurityIT extends RowSecurityProofs {
    @Autowired
    private FoldFigures foldFigures;

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
        service.as(city.apiClient(Role.TENANT_ADMIN))
                .post("/api/v1/categories/retirements", "{\"category\": \"城乡建设/安全生产\", \"retired\": true}");
        service.as(city.apiClient(Role.TENANT_ADMIN))
                .with("Content-Type", "text/csv")
                .send(
                        "POST",
                        "/api/v1/responsibilities/imports",
                        "category,division,dispatch,units\n城乡建设,9901,ASSIGN,住房和城乡建设局\n");
        var worker = service.as(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER));
        var path = worker.with("Idempotency-Key", "seed")
                .post("/api/v1/cases", CaseIT.LAMP)
                .header("Location");
        worker.upload(path + "/attachments", "image/jpeg", Photo.jpeg(6));
        worker.with("If-Match", "\"2\"").post(path + "/acceptance", "");
        worker.with("If-Match", "\"3\"")
                .post(path + "/handovers", "{\"unit\": \"%s\", \"role\": \"LEAD\"}".formatted(TestCity.HOUSING));
        worker.with("If-Match", "\"4\"")
                .post(
                        path + "/meetings",
                        "{\"kind\": \"WHISTLE\", \"units\": [\"%s\"], \"question\": \"谁来\"}"
                                .formatted(TestCity.HOUSING));
        TimeSeed.plant(
                service.as(city.apiClient(Role.TENANT_ADMIN)),
                service.as(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER)),
                path,
                5);
        service.as(city.apiClient(Role.HISTORY_IMPORTER))
                .post("/api/v1/cases/imports", """
                {"source": "old", "items": [{"externalId": "1", "kind": "CONCERN", "title": "旧事项",
                 "description": "已办", "division": "%s", "filedAt": "2020-01-01T00:00:00Z"}]}
                """.formatted(TestCity.RIVER_CODE));
        // Some of it folded, some of it not.
        foldFigures.fold(new TenantId(city.tenant()), Instant.now().plusSeconds(60));
        service.as(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER)).post("/api/v1/cases", CaseIT.LAMP);
        return city.tenant();
    }
}
