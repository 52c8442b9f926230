package org.mulin.search;

import org.mulin.testing.Http;
import org.mulin.testing.TestElasticsearch;
import org.mulin.testing.api.ApiProofs;
import org.mulin.testing.api.ApiWorld;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class SearchApiIT extends ApiProofs {
    private static final FakeCases OWNER = new FakeCases();

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) {
        registry.add("mulin.elasticsearch.url", TestElasticsearch::url);
        registry.add("spring.cloud.discovery.client.simple.instances.case-service[0].uri", OWNER::url);
    }

    @Override
    protected ApiWorld world(Http http) {
        return new SearchApiWorld(http, OWNER);
    }
}
