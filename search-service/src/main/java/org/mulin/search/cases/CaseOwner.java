package org.mulin.search.cases;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.security.CallerCalls;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** case-service, for what a reader may see of the hits; asked with the reader's own token. */
@FeignClient(name = "case-service", contextId = "case-owner", configuration = CallerCalls.class)
interface CaseOwner {

    /** The cases of these ids, joined by commas, that the caller may see, in the order asked for. */
    @GetMapping("/api/v1/cases/batch")
    List<ShownCase> batch(@RequestParam("ids") String ids);

    /** A case as its owner shows it; what search does not show is left out. */
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
            @Nullable UUID unit,
            @Nullable String unitName,
            Instant filedAt,
            Instant updatedAt,
            long version) {}
}
