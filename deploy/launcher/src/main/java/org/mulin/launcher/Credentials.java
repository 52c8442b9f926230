package org.mulin.launcher;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who may sign in to the demo tenants and how: the content of {@code .mulin/credentials.json}. */
record Credentials(String gateway, Map<String, Tenant> tenants) {

    record Tenant(List<Account> accounts, List<ApiClient> apiClients) {

        ApiClient client(String role) {
            return apiClients.stream()
                    .filter(client -> client.role().equals(role))
                    .findFirst()
                    .orElseThrow(() -> new Failure("the tenant has no API client with the role " + role));
        }
    }

    record Account(
            String username,
            String password,
            String role,
            String division,
            @Nullable String unit) {}

    record ApiClient(String clientId, String clientSecret, String role, String division) {}

    static Credentials read(Path file) {
        if (Files.notExists(file)) {
            throw new Failure("there are no tenants yet: ./mulin up first");
        }
        return Json.read(file, Credentials.class);
    }

    Tenant tenant(String slug) {
        var tenant = tenants.get(slug);
        if (tenant == null) {
            throw new Failure(
                    "there is no tenant \"%s\"; there are %s".formatted(slug, String.join(", ", tenants.keySet())));
        }
        return tenant;
    }

    void print(PrintStream out) {
        out.printf("%n%-9s %-20s %-22s %-20s %s%n", "TENANT", "ACCOUNT", "PASSWORD", "ROLE", "DIVISION");
        tenants.forEach((slug, tenant) -> tenant.accounts()
                .forEach(account -> out.printf(
                        "%-9s %-20s %-22s %-20s %s%n",
                        slug, account.username(), account.password(), account.role(), account.division())));
        out.println("API clients and all of the above: .mulin/credentials.json");
        out.println();
    }

    /** Through the gateway, as this client. */
    Api api(ApiClient client) {
        return new Api(gateway, token(client));
    }

    AccessToken token(ApiClient client) {
        return new AccessToken(gateway, client.clientId(), client.clientSecret(), null);
    }
}
