package org.mulin.platform.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads grants and divisions, at their owner as in every copy. */
@Configuration(proxyBeanMethods = false)
public class AccessConfiguration {

    @Bean
    Grants grants(JdbcClient jdbc) {
        return new Grants(jdbc);
    }

    @Bean
    Divisions divisions(JdbcClient jdbc) {
        return new Divisions(jdbc);
    }
}
