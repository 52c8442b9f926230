package org.mulin.cases.ending;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.OwnCaseView;
import org.mulin.cases.ReadOwnCases;
import org.mulin.platform.web.ETags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What whoever brought a case says of its resolution, over HTTP. */
@RestController
@RequestMapping("/api/v1/my/cases/{id}")
class OwnEndingController {
    private final EndCase endCase;
    private final ReadOwnCases readOwnCases;

    OwnEndingController(EndCase endCase, ReadOwnCases readOwnCases) {
        this.endCase = endCase;
        this.readOwnCases = readOwnCases;
    }

    @Operation(summary = "Confirm, within the time for it, that one's case is solved, and rate it; it is closed")
    @PostMapping("/confirmation")
    ResponseEntity<OwnCaseView> confirm(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Ending.Confirmation confirmation) {
        return say(id, version, key, confirmation);
    }

    @Operation(summary = "Object, within the time for it, that one's case is not solved; it is taken up again")
    @PostMapping("/objection")
    ResponseEntity<OwnCaseView> object(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Ending.Objection objection) {
        return say(id, version, key, objection);
    }

    private ResponseEntity<OwnCaseView> say(UUID id, @Nullable String version, @Nullable String key, Ending step) {
        endCase.say(id, ETags.required(version), step, key);
        var found = readOwnCases.one(id);
        return ResponseEntity.ok().eTag(ETags.of(found.view().version())).body(found);
    }
}
