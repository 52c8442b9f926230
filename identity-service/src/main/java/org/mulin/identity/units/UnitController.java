package org.mulin.identity.units;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Units over HTTP. */
@RestController
@RequestMapping("/api/v1/units")
class UnitController {
    private final Units units;
    private final RegisterUnit register;

    UnitController(Units units, RegisterUnit register) {
        this.units = units;
        this.register = register;
    }

    @Operation(summary = "The units of the tenant")
    @GetMapping
    Page<Unit> list(
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return units.page(limit, Cursor.parse(cursor, 1));
    }

    @Operation(summary = "Add a unit")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Unit register(
            @Valid @RequestBody RegisterUnit.NewUnit unit,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return register.register(unit, key);
    }
}
