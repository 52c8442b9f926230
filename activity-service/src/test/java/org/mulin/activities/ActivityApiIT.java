package org.mulin.activities;

import org.mulin.testing.Http;
import org.mulin.testing.api.ApiProofs;
import org.mulin.testing.api.ApiWorld;

class ActivityApiIT extends ApiProofs {
    @Override
    protected ApiWorld world(Http http) {
        return new ActivityApiWorld(http);
    }
}
