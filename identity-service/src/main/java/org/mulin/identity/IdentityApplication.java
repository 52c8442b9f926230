package org.mulin.identity;

import org.mulin.platform.PlatformConfiguration;
import org.mulin.platform.feed.ChangeFeedConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts identity-service. */
@SpringBootApplication
@Import({PlatformConfiguration.class, ChangeFeedConfiguration.class})
@ConfigurationPropertiesScan
@EnableScheduling
public class IdentityApplication {

    public static void main(String[] args) {
        SpringApplication.run(IdentityApplication.class, args);
    }
}
