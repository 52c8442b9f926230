package org.mulin.search;

import org.mulin.search.cases.FakeCases;
import org.mulin.search.people.FakeResidents;
import org.mulin.testing.Http;
import org.mulin.testing.TestElasticsearch;
import org.mulin.testing.api.ApiProofs;
import org.mulin.testing.api.ApiWorld;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class SearchApiIT extends ApiProofs {
    private static final FakeCases CASES = new FakeCases();
    private static final FakeResidents RESIDENTS = new FakeResidents();

    @DynamicPropertySource
    static void neighbours(DynamicPropertyRegistry registry) {
        registry.add("mulin.elasticsearch.url", TestElasticsearch::url);
        registry.add("spring.cloud.discovery.client.simple.instances.case-service[0].uri", CASES::url);
        registry.add("spring.cloud.discovery.client.simple.instances.resident-service[0].uri", RESIDENTS::url);
    }

    @Override
    protected ApiWorld world(Http http) {
        return new SearchApiWorld(http, CASES, RESIDENTS);
    }
}
