package org.mulin.search.catalogue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.security.InternalCalls;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** activity-service, for what the index is made of. */
@FeignClient(name = "activity-service", contextId = "activity-documents", configuration = InternalCalls.class)
interface ActivityDocuments {

    /** The wanted activities as they are now; what is missing from the answer exists no more. */
    @PostMapping("/internal/activities/batch")
    List<Indexable> read(@RequestBody Wanted wanted);

    record Wanted(UUID tenant, List<UUID> ids) {}

    /** What the index may know of an activity; see contracts/activity-document.json. */
    record Indexable(
            UUID id,
            long version,
            String status,
            boolean published,
            String title,
            String description,
            String venue,
            UUID division,
            @Nullable UUID district,
            @Nullable UUID subdistrict,
            @Nullable UUID community,
            Instant startsAt,
            Instant endsAt) {}
}
