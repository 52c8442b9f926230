package org.mulin.search.similar;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.security.CallerCalls;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** case-service, for what a reader may see of similar cases and how they were solved; asked with the reader's own token. */
@FeignClient(name = "case-service", contextId = "similar-cases", configuration = CallerCalls.class)
interface ShownCases {

    /** The cases of these ids, joined by commas, that the caller may see. */
    @GetMapping("/api/v1/cases/batch")
    List<ShownCase> batch(@RequestParam("ids") String ids);

    /** A case as its owner shows it; `resolution` is how it was solved, if it is. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShownCase(
            UUID id,
            String number,
            String kind,
            String status,
            String title,
            String description,
            @Nullable String division,
            @Nullable String place,
            @Nullable String category,
            @Nullable String unitName,
            Instant filedAt,
            long version,
            @Nullable String resolution) {}
}
