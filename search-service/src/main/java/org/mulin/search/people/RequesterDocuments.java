package org.mulin.search.people;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.security.InternalCalls;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** case-service, for what the index of those who brought cases is made of. */
@FeignClient(name = "case-service", contextId = "requester-documents", configuration = InternalCalls.class)
interface RequesterDocuments {

    /** Those of the wanted cases whose requester's identity is not sealed, as they are now. */
    @PostMapping("/internal/requesters/batch")
    List<Indexable> read(@RequestBody Wanted wanted);

    /** What a requester's phone, or its last four digits, is kept as; the key that it takes never leaves its owner. */
    @PostMapping("/internal/requesters/phone-keys")
    PhoneKey phoneKey(@RequestBody Digits digits);

    record Wanted(UUID tenant, List<UUID> ids) {}

    record Digits(UUID tenant, String digits) {}

    record PhoneKey(String key) {}

    /**
     * What the index may know of who brought a case, by the case's id; see contracts/requester-document.json. Without a
     * name it is a case that never had one.
     */
    record Indexable(
            UUID id,
            long version,
            UUID division,
            @Nullable UUID district,
            @Nullable UUID subdistrict,
            @Nullable UUID community,
            List<UUID> units,
            boolean confidential,
            @Nullable String name,
            List<String> phoneKeys) {}
}
