package org.mulin.platform.discovery;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cloud.netflix.eureka.serviceregistry.EurekaRegistration;
import org.springframework.cloud.netflix.eureka.serviceregistry.EurekaServiceRegistry;
import org.springframework.context.SmartLifecycle;

/**
 * Leaves discovery before the doors close, and goes on serving for as long as others may still remember this process. It
 * costs time that only matters where there is another instance; {@code mulin.departure} says how much, and is none by
 * default.
 */
final class Departure implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Departure.class);

    private final EurekaServiceRegistry registry;
    private final ObjectProvider<EurekaRegistration> registration;
    private final Duration time;
    private volatile boolean running;

    Departure(
            EurekaServiceRegistry registry,
            ObjectProvider<EurekaRegistration> registration,
            @Value("${mulin.departure:0s}") Duration time) {
        this.registry = registry;
        this.registration = registration;
        this.time = time;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        if (time.isZero()) {
            return;
        }
        try {
            registration.ifAvailable(registry::deregister);
            LOG.info("Serving for {} s more, until all others know that this process leaves", time.toSeconds());
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) {
            LOG.warn("Discovery could not be told of the departure: {}", failure.toString());
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server's own phase: what starts last stops first. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
