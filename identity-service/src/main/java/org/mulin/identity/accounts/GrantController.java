package org.mulin.identity.accounts;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Grants over HTTP. */
@RestController
@RequestMapping("/api/v1/grants")
class GrantController {
    private final Administration administration;
    private final RoleGrants grants;
    private final GiveGrant give;
    private final TakeGrant take;

    GrantController(Administration administration, RoleGrants grants, GiveGrant give, TakeGrant take) {
        this.administration = administration;
        this.grants = grants;
        this.give = give;
        this.take = take;
    }

    @Operation(summary = "The grants in the divisions that the caller administers")
    @GetMapping
    Page<RoleGrant> list(
            @RequestParam(required = false) @Nullable UUID account,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return grants.page(administration.grantAreas(), account, limit, Cursor.parse(cursor, 1));
    }

    @Operation(summary = "Give an account a role in a division")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RoleGrant give(
            @Valid @RequestBody GiveGrant.NewGrant grant,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return give.give(grant, key);
    }

    @Operation(summary = "Take a grant away")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(@PathVariable UUID id) {
        take.take(id);
    }
}
