package org.mulin.search.index;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast each index is compared with its owner, and the rest between two rounds. What differs is looked at again after
 * the grace; while the feed is further behind than the lag, nothing is compared.
 */
@ConfigurationProperties("mulin.search.reconcile")
record ReconcileSettings(
        @DefaultValue("5000") int versionsPerSecond,
        @DefaultValue("500") int contentsPerSecond,
        @DefaultValue("10m") Duration rest,
        @DefaultValue("3s") Duration grace,
        @DefaultValue("30s") Duration lag) {

    /** How long so many rows take, of which so many contents were read. */
    Duration pace(long rows, long read) {
        var summedUp = Math.max(0, rows - read);
        return Duration.ofMillis(summedUp * 1_000 / versionsPerSecond + read * 1_000 / contentsPerSecond);
    }
}
