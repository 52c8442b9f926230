package org.mulin.search.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.security.CallerCalls;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** resident-service, for what a reader may see of the hits; asked with the reader's own token. */
@FeignClient(name = "resident-service", contextId = "resident-owner", configuration = CallerCalls.class)
interface ResidentOwner {

    /** The residents of these ids, joined by commas, that the caller may see, masked. */
    @GetMapping("/api/v1/residents/batch")
    List<ShownResident> batch(@RequestParam("ids") String ids);

    /** A resident as their owner shows them: name and phone masked, and where they live. More of a file is no hit's. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ShownResident(
            UUID id,
            String name,
            @Nullable String phone,
            UUID household,
            @Nullable String division,
            @Nullable String place,
            @Nullable String path,
            long version) {}
}
