package org.mulin.activities;

import java.util.Map;
import org.mulin.platform.PlatformConfiguration;
import org.mulin.platform.access.ReferenceCopyConfiguration;
import org.mulin.platform.feed.ChangeFeedConfiguration;
import org.mulin.platform.feed.WalkableTables;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** activity-service: owns activities and who signed up for them. */
@SpringBootApplication
@EnableScheduling
@Import({PlatformConfiguration.class, ChangeFeedConfiguration.class, ReferenceCopyConfiguration.class})
public class ActivityApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ActivityApplication.class, arguments);
    }

    @Bean
    WalkableTables walkableTables() {
        return new WalkableTables(Map.of(Activities.ENTITY, "activity", Signups.ENTITY, "signup"));
    }
}
