package org.mulin.platform.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.loadbalancer.core.ServiceInstanceListSupplier;
import reactor.core.publisher.Flux;

class RememberedInstancesTest {
    private static final ServiceInstance FIRST = new DefaultServiceInstance("1", "case-service", "127.0.0.1", 1, false);
    private static final ServiceInstance SECOND =
            new DefaultServiceInstance("2", "case-service", "127.0.0.1", 2, false);

    private List<ServiceInstance> named = List.of();
    private Instant now = Instant.parse("2026-03-01T08:00:00Z");
    private final RememberedInstances instances = new RememberedInstances(discovery(), () -> now);

    @Test
    void whoIsNoLongerNamedIsRememberedForAWhile() {
        assertThat(known()).isEmpty();
        named = List.of(FIRST);
        assertThat(known()).containsExactly(FIRST);
        named = List.of();
        assertThat(known()).containsExactly(FIRST);
        now = now.plus(Duration.ofSeconds(11));
        assertThat(known()).isEmpty();
    }

    @Test
    void whoIsNamedIsEnough() {
        named = List.of(FIRST, SECOND);
        assertThat(known()).containsExactly(FIRST, SECOND);
        named = List.of(SECOND);
        assertThat(known()).containsExactly(SECOND);
    }

    private List<ServiceInstance> known() {
        return Objects.requireNonNull(instances.get().blockFirst());
    }

    private ServiceInstanceListSupplier discovery() {
        return new ServiceInstanceListSupplier() {
            @Override
            public String getServiceId() {
                return "case-service";
            }

            @Override
            public Flux<List<ServiceInstance>> get() {
                return Flux.defer(() -> Flux.just(named));
            }
        };
    }
}
