package org.mulin.cases;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.web.ETags;
import org.mulin.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases over HTTP. */
@RestController
@RequestMapping("/api/v1/cases")
class CaseController {
    private final FileCase fileCase;
    private final ActOnCase actOnCase;
    private final ConfideCase confideCase;
    private final ReadCases readCases;

    CaseController(FileCase fileCase, ActOnCase actOnCase, ConfideCase confideCase, ReadCases readCases) {
        this.fileCase = fileCase;
        this.actOnCase = actOnCase;
        this.confideCase = confideCase;
        this.readCases = readCases;
    }

    record Resolution(@NotBlank @Size(max = 10_000) String text) {}

    record Reopening(@NotBlank @Size(max = 1_000) String reason) {}

    @Operation(summary = "File a case")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<CaseView.Detail> file(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid FileCase.Filing filing) {
        var filed = readCases.one(fileCase.file(filing, key));
        return ResponseEntity.created(URI.create("/api/v1/cases/" + filed.view().id()))
                .eTag(ETags.of(filed.view().version()))
                .body(filed);
    }

    @Operation(summary = "The newest cases the caller may see")
    @GetMapping
    Page<CaseView> list(
            @RequestParam(required = false) @Nullable @Pattern(regexp = "\\d{4,18}") String division,
            @RequestParam(required = false) @Nullable CaseStatus status,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        return readCases.list(division, status, cursor, limit);
    }

    @Operation(
            summary =
                    "Those of up to 200 cases that the caller may see, in the order asked for, with how they were resolved")
    @GetMapping("/batch")
    List<CaseView.Found> batch(@RequestParam @Size(min = 1, max = 200) List<@NotNull UUID> ids) {
        return readCases.found(ids);
    }

    @Operation(summary = "Who brought those of up to 200 cases that the caller may see, by name and masked")
    @GetMapping("/requesters")
    List<CaseView.Brought> requesters(@RequestParam @Size(min = 1, max = 200) List<@NotNull UUID> ids) {
        return readCases.requesters(ids);
    }

    @Operation(summary = "One case with its timeline")
    @GetMapping("/{id}")
    ResponseEntity<CaseView.Detail> one(@PathVariable UUID id) {
        return answer(id);
    }

    @Operation(summary = "Accept a case that was filed")
    @PostMapping("/{id}/acceptance")
    ResponseEntity<CaseView.Detail> accept(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return act(id, version, key, new CaseAction.Accept());
    }

    @Operation(summary = "Say how a case was resolved")
    @PostMapping("/{id}/resolution")
    ResponseEntity<CaseView.Detail> resolve(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Resolution resolution) {
        return act(id, version, key, new CaseAction.Resolve(resolution.text().strip()));
    }

    @Operation(summary = "Close a resolved case for which no word of whoever brought it is awaited any more")
    @PostMapping("/{id}/closure")
    ResponseEntity<CaseView.Detail> close(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return act(id, version, key, new CaseAction.Close());
    }

    @Operation(summary = "Take up a resolved or closed case again")
    @PostMapping("/{id}/reopening")
    ResponseEntity<CaseView.Detail> reopen(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Reopening reopening) {
        return act(id, version, key, new CaseAction.Reopen(reopening.reason().strip()));
    }

    @Operation(
            summary =
                    "Make a case confidential, so that it is missing for all who neither answer for it nor work on it; or"
                            + " no longer")
    @PostMapping("/{id}/confidentiality")
    ResponseEntity<CaseView.Detail> confide(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid ConfideCase.Confidence confidence) {
        confideCase.confide(id, ETags.required(version), confidence, key);
        return answer(id);
    }

    private ResponseEntity<CaseView.Detail> act(
            UUID id, @Nullable String version, @Nullable String key, CaseAction action) {
        actOnCase.act(id, ETags.required(version), action, key);
        return answer(id);
    }

    private ResponseEntity<CaseView.Detail> answer(UUID id) {
        var found = readCases.one(id);
        return ResponseEntity.ok().eTag(ETags.of(found.view().version())).body(found);
    }
}
