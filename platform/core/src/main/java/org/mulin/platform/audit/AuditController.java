package org.mulin.platform.audit;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Grants;
import org.mulin.platform.access.Role;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The service's audit records over HTTP, for the tenant's auditors alone. */
@RestController
class AuditController {
    private final AuditTrail trail;
    private final Grants grants;

    AuditController(AuditTrail trail, Grants grants) {
        this.trail = trail;
        this.grants = grants;
    }

    @Operation(summary = "What was done and refused in this service, newest first")
    @GetMapping("/api/v1/audit/${spring.application.name}")
    Page<AuditRecord> records(
            @RequestParam(required = false) @Nullable @Pattern(regexp = "[a-z_]{1,40}") String entity,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        if (grants.held(Set.of(Role.AUDITOR)).stream()
                .noneMatch(grant -> grant.division().isRoot())) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        return trail.find(new AuditTrail.Wanted(entity, id, account, from, to), Cursor.parse(cursor, 1), limit);
    }
}
