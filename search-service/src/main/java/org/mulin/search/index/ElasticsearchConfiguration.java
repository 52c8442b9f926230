package org.mulin.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.instrumentation.OpenTelemetryForElasticsearch;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import io.opentelemetry.api.OpenTelemetry;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.http.Header;
import org.apache.http.HttpHost;
import org.apache.http.message.BasicHeader;
import org.elasticsearch.client.RestClient;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** By hand, because Spring Boot's own configuration speaks to Elasticsearch 9 only. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ElasticsearchSettings.class, IndexSettings.class})
class ElasticsearchConfiguration {
    /** As many as search at once before anybody has to wait; the client's own ten are few. */
    private static final int CONNECTIONS = 64;

    @Bean(destroyMethod = "close")
    ElasticsearchClient elasticsearchClient(ElasticsearchSettings settings, OpenTelemetry tracing) {
        var client = RestClient.builder(settings.url().stream()
                        .map(node -> HttpHost.create(node.toString()))
                        .toArray(HttpHost[]::new))
                .setDefaultHeaders(authorization(settings))
                .setRequestConfigCallback(request -> request.setConnectTimeout(
                                (int) settings.connectTimeout().toMillis())
                        // Else whoever comes when all connections hang waits for ever.
                        .setConnectionRequestTimeout(
                                (int) settings.connectTimeout().toMillis())
                        .setSocketTimeout((int) settings.readTimeout().toMillis()))
                .setHttpClientConfigCallback(pool -> pool.setMaxConnPerRoute(CONNECTIONS)
                        .setMaxConnTotal(CONNECTIONS * settings.url().size()))
                .build();
        // A search's body stays out of its span: it holds what somebody looked for.
        return new ElasticsearchClient(new RestClientTransport(
                client, new Jackson3JsonpMapper(), null, new OpenTelemetryForElasticsearch(tracing, false)));
    }

    private static Header[] authorization(ElasticsearchSettings settings) {
        if (settings.apiKey() != null) {
            return new Header[] {new BasicHeader("Authorization", "ApiKey " + settings.apiKey())};
        }
        if (settings.username() != null) {
            byte[] credentials = (settings.username() + ":" + settings.password()).getBytes(StandardCharsets.UTF_8);
            return new Header[] {
                new BasicHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials))
            };
        }
        return new Header[0];
    }
}
