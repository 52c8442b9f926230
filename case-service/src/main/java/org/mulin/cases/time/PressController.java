package org.mulin.cases.time;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.CaseView;
import org.mulin.cases.OwnCaseView;
import org.mulin.cases.ReadCases;
import org.mulin.cases.ReadOwnCases;
import org.mulin.platform.web.ETags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Urging and supervision over HTTP. */
@RestController
@RequestMapping("/api/v1")
class PressController {
    private final PressCase pressCase;
    private final ReadCases readCases;
    private final ReadOwnCases readOwnCases;

    PressController(PressCase pressCase, ReadCases readCases, ReadOwnCases readOwnCases) {
        this.pressCase = pressCase;
        this.readCases = readCases;
        this.readOwnCases = readOwnCases;
    }

    @Operation(summary = "Urge those who have a share in a case")
    @PostMapping("/cases/{id}/urging")
    ResponseEntity<CaseView.Detail> urge(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid PressCase.Urging urging) {
        pressCase.urge(id, ETags.required(version), urging, key);
        return answer(id);
    }

    @Operation(summary = "Urge those who have a share in a case of one's own")
    @PostMapping("/my/cases/{id}/urging")
    ResponseEntity<OwnCaseView> urgeOwn(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid PressCase.Urging urging) {
        pressCase.urgeOwn(id, ETags.required(version), urging, key);
        var found = readOwnCases.one(id);
        return ResponseEntity.ok().eTag(ETags.of(found.view().version())).body(found);
    }

    @Operation(summary = "Put a case under supervision, as a district official")
    @PostMapping("/cases/{id}/supervision")
    ResponseEntity<CaseView.Detail> supervise(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid PressCase.Supervision supervision) {
        pressCase.supervise(id, ETags.required(version), supervision, key);
        return answer(id);
    }

    private ResponseEntity<CaseView.Detail> answer(UUID id) {
        var found = readCases.one(id);
        return ResponseEntity.ok().eTag(ETags.of(found.view().version())).body(found);
    }
}
