package org.mulin.gateway;

import org.mulin.platform.database.DatabaseConfiguration;
import org.mulin.platform.observability.ObservabilityConfiguration;
import org.mulin.platform.problem.ProblemConfiguration;
import org.mulin.platform.web.WebConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.cloud.loadbalancer.annotation.LoadBalancerClients;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the gateway. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@LoadBalancerClients(defaultConfiguration = Instances.class)
@Import({
    DatabaseConfiguration.class,
    ObservabilityConfiguration.class,
    ProblemConfiguration.class,
    WebConfiguration.class
})
public class GatewayApplication {

    public static void main(String[] args) {
        SpringApplication.run(GatewayApplication.class, args);
    }
}
