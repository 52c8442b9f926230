package org.mulin.search.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.security.InternalCalls;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** case-service, for what the index is made of. */
@FeignClient(name = "case-service", contextId = "case-documents", configuration = InternalCalls.class)
interface CaseDocuments {

    /** The wanted cases as they are now; what is missing from the answer exists no more. */
    @PostMapping("/internal/cases/batch")
    List<Indexable> read(@RequestBody Wanted wanted);

    record Wanted(UUID tenant, List<UUID> ids) {}

    /** What the index may know of a case; see contracts/case-document.json. */
    record Indexable(
            UUID id,
            long version,
            String number,
            @Nullable String outsideNumber,
            String kind,
            String status,
            String title,
            String description,
            @Nullable String category,
            List<UUID> units,
            UUID division,
            @Nullable UUID district,
            @Nullable UUID subdistrict,
            @Nullable UUID community,
            boolean confidential,
            Instant filedAt,
            Instant updatedAt) {}
}
