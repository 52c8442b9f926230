package org.mulin.discovery;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.netflix.eureka.server.EnableEurekaServer;

/** The Eureka server. */
@SpringBootApplication
@EnableEurekaServer
public class DiscoveryApplication {

    static void main(String[] arguments) {
        SpringApplication.run(DiscoveryApplication.class, arguments);
    }
}
