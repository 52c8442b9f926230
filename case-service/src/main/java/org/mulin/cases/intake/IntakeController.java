package org.mulin.cases.intake;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
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

/** What is decided when a matter comes in, over HTTP. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class IntakeController {
    private final RefuseCase refuseCase;
    private final RevealRequester revealRequester;
    private final JoinCases joinCases;
    private final ReadCases readCases;

    IntakeController(RefuseCase refuseCase, RevealRequester revealRequester, JoinCases joinCases, ReadCases readCases) {
        this.refuseCase = refuseCase;
        this.revealRequester = revealRequester;
        this.joinCases = joinCases;
        this.readCases = readCases;
    }

    @Operation(summary = "Do not take a case on, and say where to go with it")
    @PostMapping("/refusal")
    ResponseEntity<CaseView.Detail> refuse(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid RefuseCase.Refusal refusal) {
        refuseCase.refuse(id, ETags.required(version), refusal, key);
        return answer(id);
    }

    @Operation(summary = "Join a case under another that is the same matter; each keeps its receipt, news and rating")
    @PostMapping("/join")
    ResponseEntity<CaseView.Detail> join(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid JoinCases.Join join) {
        joinCases.join(id, ETags.required(version), join, key);
        return answer(id);
    }

    @Operation(summary = "Undo a join: the case stands as it stood before")
    @PostMapping("/separation")
    ResponseEntity<CaseView.Detail> separate(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        joinCases.separate(id, ETags.required(version), key);
        return answer(id);
    }

    @Operation(summary = "Show who brought a case, for a reason that is recorded")
    @PostMapping("/reveal")
    RevealRequester.Person reveal(@PathVariable UUID id, @RequestBody @Valid RevealRequester.Wish wish) {
        return revealRequester.reveal(id, wish);
    }

    private ResponseEntity<CaseView.Detail> answer(UUID id) {
        var found = readCases.one(id);
        return ResponseEntity.ok().eTag(ETags.of(found.view().version())).body(found);
    }
}
