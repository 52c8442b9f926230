package org.mulin.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mulin.testing.api.Owner.NOBODY;
import static org.mulin.testing.api.Owner.STRANGER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.web.Cursor;
import org.mulin.testing.Http;
import org.mulin.testing.TestTokens;
import org.mulin.testing.api.ApiWorld;
import org.mulin.testing.api.Owner;
import org.mulin.testing.api.Sample;

/** One good request per operation of identity-service, from a tenant's administrator. */
final class IdentityApiWorld implements ApiWorld {
    /** In both towns; the other one only in the stranger's, and the last in neither. */
    private static final String GARDEN = "990101001002";

    private static final String STRANGERS_COMMUNITY = "990101000001";
    private static final String NOBODYS_COMMUNITY = "990101000002";

    private final Map<String, String> tokens = new HashMap<>();
    private final Http http;
    private final Town town;
    private final Town otherTown;

    IdentityApiWorld(Http http) {
        this.http = http;
        this.town = founded(http);
        this.otherTown = founded(http);
    }

    private static Town founded(Http http) {
        var town = Town.found(http, DirectoryIT.newSlug());
        good(town.load(Town.DIVISIONS, ""), 200);
        return town.auditedBy("guan").auditedBy("steward");
    }

    @Override
    public List<Sample> samples() {
        return List.of(
                Sample.get("/api/v1/me"),
                Sample.post("/api/v1/divisions/imports")
                        .query("dryRun", "false")
                        .query("goOn", "false")
                        .query("complete", "false")
                        .query("effective", "2020-01-01")
                        // Without the root's row: that would end all others.
                        .csv("code,name,level,parent_code\n{grid},{silent},GRID,{division}\n"),
                Sample.get("/api/v1/divisions")
                        .query("parent", "{division}")
                        .query("level", "GRID")
                        .query("name", "{silent}")
                        .query("cursor", "{divisionCursor}")
                        .query("limit", "20"),
                Sample.get("/api/v1/divisions/{code}").path("code", "{division}"),
                list("/api/v1/units"),
                create("/api/v1/units", unit("{words} {key}", "{division}")),
                list("/api/v1/accounts").query("username", "{username}"),
                create("/api/v1/accounts", account("{newName}", "{words}", "{silent}")),
                list("/api/v1/api-clients").query("name", "{client}"),
                create("/api/v1/api-clients", client("{newClient}", "{words}")),
                list("/api/v1/grants").query("account", "{account}"),
                create("/api/v1/grants", handler("{account}", "{division}", "{unit}")),
                Sample.delete("/api/v1/grants/{id}").path("id", "{grant}"),
                Sample.get("/api/v1/audit/identity-service")
                        .query("entity", "grant")
                        .query("id", "{grant}")
                        .query("account", "{account}")
                        .query("from", "2020-01-01T00:00:00Z")
                        .query("to", "2999-01-01T00:00:00Z")
                        .query("cursor", "{cursor}")
                        .query("limit", "20"));
    }

    private static Sample list(String path) {
        return Sample.get(path).query("cursor", "{cursor}").query("limit", "20");
    }

    private static Sample create(String path, String body) {
        return Sample.post(path).answers(201).header("Idempotency-Key", "{key}").json(body);
    }

    @Override
    public Map<String, String> harmless() {
        return Map.of("entity", "a kind of thing is no id");
    }

    @Override
    public Map<String, String> bulk() {
        return Map.of("POST /api/v1/divisions/imports", "one for each division");
    }

    /** An administrator's office is the whole tenant, so nobody in it is out of reach. */
    @Override
    public List<Owner> victims() {
        return List.of(STRANGER);
    }

    @Override
    public UUID tenant(Owner owner) {
        return town(owner).tenant();
    }

    private Town town(Owner owner) {
        return owner == STRANGER ? otherTown : town;
    }

    @Override
    public String token(Owner owner, Caller.Kind kind) {
        return tokens.computeIfAbsent(
                owner + " " + kind,
                _ -> kind == Caller.Kind.PERSON
                        ? TestTokens.person(tenant(owner), town(owner).account("guan"))
                        : TestTokens.apiClient(tenant(owner), town(owner).account("steward")));
    }

    @Override
    public String make(String thing, Owner owner, String words) {
        return owner == NOBODY ? nobodys(thing) : made(thing, owner, words);
    }

    private static String nobodys(String thing) {
        return switch (thing) {
            case "division" -> NOBODYS_COMMUNITY;
            case "divisionCursor" -> Cursor.of(NOBODYS_COMMUNITY).toString();
            case "grid" -> GARDEN + "003";
            case "cursor" -> beforeAll();
            case "username", "newName", "client", "newClient" -> newName();
            default -> UUID.randomUUID().toString();
        };
    }

    private String made(String thing, Owner owner, String words) {
        var caller = http.as(token(owner, Caller.Kind.PERSON));
        var isStranger = owner == STRANGER;
        return switch (thing) {
            case "division" -> division(owner, words);
            case "divisionCursor" -> Cursor.of(division(owner, words)).toString();
            case "grid" -> grid(owner, words);
            case "unit" -> made(caller, "units", unit(words + newName().substring(0, 9), GARDEN));
            case "account" -> granted(caller, words).at("/account");
            case "grant" -> granted(caller, words).at("/id");
            case "cursor" ->
                isStranger
                        ? Cursor.of(made(caller, "accounts", account(newName(), words, words)))
                                .toString()
                        : beforeAll();
            case "username" -> username(caller, words);
            case "client" -> clientName(caller, isStranger ? words : newName());
            case "newName" -> isStranger ? username(caller, words) : newName();
            case "newClient" -> isStranger ? clientName(caller, newName()) : newName();
            case "key" ->
                isStranger ? usedKey(caller, words) : UUID.randomUUID().toString();
            default -> throw new IllegalArgumentException(thing);
        };
    }

    private String division(Owner owner, String words) {
        if (owner != STRANGER) {
            return GARDEN;
        }
        good(otherTown.load(STRANGERS_COMMUNITY + "," + words + ",COMMUNITY,990101001\n", ""), 200);
        return STRANGERS_COMMUNITY;
    }

    private String grid(Owner owner, String words) {
        if (owner != STRANGER) {
            return GARDEN + "001";
        }
        var code = GARDEN + "002";
        good(otherTown.load(code + "," + words + ",GRID," + GARDEN + "\n", ""), 200);
        return code;
    }

    /** A name that is as long, and blurred as an id is, whoever has it. */
    private static String newName() {
        return "a" + UUID.randomUUID();
    }

    private static String beforeAll() {
        return Cursor.of(new UUID(0, 0)).toString();
    }

    private static String username(Http caller, String words) {
        var name = newName();
        made(caller, "accounts", account(name, words, words));
        return name;
    }

    private static String clientName(Http caller, String name) {
        made(caller, "api-clients", client(name, name));
        return name;
    }

    private static Http.Answer granted(Http caller, String words) {
        var account = made(caller, "accounts", account(newName(), words, words));
        return good(caller.post("/api/v1/grants", """
                {"account": "%s", "role": "COMMUNITY_WORKER", "division": "%s"}""".formatted(account, GARDEN)), 201);
    }

    /** A key with which everything was made that takes one. */
    private static String usedKey(Http plain, String words) {
        var key = UUID.randomUUID().toString();
        var caller = plain.with("Idempotency-Key", key);
        var unit = made(caller, "units", unit(words + key.substring(0, 8), GARDEN));
        var account = made(caller, "accounts", account(newName(), words, words));
        made(caller, "api-clients", client(newName(), words));
        made(caller, "grants", handler(account, GARDEN, unit));
        return key;
    }

    private static String made(Http caller, String things, String body) {
        return good(caller.post("/api/v1/" + things, body), 201).at("/id");
    }

    private static Http.Answer good(Http.Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    private static String unit(String name, String division) {
        return """
                {"name": "%s", "kind": "DEPARTMENT", "division": "%s"}""".formatted(name, division);
    }

    private static String account(String username, String displayName, String password) {
        return """
                {"username": "%s", "displayName": "%s", "password": "%s %s"}""".formatted(username, displayName, Town.PASSWORD, password);
    }

    private static String client(String name, String secret) {
        return """
                {"name": "%s", "secret": "%s %s"}""".formatted(name, Town.SECRET, secret);
    }

    private static String handler(String account, String division, String unit) {
        return """
                {"account": "%s", "role": "UNIT_HANDLER", "division": "%s", "unit": "%s"}""".formatted(account, division, unit);
    }
}
