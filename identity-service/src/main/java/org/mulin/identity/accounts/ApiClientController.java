package org.mulin.identity.accounts;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.identity.tenants.Tenants;
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

/** API clients over HTTP. */
@RestController
@RequestMapping("/api/v1/api-clients")
class ApiClientController {
    private final Administration administration;
    private final Accounts accounts;
    private final Tenants tenants;
    private final RegisterApiClient register;

    ApiClientController(Administration administration, Accounts accounts, Tenants tenants, RegisterApiClient register) {
        this.administration = administration;
        this.accounts = accounts;
        this.tenants = tenants;
        this.register = register;
    }

    /** A client as its administrator sees it. */
    record ApiClient(UUID id, String clientId, long version) {}

    @Operation(summary = "API clients, without their secrets")
    @GetMapping
    Page<ApiClient> list(
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(defaultValue = "20") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        administration.grantAreas();
        var tenant = tenants.current();
        var page = accounts.page(Caller.Kind.API_CLIENT, name, limit, Cursor.parse(cursor, 1));
        return new Page<>(
                page.items().stream()
                        .map(account ->
                                new ApiClient(account.id(), tenant.clientId(account.username()), account.version()))
                        .toList(),
                page.next());
    }

    @Operation(summary = "Register an API client; its secret is shown this once")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    RegisterApiClient.Registered register(
            @Valid @RequestBody NewApiClient client,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return register.register(client, key);
    }
}
