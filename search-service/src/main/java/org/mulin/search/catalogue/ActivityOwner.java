package org.mulin.search.catalogue;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.security.CallerCalls;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** activity-service, for what a reader may see of the hits; asked with the reader's own token. */
@FeignClient(name = "activity-service", contextId = "activity-owner", configuration = CallerCalls.class)
interface ActivityOwner {

    /** The activities of these ids, joined by commas, that the caller may see, in the order asked for. */
    @GetMapping("/api/v1/activities/batch")
    List<ShownActivity> batch(@RequestParam("ids") String ids);

    /** An activity as its owner shows it; what search does not show is left out. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShownActivity(
            UUID id,
            String title,
            String description,
            @Nullable String division,
            @Nullable String place,
            String venue,
            Instant startsAt,
            Instant endsAt,
            String status,
            long version) {}
}
