package org.mulin.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.opentelemetry.api.OpenTelemetry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.mulin.testing.TestElasticsearch;

/** Speaks with the tests' Elasticsearch, or with one that is not there. */
public final class TestClient {

    public static final ElasticsearchClient CLIENT = of(URI.create(TestElasticsearch.url()));

    private TestClient() {}

    public static ElasticsearchClient of(URI url) {
        var settings = new ElasticsearchSettings(
                List.of(url), null, null, null, Duration.ofSeconds(1), Duration.ofSeconds(30));
        return new ElasticsearchConfiguration().elasticsearchClient(settings, OpenTelemetry.noop());
    }
}
