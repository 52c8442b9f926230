package org.mulin.launcher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Makes a demo tenant's units, accounts and grants where they are missing. */
record Staff(Api api) {

    void hire(Sample sample, Credentials.Tenant tenant) {
        var units = new HashMap<String, String>();
        for (var unit : sample.units()) {
            units.put(unit.name(), id(unit));
        }
        for (var account : sample.accounts()) {
            var id = id(account, password(tenant, account.username()));
            grant(id, account.role(), account.division(), account.unit() == null ? null : units.get(account.unit()));
        }
        var general = id(tenant.client("HISTORY_IMPORTER"));
        grant(general, "API_CLIENT", sample.root().code(), null);
        grant(general, "HISTORY_IMPORTER", sample.root().code(), null);
    }

    private String id(Sample.Unit unit) {
        return named(api.list("/api/v1/units?limit=200"), "name", unit.name())
                .orElseGet(() -> api.post("/api/v1/units", unit).path("id").asString());
    }

    private String id(Sample.Account account, String password) {
        var request =
                Map.of("username", account.username(), "displayName", account.displayName(), "password", password);
        return named(
                        api.list("/api/v1/accounts?username=" + Api.encode(account.username())),
                        "username",
                        account.username())
                .orElseGet(
                        () -> api.post("/api/v1/accounts", request).path("id").asString());
    }

    private String id(Credentials.ApiClient client) {
        var name = client.clientId().substring(client.clientId().indexOf('.') + 1);
        return named(api.list("/api/v1/api-clients?name=" + Api.encode(name)), "clientId", client.clientId())
                .orElseGet(() -> api.post("/api/v1/api-clients", Map.of("name", name, "secret", client.clientSecret()))
                        .path("id")
                        .asString());
    }

    private void grant(String account, String role, String division, @Nullable String unit) {
        var held = api.list("/api/v1/grants?account=" + account).stream()
                .anyMatch(grant -> text(grant, "role").equals(role)
                        && text(grant, "division").equals(division));
        if (!held) {
            var request = new HashMap<>(Map.of("account", account, "role", role, "division", division));
            if (unit != null) {
                request.put("unit", unit);
            }
            api.post("/api/v1/grants", request);
        }
    }

    private static Optional<String> named(List<JsonNode> items, String field, String name) {
        return items.stream()
                .filter(item -> text(item, field).equals(name))
                .map(item -> text(item, "id"))
                .findFirst();
    }

    private static String password(Credentials.Tenant tenant, String username) {
        return tenant.accounts().stream()
                .filter(account -> account.username().equals(username))
                .map(Credentials.Account::password)
                .findFirst()
                .orElseThrow();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
