package org.mulin.residents;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
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

/** Households over HTTP. */
@RestController
@RequestMapping("/api/v1/households")
class HouseholdController {
    private final OpenHousehold openHousehold;
    private final ActOnHousehold actOnHousehold;
    private final ReadHouseholds readHouseholds;

    HouseholdController(OpenHousehold openHousehold, ActOnHousehold actOnHousehold, ReadHouseholds readHouseholds) {
        this.openHousehold = openHousehold;
        this.actOnHousehold = actOnHousehold;
        this.readHouseholds = readHouseholds;
    }

    record End(@NotNull LocalDate on) {}

    @Operation(summary = "Open a household at a dwelling")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<HouseholdView.Detail> open(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid OpenHousehold.Opening opening) {
        var opened = readHouseholds.one(openHousehold.open(opening, key));
        return ResponseEntity.created(
                        URI.create("/api/v1/households/" + opened.view().id()))
                .eTag(ETags.of(opened.view().version()))
                .body(opened);
    }

    @Operation(summary = "The newest households of today in a division or estate, or all there ever were at a dwelling")
    @GetMapping
    Page<HouseholdView> list(
            @RequestParam(required = false) @Nullable @Pattern(regexp = "\\d{4,18}") String division,
            @RequestParam(required = false) @Nullable UUID dwelling,
            @RequestParam(required = false) @Nullable UUID estate,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        return readHouseholds.list(division, dwelling, estate, cursor, limit);
    }

    @Operation(summary = "Those of up to 200 households that the caller may see, in the order asked for")
    @GetMapping("/batch")
    List<HouseholdView> batch(@RequestParam @Size(min = 1, max = 200) List<@NotNull UUID> ids) {
        return readHouseholds.batch(ids);
    }

    @Operation(summary = "One household with its members, their names masked")
    @GetMapping("/{id}")
    ResponseEntity<HouseholdView.Detail> one(@PathVariable UUID id) {
        return answer(id);
    }

    @Operation(summary = "Note that a household is still right")
    @PostMapping("/{id}/check")
    ResponseEntity<HouseholdView.Detail> check(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        actOnHousehold.check(id, ETags.required(version), key);
        return answer(id);
    }

    @Operation(summary = "End a household that nobody lives in any more")
    @PostMapping("/{id}/end")
    ResponseEntity<HouseholdView.Detail> end(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid End end) {
        actOnHousehold.end(id, ETags.required(version), end.on(), key);
        return answer(id);
    }

    private ResponseEntity<HouseholdView.Detail> answer(UUID id) {
        var found = readHouseholds.one(id);
        return ResponseEntity.ok().eTag(ETags.of(found.view().version())).body(found);
    }
}
