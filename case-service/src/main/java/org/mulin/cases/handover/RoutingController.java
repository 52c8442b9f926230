package org.mulin.cases.handover;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.CaseView;
import org.mulin.cases.ReadCases;
import org.mulin.platform.web.ETags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whose a case is, over HTTP. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class RoutingController {
    private final ReadRouting readRouting;
    private final ClaimCase claimCase;
    private final ReadCases readCases;

    RoutingController(ReadRouting readRouting, ClaimCase claimCase, ReadCases readCases) {
        this.readRouting = readRouting;
        this.claimCase = claimCase;
        this.readCases = readCases;
    }

    record Claim(@NotNull UUID unit) {}

    @Operation(summary = "Whom the list of responsibilities names for the case")
    @GetMapping("/routing")
    ReadRouting.Routing routing(@PathVariable UUID id) {
        return readRouting.of(id);
    }

    @Operation(summary = "Claim a case that was offered to the unit among others")
    @PostMapping("/claim")
    ResponseEntity<CaseView.Detail> claim(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Claim claim) {
        claimCase.claim(id, ETags.required(version), claim.unit(), key);
        var found = readCases.one(id);
        return ResponseEntity.ok().eTag(ETags.of(found.view().version())).body(found);
    }
}
