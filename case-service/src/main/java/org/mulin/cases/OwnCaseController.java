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

/** What an account brings for itself, over HTTP. */
@RestController
@RequestMapping("/api/v1/my/cases")
class OwnCaseController {
    private final FileCase fileCase;
    private final ReadOwnCases readOwnCases;

    OwnCaseController(FileCase fileCase, ReadOwnCases readOwnCases) {
        this.fileCase = fileCase;
        this.readOwnCases = readOwnCases;
    }

    /** A matter of the caller's own; how soon it must move is for those to say who take it in. */
    record Filing(
            @NotNull CaseKind kind,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 10_000) String description,
            @NotNull @Pattern(regexp = "\\d{4,18}") String division,
            @Nullable @Size(min = 1, max = 200) String category,
            @Nullable @Valid Requester requester,
            @Nullable Boolean sealedIdentity) {

        private FileCase.Filing own() {
            var person = requester == null ? null : new FileCase.Requester(requester.name, requester.phone, null);
            return new FileCase.Filing(
                    kind, title, description, division, category, null, null, null, person, sealedIdentity);
        }
    }

    /** Whom to ask for; the caller may leave it out. */
    record Requester(
            @NotBlank @Size(max = 50) String name,

            @Nullable @Pattern(regexp = "\\+?[0-9][0-9 -]{3,18}[0-9]")
            String phone) {}

    @Operation(summary = "Bring a matter of one's own")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<OwnCaseView> file(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid Filing filing) {
        var filed = readOwnCases.one(fileCase.fileOwn(filing.own(), key));
        return ResponseEntity.created(
                        URI.create("/api/v1/my/cases/" + filed.view().id()))
                .eTag(ETags.of(filed.view().version()))
                .body(filed);
    }

    @Operation(summary = "The newest of the caller's own cases")
    @GetMapping
    Page<CaseView> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        return readOwnCases.list(cursor, limit);
    }

    @Operation(summary = "One of the caller's own cases, and what became of it")
    @GetMapping("/{id}")
    ResponseEntity<OwnCaseView> one(@PathVariable UUID id) {
        var found = readOwnCases.one(id);
        return ResponseEntity.ok().eTag(ETags.of(found.view().version())).body(found);
    }
}
