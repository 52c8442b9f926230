package org.mulin.search.index;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the nodes of Elasticsearch are and how to sign in: with a name and a password, an API key, or neither. */
@ConfigurationProperties("mulin.elasticsearch")
record ElasticsearchSettings(
        @DefaultValue("http://127.0.0.1:9201") List<URI> url,
        @Nullable String username,
        @Nullable String password,
        @Nullable String apiKey,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("10s") Duration readTimeout) {}
