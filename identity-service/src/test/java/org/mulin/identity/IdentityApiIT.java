package org.mulin.identity;

import org.mulin.testing.Http;
import org.mulin.testing.api.ApiProofs;
import org.mulin.testing.api.ApiWorld;
import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = {"mulin.web-client-secret=web", "mulin.internal-clients=operator:operator"})
class IdentityApiIT extends ApiProofs {
    @Override
    protected ApiWorld world(Http http) {
        return new IdentityApiWorld(http);
    }
}
