package org.mulin.cases;

import java.util.Map;
import org.mulin.platform.PlatformConfiguration;
import org.mulin.platform.access.ReferenceCopyConfiguration;
import org.mulin.platform.feed.ChangeFeedConfiguration;
import org.mulin.platform.feed.WalkableTables;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** case-service: owns matters, their timeline and their categories. */
@SpringBootApplication
@EnableFeignClients(clients = Residents.class)
@Import({PlatformConfiguration.class, ChangeFeedConfiguration.class, ReferenceCopyConfiguration.class})
public class CaseApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(CaseApplication.class, arguments);
    }

    @Bean
    WalkableTables walkableTables() {
        return new WalkableTables(Map.of(Cases.ENTITY, "cases"));
    }
}
