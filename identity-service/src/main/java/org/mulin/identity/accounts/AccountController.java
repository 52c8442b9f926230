package org.mulin.identity.accounts;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.tenancy.Caller;
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

/** People's accounts over HTTP. */
@RestController
@RequestMapping("/api/v1/accounts")
class AccountController {
    private final Administration administration;
    private final Accounts accounts;
    private final OpenAccount open;

    AccountController(Administration administration, Accounts accounts, OpenAccount open) {
        this.administration = administration;
        this.accounts = accounts;
        this.open = open;
    }

    @Operation(summary = "People's accounts, for whoever gives grants")
    @GetMapping
    Page<Account> list(
            @RequestParam(required = false) @Nullable String username,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        administration.grantAreas();
        return accounts.page(Caller.Kind.PERSON, username, limit, Cursor.parse(cursor, 1));
    }

    @Operation(summary = "Open an account for a person")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Account open(
            @Valid @RequestBody NewAccount account,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return open.open(account, key);
    }
}
