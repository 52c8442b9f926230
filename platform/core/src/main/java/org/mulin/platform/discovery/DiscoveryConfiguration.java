package org.mulin.platform.discovery;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.cloud.loadbalancer.annotation.LoadBalancerClients;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** For a service of which there may be several processes, and which calls others. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(value = "eureka.client.enabled", matchIfMissing = true)
@Import(Departure.class)
@LoadBalancerClients(defaultConfiguration = KnownInstances.class)
public class DiscoveryConfiguration {}
