package org.mulin.search.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.security.InternalCalls;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** resident-service, for what the index is made of. */
@FeignClient(name = "resident-service", contextId = "resident-documents", configuration = InternalCalls.class)
interface ResidentDocuments {

    /** The wanted residents as they are now; what is missing from the answer is nobody to be found any more. */
    @PostMapping("/internal/residents/batch")
    List<Indexable> read(@RequestBody Wanted wanted);

    /** What a phone, or its last four digits, is kept as; the key that it takes never leaves its owner. */
    @PostMapping("/internal/residents/phone-keys")
    PhoneKey phoneKey(@RequestBody Digits digits);

    record Wanted(UUID tenant, List<UUID> ids) {}

    record Digits(UUID tenant, String digits) {}

    record PhoneKey(String key) {}

    /** What the index may know of a resident; see contracts/resident-document.json. */
    record Indexable(
            UUID id,
            long version,
            @Nullable UUID district,
            @Nullable UUID subdistrict,
            UUID community,
            String name,
            List<String> phoneKeys) {}
}
