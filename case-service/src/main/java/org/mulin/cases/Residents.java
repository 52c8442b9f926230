package org.mulin.cases;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.UUID;
import org.mulin.platform.security.CallerCalls;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** resident-service, for whether a resident is on file; asked with the caller's own token. */
@FeignClient(name = "resident-service", contextId = "residents", configuration = CallerCalls.class)
interface Residents {

    /** Those of these residents that the caller may see. */
    @GetMapping("/api/v1/residents/batch")
    List<OnFile> batch(@RequestParam("ids") UUID id);

    /** A resident who is on file; nothing else of the file is needed here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record OnFile(UUID id) {}
}
