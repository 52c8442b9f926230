package org.mulin.cases.ending;

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

/** What is said of a resolved case by those who work on it, over HTTP. */
@RestController
@RequestMapping("/api/v1/cases/{id}")
class EndingController {
    private final EndCase endCase;
    private final ReadCases readCases;

    EndingController(EndCase endCase, ReadCases readCases) {
        this.endCase = endCase;
        this.readCases = readCases;
    }

    @Operation(
            summary =
                    "Note what whoever brought a resolved case said on the phone, and close it or take it up again; not by"
                            + " those who handled it")
    @PostMapping("/call-back")
    ResponseEntity<CaseView.Detail> callBack(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Ending.CallBack callBack) {
        return say(id, version, key, callBack);
    }

    @Operation(summary = "Note a rating given at the desk; not by those who handled the case")
    @PostMapping("/rating")
    ResponseEntity<CaseView.Detail> rate(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Ending.Rating rating) {
        return say(id, version, key, rating);
    }

    @Operation(summary = "Ask that a resolved case does not count, with what shows it")
    @PostMapping("/exclusion")
    ResponseEntity<CaseView.Detail> exclude(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Ending.Exclusion exclusion) {
        return say(id, version, key, exclusion);
    }

    @Operation(summary = "Decide whether a case counts; not by those who asked")
    @PostMapping("/exclusion-decision")
    ResponseEntity<CaseView.Detail> decideExclusion(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Ending.ExclusionDecision decision) {
        return say(id, version, key, decision);
    }

    @Operation(summary = "Appeal against a rating or a call-back")
    @PostMapping("/appeal")
    ResponseEntity<CaseView.Detail> appeal(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Ending.Appeal appeal) {
        return say(id, version, key, appeal);
    }

    @Operation(summary = "Decide whether a rating stands; not by those who appealed")
    @PostMapping("/appeal-decision")
    ResponseEntity<CaseView.Detail> decideAppeal(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Ending.AppealDecision decision) {
        return say(id, version, key, decision);
    }

    @Operation(summary = "Note whether a solution holds; what came back is taken up again")
    @PostMapping("/check")
    ResponseEntity<CaseView.Detail> check(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Ending.Check check) {
        return say(id, version, key, check);
    }

    private ResponseEntity<CaseView.Detail> say(UUID id, @Nullable String version, @Nullable String key, Ending step) {
        endCase.say(id, ETags.required(version), step, key);
        var found = readCases.one(id);
        return ResponseEntity.ok().eTag(ETags.of(found.view().version())).body(found);
    }
}
