package org.mulin.identity.reference;

import io.swagger.v3.oas.annotations.Hidden;
import org.mulin.platform.access.ReferenceBatch;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Hands the reference data to the copies, under the row security of the tenant they ask for. */
@Hidden
@RestController
class ReferenceController {
    private final ReferenceRows rows;
    private final TenantScope tenants;

    ReferenceController(ReferenceRows rows, TenantScope tenants) {
        this.rows = rows;
        this.tenants = tenants;
    }

    @PostMapping("/internal/reference/batch")
    ReferenceBatch read(@RequestBody ReferenceBatch.Wanted wanted) {
        return tenants.call(new TenantId(wanted.tenant()), () -> rows.read(wanted));
    }
}
