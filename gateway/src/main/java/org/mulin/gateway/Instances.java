package org.mulin.gateway;

import java.time.Clock;
import java.util.List;
import org.mulin.platform.discovery.RememberedInstances;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.loadbalancer.core.DelegatingServiceInstanceListSupplier;
import org.springframework.cloud.loadbalancer.core.ServiceInstanceListSupplier;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import reactor.core.publisher.Flux;

/** How the routes find the instances of a service: as discovery knows or knew them, without the dead. */
class Instances {

    @Bean
    ServiceInstanceListSupplier aliveInstances(ConfigurableApplicationContext context, DeadInstances dead) {
        return ServiceInstanceListSupplier.builder()
                .withBlockingDiscoveryClient()
                .withCaching()
                .with((_, named) -> new RememberedInstances(named, Clock.systemUTC()))
                .with((_, known) -> new DelegatingServiceInstanceListSupplier(known) {
                    @Override
                    public Flux<List<ServiceInstance>> get() {
                        return delegate.get().map(dead::without);
                    }
                })
                .build(context);
    }
}
