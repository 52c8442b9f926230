package org.mulin.residents;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Residents over HTTP. */
@RestController
@RequestMapping("/api/v1/residents")
class ResidentController {
    private final RegisterResident registerResident;
    private final ActOnResident actOnResident;
    private final RevealResident revealResident;
    private final LinkAccount linkAccount;
    private final ReadResidents readResidents;

    ResidentController(
            RegisterResident registerResident,
            ActOnResident actOnResident,
            RevealResident revealResident,
            LinkAccount linkAccount,
            ReadResidents readResidents) {
        this.registerResident = registerResident;
        this.actOnResident = actOnResident;
        this.revealResident = revealResident;
        this.linkAccount = linkAccount;
        this.readResidents = readResidents;
    }

    @Operation(summary = "Open a resident's file in a household")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<ResidentView> register(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid RegisterResident.Registration registration) {
        var it = readResidents.written(registerResident.register(registration, key));
        return ResponseEntity.created(URI.create("/api/v1/residents/" + it.id()))
                .eTag(ETags.of(it.version()))
                .body(it);
    }

    @Operation(summary = "The newest residents of today in a division, or all of a household; masked")
    @GetMapping
    Page<ResidentView> list(
            @RequestParam(required = false) @Nullable @Pattern(regexp = "\\d{4,18}") String division,
            @RequestParam(required = false) @Nullable UUID household,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        return readResidents.list(division, household, cursor, limit);
    }

    @Operation(summary = "Those of up to 200 residents that the caller may see, masked, in the order asked for")
    @GetMapping("/batch")
    List<ResidentView> batch(@RequestParam @Size(min = 1, max = 200) List<@NotNull UUID> ids) {
        return readResidents.batch(ids);
    }

    @Operation(summary = "One resident's file, masked; the reading is recorded")
    @GetMapping("/{id}")
    ResponseEntity<ResidentView> one(@PathVariable UUID id) {
        return answer(readResidents.one(id));
    }

    @Operation(summary = "Replace what a file says of the resident")
    @PutMapping("/{id}")
    ResponseEntity<ResidentView> change(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody @Valid ActOnResident.Amendment now) {
        actOnResident.change(id, ETags.required(version), now);
        return answer(readResidents.written(id));
    }

    @Operation(summary = "Note that a resident lives in another household now")
    @PostMapping("/{id}/move")
    ResponseEntity<ResidentView> move(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid ActOnResident.Move move) {
        actOnResident.move(id, ETags.required(version), move, key);
        return answer(readResidents.written(id));
    }

    @Operation(summary = "Note that a resident lives here no more")
    @PostMapping("/{id}/departure")
    ResponseEntity<ResidentView> depart(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid ActOnResident.Departure departure) {
        actOnResident.depart(id, ETags.required(version), departure, key);
        return answer(readResidents.written(id));
    }

    @Operation(summary = "Show what a file masks, for a reason that is recorded; CASE needs the id of the `case`")
    @PostMapping("/{id}/reveal")
    Person reveal(@PathVariable UUID id, @RequestBody @Valid RevealResident.Wish wish) {
        return revealResident.reveal(id, wish);
    }

    @Operation(summary = "A code that links the resident's account to the file, once and within a day")
    @PostMapping("/{id}/link-code")
    LinkAccount.Code linkCode(@PathVariable UUID id) {
        return linkAccount.issue(id);
    }

    @Operation(summary = "Undo the link between the file and an account")
    @DeleteMapping("/{id}/link")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unlink(@PathVariable UUID id) {
        linkAccount.undo(id);
    }

    private static ResponseEntity<ResidentView> answer(ResidentView it) {
        return ResponseEntity.ok().eTag(ETags.of(it.version())).body(it);
    }
}
