package org.mulin.activities;

import java.util.Map;
import java.util.UUID;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.rowsecurity.RowSecurityProofs;

class ActivityRowSecurityIT extends RowSecurityProofs {

    ActivityRowSecurityIT() {
        super(Map.of(
                "flyway_schema_history", "migrations are the platform's",
                "feed_checkpoint", "one place per followed feed, for all tenants",
                "feed_head", "one row: the feed is numbered across tenants",
                "change_position", "positions run across tenants; the feed alone reads by them"));
    }

    @Override
    protected UUID seed(Http service) {
        var city = TestCity.found("activities");
        var worker =
                service.as(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER)).with("Idempotency-Key", "seed");
        var path = worker.post("/api/v1/activities", ActivityIT.DANCE).header("Location");
        worker.post(path + "/publication", "");
        worker.post(path + "/signups", ActivityIT.LIN);
        return city.tenant();
    }
}
