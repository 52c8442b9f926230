package org.mulin.platform.access;

import org.mulin.platform.tenancy.RoundTrip;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads grants and divisions, at their owner as in every copy. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

    @Bean
    Grants grants(RoundTrip trip) {
        return new Grants(trip);
    }

    @Bean
    Divisions divisions(JdbcClient jdbc) {
        return new Divisions(jdbc);
    }
}
