package org.mulin.search;

import org.mulin.platform.PlatformConfiguration;
import org.mulin.platform.access.ReferenceCopyConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Import;

/** search-service: owns the index of cases and answers from it under the reader's rights. */
@SpringBootApplication
@EnableFeignClients(clients = {CaseOwner.class, CaseDocuments.class})
@Import({PlatformConfiguration.class, ReferenceCopyConfiguration.class})
public class SearchApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SearchApplication.class, arguments);
    }
}
