package org.mulin.search.index;

import co.elastic.clients.transport.TransportOptions;
import co.elastic.clients.transport.rest_client.RestClientOptions;
import java.time.Duration;
import org.apache.http.client.config.RequestConfig;
import org.elasticsearch.client.RequestOptions;

/**
 * How long a search waits for Elasticsearch: little enough for search-service to say so itself before the gateway, which
 * waits three seconds, says it for the whole part. What is written in the background may take longer.
 */
final class SomebodyWaits {
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final Duration CONNECTION = Duration.ofMillis(500);

    static final TransportOptions OPTIONS = new RestClientOptions(
            RequestOptions.DEFAULT.toBuilder()
                    .setRequestConfig(RequestConfig.custom()
                            .setConnectTimeout((int) CONNECTION.toMillis())
                            .setConnectionRequestTimeout((int) CONNECTION.toMillis())
                            .setSocketTimeout((int) PATIENCE.toMillis())
                            .build())
                    .build(),
            false);

    private SomebodyWaits() {}
}
