package org.mulin.launcher;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A demo tenant as it ships with the project: its {@code tenant.json}, beside which lie its divisions, its cases and the
 * residents of one community, which has the activities.
 */
record Sample(
        String slug,
        String name,
        Root root,
        List<Unit> units,
        List<Account> accounts,
        String community,
        List<Activity> activities) {

    static final List<String> TENANTS = List.of("chongzuo", "hohhot", "chengdu", "kunshan", "xining");

    private static final String ADMINISTRATION = "steward";
    private static final String GENERAL = "desk";

    record Root(String code, String name, String level) {}

    record Unit(String name, String kind, String division) {}

    record Account(
            String username,
            String displayName,
            String role,
            String division,
            @Nullable String unit) {}

    /** Begins in so many days, so that the demo's are still to come on the day it is loaded. */
    record Activity(String title, String description, String venue, int inDays, int hours, int capacity) {}

    static Sample read(Path folder) {
        return Json.read(folder.resolve("tenant.json"), Sample.class);
    }

    Account administrator() {
        return accounts.stream()
                .filter(account -> account.role().equals("TENANT_ADMIN"))
                .findFirst()
                .orElseThrow();
    }

    Credentials.Tenant credentials(Secrets secrets) {
        return new Credentials.Tenant(
                accounts.stream().map(account -> credentials(account, secrets)).toList(),
                List.of(client(GENERAL, "HISTORY_IMPORTER", secrets), client(ADMINISTRATION, "TENANT_ADMIN", secrets)));
    }

    String password(Account account, Secrets secrets) {
        return secrets.password("tenant." + slug + ".account." + account.username());
    }

    private Credentials.Account credentials(Account account, Secrets secrets) {
        return new Credentials.Account(
                account.username(), password(account, secrets), account.role(), account.division(), account.unit());
    }

    private Credentials.ApiClient client(String name, String role, Secrets secrets) {
        var secret = secrets.text("tenant." + slug + ".client." + name);
        return new Credentials.ApiClient(slug + "." + name, secret, role, root.code());
    }

    /** The request that makes the tenant. */
    Map<String, Object> request(Secrets secrets) {
        var admin = administrator();
        var steward = credentials(secrets).client("TENANT_ADMIN");
        return Map.of(
                "slug",
                slug,
                "name",
                name,
                "root",
                root,
                "admin",
                Map.of(
                        "username", admin.username(),
                        "displayName", admin.displayName(),
                        "password", password(admin, secrets)),
                "adminClient",
                Map.of("name", ADMINISTRATION, "secret", steward.clientSecret()));
    }
}
