package org.mulin.search.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.security.CallerCalls;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** case-service, for what a reader may see of those who brought cases; asked with the reader's own token. */
@FeignClient(name = "case-service", contextId = "requester-owner", configuration = CallerCalls.class)
interface RequesterOwner {

    /** Who brought the cases of these ids, joined by commas, that the caller may see, masked. */
    @GetMapping("/api/v1/cases/requesters")
    List<Brought> requesters(@RequestParam("ids") String ids);

    /** A case and who brought it; what search does not show is left out. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Brought(
            UUID id,
            String number,
            String kind,
            String status,
            String title,
            @Nullable String division,
            @Nullable String place,
            Instant filedAt,
            long version,
            Requester requester) {}

    /** Name and phone, masked. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Requester(@Nullable String name, @Nullable String phone) {}
}
