package org.mulin.search.saved;

import java.util.List;
import java.util.UUID;
import org.mulin.platform.security.InternalCalls;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** case-service, for its in-app inbox. */
@FeignClient(name = "case-service", contextId = "inbox", configuration = InternalCalls.class)
interface Inbox {

    /** Tells the accounts that their saved searches have new hits, or have none any more; may be repeated. */
    @PostMapping("/internal/notices/new-hits")
    void tell(@RequestBody NewHits told);

    /** Saved searches as they are now; see contracts/new-hits.json. */
    record NewHits(UUID tenant, List<OfSearch> searches) {}

    record OfSearch(UUID account, UUID search, boolean newHits) {}
}
