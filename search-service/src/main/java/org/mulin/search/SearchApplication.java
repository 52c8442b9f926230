package org.mulin.search;

import org.mulin.platform.PlatformConfiguration;
import org.mulin.platform.access.ReferenceCopyConfiguration;
import org.mulin.platform.audit.AuditConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** search-service: owns the indices and answers from them under the reader's rights. */
@SpringBootApplication
@Import({PlatformConfiguration.class, AuditConfiguration.class, ReferenceCopyConfiguration.class})
public class SearchApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SearchApplication.class, arguments);
    }
}
