package org.mulin.platform.discovery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.loadbalancer.core.DelegatingServiceInstanceListSupplier;
import org.springframework.cloud.loadbalancer.core.ServiceInstanceListSupplier;
import reactor.core.publisher.Flux;

/**
 * What discovery named last, while it names nobody: a process that was killed and starts again is STARTING there for some
 * seconds, which arrive when it may long be serving.
 */
public final class RememberedInstances extends DelegatingServiceInstanceListSupplier {

    /** By then a process that is not named is not there. */
    private static final Duration MEMORY = Duration.ofSeconds(10);

    private final InstantSource clock;
    private volatile Named last = new Named(List.of(), Instant.MIN);

    private record Named(List<ServiceInstance> instances, Instant at) {}

    public RememberedInstances(ServiceInstanceListSupplier delegate, InstantSource clock) {
        super(delegate);
        this.clock = clock;
    }

    @Override
    public Flux<List<ServiceInstance>> get() {
        return delegate.get().map(this::orRemembered);
    }

    private List<ServiceInstance> orRemembered(List<ServiceInstance> named) {
        var now = clock.instant();
        if (!named.isEmpty()) {
            last = new Named(named, now);
            return named;
        }
        return last.at().isBefore(now.minus(MEMORY)) ? named : last.instances();
    }
}
