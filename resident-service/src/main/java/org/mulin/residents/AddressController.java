package org.mulin.residents;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.web.ETags;
import org.mulin.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** The address tree over HTTP. */
@RestController
@RequestMapping("/api/v1/addresses")
class AddressController {
    private final AddAddress addAddress;
    private final RenameAddress renameAddress;
    private final ReadAddresses readAddresses;

    AddressController(AddAddress addAddress, RenameAddress renameAddress, ReadAddresses readAddresses) {
        this.addAddress = addAddress;
        this.renameAddress = renameAddress;
        this.readAddresses = readAddresses;
    }

    record Label(@NotBlank @Size(max = 50) String label) {}

    @Operation(summary = "Add an estate to a community, or a building, stairway or dwelling below another address")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<AddressView> add(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @RequestBody @Valid AddAddress.NewAddress address) {
        var added = readAddresses.one(addAddress.add(address, key));
        return ResponseEntity.created(URI.create("/api/v1/addresses/" + added.id()))
                .eTag(ETags.of(added.version()))
                .body(added);
    }

    @Operation(
            summary = "Estates by name, the addresses below `parent`, those of a `kind`; or, with `estate` and"
                    + " `shorthand`, what 3-2-501, 3栋2单元501 or 三栋 names there")
    @GetMapping
    Page<AddressView> list(
            @RequestParam(required = false) @Nullable @Pattern(regexp = "\\d{4,18}") String division,
            @RequestParam(required = false) @Nullable UUID parent,
            @RequestParam(required = false) @Nullable AddressKind kind,
            @RequestParam(required = false) @Nullable @Size(min = 1, max = 50) String label,
            @RequestParam(required = false) @Nullable UUID estate,
            @RequestParam(required = false) @Nullable @Size(min = 1, max = 50) String shorthand,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit) {
        if (estate != null && shorthand != null) {
            return readAddresses.named(estate, shorthand);
        }
        if (estate != null || shorthand != null) {
            throw new ProblemException(CommonProblem.INVALID_PARAMETER, estate == null ? "estate" : "shorthand");
        }
        return readAddresses.list(division, parent, kind, label, cursor, limit);
    }

    @Operation(summary = "One address")
    @GetMapping("/{id}")
    ResponseEntity<AddressView> one(@PathVariable UUID id) {
        return answer(id);
    }

    @Operation(summary = "Give an address another label")
    @PutMapping("/{id}")
    ResponseEntity<AddressView> rename(
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody @Valid Label label) {
        renameAddress.rename(id, ETags.required(version), label.label());
        return answer(id);
    }

    private ResponseEntity<AddressView> answer(UUID id) {
        var found = readAddresses.one(id);
        return ResponseEntity.ok().eTag(ETags.of(found.version())).body(found);
    }
}
