package org.mulin.platform;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.Clock;
import java.util.Base64;
import org.mulin.platform.access.AccessConfiguration;
import org.mulin.platform.database.DatabaseConfiguration;
import org.mulin.platform.discovery.DiscoveryConfiguration;
import org.mulin.platform.feed.FeedFollower;
import org.mulin.platform.feed.FeedFollowers;
import org.mulin.platform.feed.FeedInfo;
import org.mulin.platform.feed.FeedTraces;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.observability.ObservabilityConfiguration;
import org.mulin.platform.problem.ProblemConfiguration;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.security.InternalHttp;
import org.mulin.platform.security.InternalHttpConfiguration;
import org.mulin.platform.security.ResourceServerConfiguration;
import org.mulin.platform.tenancy.TenantTransactionManager;
import org.mulin.platform.web.ApiDocument;
import org.mulin.platform.web.WebConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Everything a tenant-aware service needs; each service imports it beside its application class. */
@Configuration(proxyBeanMethods = false)
@Import({
    AccessConfiguration.class,
    ApiDocument.class,
    DatabaseConfiguration.class,
    DiscoveryConfiguration.class,
    InternalHttpConfiguration.class,
    ObservabilityConfiguration.class,
    ProblemConfiguration.class,
    ResourceServerConfiguration.class,
    WebConfiguration.class
})
public class PlatformConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Seal seal(@Value("${mulin.master-key}") String masterKey) {
        return new Seal(Base64.getDecoder().decode(masterKey));
    }

    @Bean
    IdempotentCommands idempotentCommands(JdbcClient jdbc, JsonMapper json, Seal seal, Clock clock) {
        return new IdempotentCommands(jdbc, json, seal, clock);
    }

    @Bean
    FeedTraces feedTraces(Tracer tracer, Propagator propagator) {
        return new FeedTraces(tracer, propagator);
    }

    @Bean
    FeedFollowers feedFollowers(
            InternalHttp http,
            JdbcClient jdbc,
            TenantTransactionManager transactions,
            FeedTraces traces,
            MeterRegistry meters) {
        return new FeedFollowers(http, jdbc, transactions, traces, meters);
    }

    @Bean
    FeedInfo feedInfo(ObjectProvider<FeedFollower> followers) {
        return new FeedInfo(followers);
    }
}
