package org.mulin.platform.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import org.mulin.platform.audit.AuditConfiguration;
import org.mulin.platform.database.FeedRole;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For a service that has a feed, and so an audit: it declares its {@link WalkableTables} and imports this. */
@Configuration(proxyBeanMethods = false)
@Import({AuditConfiguration.class, FeedController.class})
public class ChangeFeedConfiguration {

    @Bean
    Changes changes(JdbcClient jdbc, Clock clock, FeedTraces traces) {
        return new Changes(jdbc, clock, traces);
    }

    @Bean
    FeedReader feedReader(FeedRole role) {
        return new FeedReader(role);
    }

    @Bean
    MeterBinder feedHead(FeedReader reader) {
        return meters -> Gauge.builder("mulin.feed.head", reader, FeedReader::head)
                .description("The number of the feed's last change")
                .register(meters);
    }

    @Bean
    FeedPulse feedPulse(FeedReader reader) {
        return new FeedPulse(reader);
    }

    @Bean
    FeedPurge feedPurge(FeedReader reader) {
        return new FeedPurge(reader);
    }

    @Bean
    WalkableTenants walkableTenants(FeedReader reader, WalkableTables tables) {
        return new WalkableTenants(reader, tables);
    }
}
