package org.mulin.platform.observability;

import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.observation.ObservationFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Metrics for whoever reaches the port, as health is; and nothing in metrics or traces that could name somebody. */
@Configuration(proxyBeanMethods = false)
public class ObservabilityConfiguration {
    /** Several times what a service has: past it a new series is dropped, whatever made it. */
    private static final int MOST_SERIES = 3_000;

    @Bean
    @Order(0)
    SecurityFilterChain metricsSecurity(HttpSecurity http) {
        return http.securityMatcher("/actuator/prometheus")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .build();
    }

    @Bean
    MeterFilter boundedSeries() {
        return MeterFilter.maximumAllowableMetrics(MOST_SERIES);
    }

    /** An address holds what the caller wrote into it; the pattern of the path says enough. */
    @Bean
    ObservationFilter noAddresses() {
        return context -> context.removeHighCardinalityKeyValue("http.url");
    }
}
