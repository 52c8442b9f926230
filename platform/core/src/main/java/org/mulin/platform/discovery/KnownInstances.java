package org.mulin.platform.discovery;

import java.time.Clock;
import org.springframework.cloud.loadbalancer.core.ServiceInstanceListSupplier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** How services find each other's instances. */
class KnownInstances {

    @Bean
    ServiceInstanceListSupplier instances(ConfigurableApplicationContext context) {
        return ServiceInstanceListSupplier.builder()
                .withBlockingDiscoveryClient()
                .with((_, named) -> new RememberedInstances(named, Clock.systemUTC()))
                .withCaching()
                .build(context);
    }
}
