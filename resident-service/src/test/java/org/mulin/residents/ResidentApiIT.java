package org.mulin.residents;

import org.mulin.testing.Http;
import org.mulin.testing.api.ApiProofs;
import org.mulin.testing.api.ApiWorld;

class ResidentApiIT extends ApiProofs {
    @Override
    protected ApiWorld world(Http http) {
        return new ResidentApiWorld(http);
    }
}
