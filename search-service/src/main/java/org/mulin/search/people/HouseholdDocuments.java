package org.mulin.search.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.security.InternalCalls;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** resident-service, for what the index of households is made of. */
@FeignClient(name = "resident-service", contextId = "household-documents", configuration = InternalCalls.class)
interface HouseholdDocuments {

    /** The wanted households as they are now; what is missing from the answer is found no more. */
    @PostMapping("/internal/households/batch")
    List<Indexable> read(@RequestBody Wanted wanted);

    record Wanted(UUID tenant, List<UUID> ids) {}

    /** What the index may know of a household; see contracts/household-document.json. */
    record Indexable(
            UUID id,
            long version,
            @Nullable UUID district,
            @Nullable UUID subdistrict,
            UUID community,
            UUID estate,
            List<String> addressKeys) {}
}
