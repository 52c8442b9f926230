package org.mulin.identity;

import java.util.Map;
import java.util.UUID;
import org.mulin.testing.Http;
import org.mulin.testing.rowsecurity.RowSecurityProofs;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"mulin.web-client-secret=web", "mulin.internal-clients=operator:operator"})
class IdentityRowSecurityIT extends RowSecurityProofs {

    IdentityRowSecurityIT() {
        super(Map.of(
                "flyway_schema_history", "migrations are the platform's",
                "feed_head", "one row: the feed is numbered across tenants",
                "change_position", "positions run across tenants; the feed alone reads by them",
                "tenant", "the sign-in page offers the cities before anybody has said which one is theirs",
                "spring_session", "a session exists before anybody has said which city they belong to",
                "spring_session_attributes", "belongs to a session",
                "oauth2_authorization", "found by a token that is itself the proof, before the tenant is known",
                "used_refresh", "belongs to an authorization",
                "signing_key", "the platform signs for all tenants with one key"));
    }

    @Override
    protected UUID seed(Http service) {
        var town = Town.found(service, DirectoryIT.newSlug());
        town.admin().with("Idempotency-Key", "seed").post("/api/v1/units", """
                {"name": "住房和城乡建设局", "kind": "DEPARTMENT", "division": "9901"}""");
        return town.tenant();
    }
}
