package org.mulin.cases.handover;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.CaseView;
import org.mulin.cases.HandoverOutcome;
import org.mulin.cases.ReadCases;
import org.mulin.cases.ReturnReason;
import org.mulin.platform.web.ETags;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shares of a case over HTTP; the version in question is the case's. */
@RestController
@RequestMapping("/api/v1/cases/{id}/handovers")
class HandoverController {
    private final HandOver handOver;
    private final ActOnHandover actOnHandover;
    private final ReadCases readCases;

    HandoverController(HandOver handOver, ActOnHandover actOnHandover, ReadCases readCases) {
        this.handOver = handOver;
        this.actOnHandover = actOnHandover;
        this.readCases = readCases;
    }

    record Contact(@NotBlank @Size(max = 1_000) String note) {}

    record Answer(
            @NotBlank @Size(max = 10_000) String text,
            @NotNull HandoverOutcome outcome) {}

    record Return(
            @NotNull ReturnReason reason,
            @NotBlank @Size(max = 1_000) String note) {}

    record Extension(
            @NotNull Instant until,
            @NotBlank @Size(max = 1_000) String note) {}

    record ExtensionDecision(
            @NotNull Boolean granted,
            @NotBlank @Size(max = 1_000) String note) {}

    record Withdrawal(@NotBlank @Size(max = 1_000) String note) {}

    @Operation(summary = "Hand a share of a case to a unit, as its lead or to help")
    @PostMapping
    ResponseEntity<CaseView.Detail> handOver(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid HandOver.Order order) {
        handOver.handOver(id, ETags.required(version), order, key);
        return answer(id);
    }

    @Operation(summary = "Sign for the unit's share")
    @PostMapping("/{handover}/signature")
    ResponseEntity<CaseView.Detail> sign(
            @PathVariable UUID id,
            @PathVariable UUID handover,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return act(id, handover, version, key, new HandoverAction.Sign());
    }

    @Operation(summary = "Note that the requester was contacted for the first time")
    @PostMapping("/{handover}/contact")
    ResponseEntity<CaseView.Detail> contact(
            @PathVariable UUID id,
            @PathVariable UUID handover,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Contact contact) {
        return act(
                id,
                handover,
                version,
                key,
                new HandoverAction.Contact(contact.note().strip()));
    }

    @Operation(summary = "Answer the unit's share")
    @PostMapping("/{handover}/answer")
    ResponseEntity<CaseView.Detail> answer(
            @PathVariable UUID id,
            @PathVariable UUID handover,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Answer answer) {
        return act(
                id,
                handover,
                version,
                key,
                new HandoverAction.Answer(answer.text().strip(), answer.outcome()));
    }

    @Operation(summary = "Send the unit's share back to where it came from; the unit sees the case no more")
    @PostMapping("/{handover}/return")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendBack(
            @PathVariable UUID id,
            @PathVariable UUID handover,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Return back) {
        var action = new HandoverAction.Return(back.reason(), back.note().strip());
        actOnHandover.act(id, handover, ETags.required(version), action, key);
    }

    @Operation(summary = "Ask for more time for the unit's share")
    @PostMapping("/{handover}/extension")
    ResponseEntity<CaseView.Detail> askExtension(
            @PathVariable UUID id,
            @PathVariable UUID handover,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Extension extension) {
        var action = new HandoverAction.AskExtension(
                extension.until(), extension.note().strip());
        return act(id, handover, version, key, action);
    }

    @Operation(summary = "Grant or deny a unit the time it asked for")
    @PostMapping("/{handover}/extension-decision")
    ResponseEntity<CaseView.Detail> decideExtension(
            @PathVariable UUID id,
            @PathVariable UUID handover,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid ExtensionDecision decision) {
        var action = new HandoverAction.DecideExtension(
                decision.granted(), decision.note().strip());
        return act(id, handover, version, key, action);
    }

    @Operation(summary = "Withdraw a unit's share; the unit sees the case no more")
    @PostMapping("/{handover}/withdrawal")
    ResponseEntity<CaseView.Detail> withdraw(
            @PathVariable UUID id,
            @PathVariable UUID handover,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Withdrawal withdrawal) {
        return act(
                id,
                handover,
                version,
                key,
                new HandoverAction.Withdraw(withdrawal.note().strip()));
    }

    private ResponseEntity<CaseView.Detail> act(
            UUID id, UUID handover, @Nullable String version, @Nullable String key, HandoverAction action) {
        actOnHandover.act(id, handover, ETags.required(version), action, key);
        return answer(id);
    }

    private ResponseEntity<CaseView.Detail> answer(UUID id) {
        var found = readCases.one(id);
        return ResponseEntity.ok().eTag(ETags.of(found.view().version())).body(found);
    }
}
