package org.mulin.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mulin.platform.access.Role;
import org.mulin.platform.audit.Audit;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.mulin.search.index.IndexWrite;
import org.mulin.search.index.Tombstones;
import org.mulin.search.saved.NoteQuestion;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestElasticsearch;
import org.mulin.testing.rowsecurity.RowSecurityProofs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class SearchRowSecurityIT extends RowSecurityProofs {

    @Autowired
    private Tombstones tombstones;

    @Autowired
    private Audit audit;

    @Autowired
    private NoteQuestion noteQuestion;

    @Autowired
    private TenantScope tenants;

    SearchRowSecurityIT() {
        super(Map.of(
                "flyway_schema_history", "migrations are the platform's",
                "feed_checkpoint", "one place per followed feed, for all tenants",
                "lease", "who does the background work of all tenants"));
    }

    @DynamicPropertySource
    static void elasticsearch(DynamicPropertyRegistry properties) {
        properties.add("mulin.elasticsearch.url", TestElasticsearch::url);
    }

    @Override
    protected UUID seed(Http service) {
        var city = TestCity.found("search");
        city.person(Role.COMMUNITY_WORKER, TestCity.RIVER);
        tenants.run(
                new TenantId(city.tenant()), () -> audit.record("SEARCH_PEOPLE", "division", TestCity.RIVER, "VISIT"));
        var asking = new Caller(new TenantId(city.tenant()), UUID.randomUUID(), Caller.Kind.PERSON);
        CurrentCaller.as(asking, () -> {
            noteQuestion.note("地下车库渗水", 0);
            return true;
        });
        service.as(city.person(Role.TENANT_ADMIN, TestCity.CITY))
                .with("If-Match", "\"0\"")
                .put("/api/v1/search/synonyms", "{\"lines\": [\"路灯 楼道灯\"]}");
        service.as(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER)).post("/api/v1/search/saved", "{\"q\": \"路灯\"}");
        tombstones.record("case", List.of(new IndexWrite.Delete(city.tenant(), UUID.randomUUID(), 1)));
        return city.tenant();
    }
}
