package org.mulin.cases;

import org.mulin.testing.Http;
import org.mulin.testing.api.ApiProofs;
import org.mulin.testing.api.ApiWorld;

class CaseApiIT extends ApiProofs {
    @Override
    protected ApiWorld world(Http http) {
        return new CaseApiWorld(http);
    }
}
