package org.mulin.residents;

import java.util.Map;
import java.util.UUID;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.rowsecurity.RowSecurityProofs;

class ResidentRowSecurityIT extends RowSecurityProofs {

    ResidentRowSecurityIT() {
        super(Map.of(
                "flyway_schema_history", "migrations are the platform's",
                "feed_checkpoint", "one place per followed feed, for all tenants",
                "feed_head", "one row: the feed is numbered across tenants",
                "bulk_turn", "whose bulk work is next, ids and times alone: the worker asks across tenants",
                "change_position", "positions run across tenants; the feed alone reads by them"));
    }

    @Override
    protected UUID seed(Http service) {
        var city = TestCity.found("residents");
        var worker = service.as(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER));
        var river = new Homesteads(worker, TestCity.RIVER_CODE);
        var household = river.household(river.dwelling("河畔花园"));
        var resident = "/api/v1/residents/" + river.resident(household, "林小满");
        worker.with("If-Match", "\"1\"")
                .with("Idempotency-Key", "seed")
                .post(
                        resident + "/move",
                        "{\"household\": \"%s\", \"on\": \"2024-01-01\"}"
                                .formatted(river.household(river.dwelling("桥头花园"))));
        worker.post(resident + "/link-code", "");
        service.as(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER))
                .with("Content-Type", "text/csv")
                .send(
                        "POST",
                        "/api/v1/residents/imports?division=" + TestCity.RIVER_CODE,
                        BulkIT.HEADER + BulkIT.row(1));
        service.as(city.person(Role.COMMUNITY_SECRETARY, TestCity.RIVER))
                .post(
                        "/api/v1/residents/exports",
                        "{\"division\": \"%s\", \"purpose\": \"CHECK_ROUND\"}".formatted(TestCity.RIVER_CODE));
        BulkIT.untilAllIsQuiet(city);
        return city.tenant();
    }
}
