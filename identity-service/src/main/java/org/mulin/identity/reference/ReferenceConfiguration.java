package org.mulin.identity.reference;

import java.util.Map;
import org.mulin.platform.feed.WalkableTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What of this service is on its feed. */
@Configuration(proxyBeanMethods = false)
class ReferenceConfiguration {

    @Bean
    WalkableTables walkableTables() {
        return new WalkableTables(Map.of("division", "division", "unit", "unit", "grant", "role_grant"));
    }
}
