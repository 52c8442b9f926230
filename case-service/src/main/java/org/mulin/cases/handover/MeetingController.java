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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Meetings of units about a case over HTTP. */
@RestController
@RequestMapping("/api/v1/cases/{id}/meetings")
class MeetingController {
    private final MeetAboutCase meetAboutCase;
    private final ReadCases readCases;

    MeetingController(MeetAboutCase meetAboutCase, ReadCases readCases) {
        this.meetAboutCase = meetAboutCase;
        this.readCases = readCases;
    }

    record Report(@NotNull UUID unit) {}

    @Operation(summary = "Call units together about a case; until they decide they may read it")
    @PostMapping
    ResponseEntity<CaseView.Detail> convene(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid MeetAboutCase.Call call) {
        meetAboutCase.convene(id, ETags.required(version), call, key);
        return answer(id);
    }

    @Operation(summary = "Report in for a unit that was called")
    @PostMapping("/{meeting}/report")
    ResponseEntity<CaseView.Detail> report(
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Report report) {
        meetAboutCase.report(id, meeting, ETags.required(version), report.unit(), key);
        return answer(id);
    }

    @Operation(summary = "Write down what the units decided, and whose the case is")
    @PostMapping("/{meeting}/decision")
    ResponseEntity<CaseView.Detail> decide(
            @PathVariable UUID id,
            @PathVariable UUID meeting,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid MeetAboutCase.Decision decision) {
        meetAboutCase.decide(id, meeting, ETags.required(version), decision, key);
        return answer(id);
    }

    private ResponseEntity<CaseView.Detail> answer(UUID id) {
        var found = readCases.one(id);
        return ResponseEntity.ok().eTag(ETags.of(found.view().version())).body(found);
    }
}
