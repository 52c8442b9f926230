package org.mulin.identity.operator;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import java.util.UUID;
import org.mulin.identity.tenants.Tenants;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tenants, for the platform's operator alone. */
@Hidden
@RestController
class TenantController {
    private static final String OPERATOR = "operator";

    private final FoundTenant founding;
    private final Tenants tenants;

    TenantController(FoundTenant founding, Tenants tenants) {
        this.founding = founding;
        this.tenants = tenants;
    }

    /** A tenant that is there. */
    record Founded(UUID id, String slug) {}

    @PostMapping("/internal/tenants")
    ResponseEntity<Founded> found(@Valid @RequestBody NewTenant wanted, Authentication client) {
        if (!client.getName().equals(OPERATOR)) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        var isNew = founding.found(wanted);
        var tenant = tenants.bySlug(wanted.slug()).orElseThrow();
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .body(new Founded(tenant.id(), tenant.slug()));
    }
}
