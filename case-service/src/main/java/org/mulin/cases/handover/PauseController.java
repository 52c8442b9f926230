package org.mulin.cases.handover;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.CaseView;
import org.mulin.cases.ReadCases;
import org.mulin.platform.web.ETags;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Stopping and taking up work on a case over HTTP. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class PauseController {
    private final PauseCase pauseCase;
    private final ReadCases readCases;

    PauseController(PauseCase pauseCase, ReadCases readCases) {
        this.pauseCase = pauseCase;
        this.readCases = readCases;
    }

    record Waiting(@NotBlank @Size(max = 1_000) String note) {}

    record Shelving(
            @NotNull PauseAction.ShelvingReason reason,
            @NotNull LocalDate reviewOn,
            @NotBlank @Size(max = 1_000) String note) {}

    @Operation(summary = "Wait for the requester; the clocks stand still")
    @PostMapping("/waiting")
    ResponseEntity<CaseView.Detail> await(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Waiting waiting) {
        return act(id, version, key, new PauseAction.Wait(waiting.note().strip()));
    }

    @Operation(summary = "Put a case that cannot be worked on aside until a day of review")
    @PostMapping("/shelving")
    ResponseEntity<CaseView.Detail> shelve(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Shelving shelving) {
        var action = new PauseAction.Shelve(
                shelving.reason(), shelving.reviewOn(), shelving.note().strip());
        return act(id, version, key, action);
    }

    @Operation(summary = "Take up a case again that waited or was shelved")
    @PostMapping("/resumption")
    ResponseEntity<CaseView.Detail> resume(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return act(id, version, key, new PauseAction.Resume());
    }

    private ResponseEntity<CaseView.Detail> act(
            UUID id, @Nullable String version, @Nullable String key, PauseAction action) {
        pauseCase.act(id, ETags.required(version), action, key);
        var found = readCases.one(id);
        return ResponseEntity.ok().eTag(ETags.of(found.view().version())).body(found);
    }
}
