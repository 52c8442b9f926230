package org.mulin.search;

import java.util.List;
import org.mulin.testing.PrivacyLintProofs;
import org.mulin.testing.TestElasticsearch;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

class SearchPrivacyLintIT extends PrivacyLintProofs {

    @DynamicPropertySource
    static void elasticsearch(DynamicPropertyRegistry properties) {
        properties.add("mulin.elasticsearch.url", TestElasticsearch::url);
    }

    @Override
    protected List<String> importColumns() {
        return List.of();
    }
}
