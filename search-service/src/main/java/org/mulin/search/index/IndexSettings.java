package org.mulin.search.index;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** How every index is laid out: how many shards, how many copies of each (a range), and when bulk writes are seen. */
@ConfigurationProperties("mulin.elasticsearch.index")
public record IndexSettings(
        @DefaultValue("1") int shards,
        @DefaultValue("0-1") String replicas,
        @DefaultValue("1s") Duration refresh) {

    /** For a small city, and for tests. */
    public static final IndexSettings SMALL = new IndexSettings(1, "0-1", Duration.ofSeconds(1));

    String refreshInterval() {
        return refresh.toMillis() + "ms";
    }
}
