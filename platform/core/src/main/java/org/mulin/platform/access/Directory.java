package org.mulin.platform.access;

import org.mulin.platform.security.InternalCalls;
import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** identity-service, for the reference data that every service copies. */
@FeignClient(name = "identity-service", contextId = "directory", configuration = InternalCalls.class)
public interface Directory {

    /** The wanted rows as they are now; what is missing from the answer exists no more. */
    @PostMapping("/internal/reference/batch")
    ReferenceBatch read(@RequestBody ReferenceBatch.Wanted wanted);
}
