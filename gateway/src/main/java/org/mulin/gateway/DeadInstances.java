package org.mulin.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.stereotype.Component;

/** Instances that were found dead a moment ago, and that discovery does not know to be: they are passed over while there are others. */
@Component
class DeadInstances {

    /** By then discovery has noticed, or the instance has come back. */
    private static final Duration MEMORY = Duration.ofSeconds(5);

    private final Cache<String, Boolean> found =
            Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(MEMORY).build();

    void found(URI address) {
        found.put(address.getHost() + ":" + address.getPort(), true);
    }

    List<ServiceInstance> without(List<ServiceInstance> all) {
        var alive = all.stream().filter(this::seemsAlive).toList();
        return alive.isEmpty() ? all : alive;
    }

    private boolean seemsAlive(ServiceInstance instance) {
        return found.getIfPresent(instance.getHost() + ":" + instance.getPort()) == null;
    }
}
