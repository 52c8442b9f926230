package org.mulin.residents;

import java.util.Map;
import org.mulin.platform.PlatformConfiguration;
import org.mulin.platform.access.ReferenceCopyConfiguration;
import org.mulin.platform.feed.ChangeFeedConfiguration;
import org.mulin.platform.feed.WalkableTables;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** resident-service: owns addresses, households and residents. */
@SpringBootApplication
@Import({PlatformConfiguration.class, ChangeFeedConfiguration.class, ReferenceCopyConfiguration.class})
public class ResidentApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(ResidentApplication.class, arguments);
    }

    @Bean
    WalkableTables walkableTables() {
        return new WalkableTables(
                Map.of(Addresses.ENTITY, "address", Households.ENTITY, "household", Residents.ENTITY, "resident"));
    }
}
