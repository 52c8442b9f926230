package org.mulin.residents;

import static org.mulin.testing.api.Owner.MINE;
import static org.mulin.testing.api.Owner.NEIGHBOUR;
import static org.mulin.testing.api.Owner.NOBODY;
import static org.mulin.testing.api.Owner.STRANGER;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mulin.platform.access.Role;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.web.Cursor;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestTokens;
import org.mulin.testing.api.ApiWorld;
import org.mulin.testing.api.Owner;
import org.mulin.testing.api.Sample;

/** One good request per operation of resident-service: river community is ours, garden the neighbour's. */
final class ResidentApiWorld implements ApiWorld {
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<Owner, UUID> accounts = new EnumMap<>(Owner.class);
    private final Http http;
    private final TestCity city = TestCity.found("residents");
    private final TestCity otherCity = TestCity.found("residents");

    ResidentApiWorld(Http http) {
        this.http = http;
    }

    @Override
    public List<Sample> samples() {
        return List.of(
                Sample.get("/api/v1/addresses")
                        .query("division", "{division}")
                        .query("kind", "ESTATE")
                        .query("label", "{silent}")
                        .query("cursor", "{addressCursor}")
                        .query("limit", "20"),
                Sample.get("/api/v1/addresses").query("parent", "{estate}"),
                Sample.get("/api/v1/addresses").query("estate", "{estate}").query("shorthand", "{silent}"),
                Sample.post("/api/v1/addresses")
                        .answers(201)
                        .header("Idempotency-Key", "{key}")
                        .json("{\"kind\": \"ESTATE\", \"label\": \"{words}\", \"division\": \"{division}\"}"),
                Sample.post("/api/v1/addresses")
                        .answers(201)
                        .header("Idempotency-Key", "{key}")
                        .json("{\"kind\": \"BUILDING\", \"label\": \"{words}\", \"parent\": \"{estate}\"}"),
                Sample.get("/api/v1/addresses/{id}").path("id", "{estate}"),
                Sample.put("/api/v1/addresses/{id}")
                        .path("id", "{dwelling}")
                        .header("If-Match", "\"1\"")
                        .json("{\"label\": \"{words}\"}"),
                Sample.get("/api/v1/households")
                        .query("division", "{division}")
                        .query("dwelling", "{dwelling}")
                        .query("cursor", "{cursor}")
                        .query("limit", "20"),
                Sample.get("/api/v1/households").query("estate", "{estate}"),
                Sample.post("/api/v1/households")
                        .answers(201)
                        .header("Idempotency-Key", "{key}")
                        .json("""
                        {"dwelling": "{dwelling}", "number": "{words}", "tenure": "OWNED", "from": "2020-01-01"}"""),
                Sample.get("/api/v1/households/batch").query("ids", "{household}"),
                Sample.get("/api/v1/households/{id}").path("id", "{household}"),
                step("/api/v1/households/{id}/check", "{household}"),
                step("/api/v1/households/{id}/end", "{household}").json("{\"on\": \"2024-01-01\"}"),
                Sample.get("/api/v1/residents")
                        .query("division", "{division}")
                        .query("household", "{household}")
                        .query("cursor", "{cursor}")
                        .query("limit", "20"),
                Sample.post("/api/v1/residents")
                        .answers(201)
                        .header("Idempotency-Key", "{key}")
                        .json(Homesteads.registration("{household}", "{silent}")),
                Sample.get("/api/v1/residents/batch").query("ids", "{resident}"),
                Sample.get("/api/v1/residents/{id}").path("id", "{resident}"),
                Sample.put("/api/v1/residents/{id}")
                        .path("id", "{resident}")
                        .header("If-Match", "\"1\"")
                        .json("""
                        {"name": "{silent}", "phone": "13800001234", "relation": "CHILD",
                         "emergencyContact": {"name": "{silent}", "phone": "13900005678"}}"""),
                step("/api/v1/residents/{id}/move", "{resident}")
                        .json("{\"household\": \"{household}\", \"on\": \"2024-01-01\", \"relation\": \"LODGER\"}"),
                step("/api/v1/residents/{id}/departure", "{resident}").json("{\"on\": \"2024-01-01\"}"),
                Sample.post("/api/v1/residents/{id}/reveal")
                        .path("id", "{resident}")
                        .json("{\"reason\": \"CASE\", \"case\": \"7c9e6679-7425-40de-944b-e07fc1f90ae7\"}"),
                Sample.post("/api/v1/residents/{id}/link-code").path("id", "{resident}"),
                Sample.delete("/api/v1/residents/{id}/link").path("id", "{linked}"),
                Sample.post("/api/v1/residents/imports")
                        .answers(202)
                        .query("division", "{division}")
                        .query("goOn", "true")
                        .header("Idempotency-Key", "{key}")
                        .csv(BulkIT.HEADER + "{silent},3,2,501,租住,{silent},,,2020-03-01\n"),
                Sample.get("/api/v1/residents/imports/template"),
                Sample.get("/api/v1/residents/imports/{id}").path("id", "{import}"),
                Sample.get("/api/v1/residents/imports/{id}/errors")
                        .path("id", "{import}")
                        .query("cursor", "{rowCursor}")
                        .query("limit", "20"),
                Sample.post("/api/v1/residents/exports")
                        .answers(202)
                        .header("Idempotency-Key", "{key}")
                        .json("{\"division\": \"{division}\", \"purpose\": \"CHECK_ROUND\", \"reveal\": false}"),
                Sample.get("/api/v1/residents/exports/{id}").path("id", "{export}"),
                Sample.get("/api/v1/residents/exports/{id}/file").path("id", "{export}"),
                // What is done in the background is done before the next of these has its import.
                Sample.post("/api/v1/residents/imports/{id}/commit")
                        .path("id", "{import}")
                        .header("Idempotency-Key", "{key}"),
                Sample.post("/api/v1/residents/imports/{id}/cancellation")
                        .path("id", "{import}")
                        .header("Idempotency-Key", "{key}"),
                Sample.get("/api/v1/residents/{id}/readings")
                        .path("id", "{resident}")
                        .query("cursor", "{auditCursor}")
                        .query("limit", "20"),
                Sample.post("/api/v1/my/file")
                        .header("Idempotency-Key", "{key}")
                        .json("{\"code\": \"{code}\"}"),
                Sample.get("/api/v1/my/file"),
                Sample.get("/api/v1/my/file/readings")
                        .query("cursor", "{auditCursor}")
                        .query("limit", "20"),
                Sample.delete("/api/v1/my/file"),
                Sample.get("/api/v1/audit/resident-service")
                        .query("entity", "resident")
                        .query("id", "{audited}")
                        .query("account", "{account}")
                        .query("from", "2020-01-01T00:00:00Z")
                        .query("to", "2999-01-01T00:00:00Z")
                        .query("cursor", "{auditCursor}")
                        .query("limit", "20"));
    }

    private static Sample step(String path, String id) {
        return Sample.post(path).path("id", id).header("If-Match", "\"1\"").header("Idempotency-Key", "{key}");
    }

    @Override
    public Map<String, String> sharedInTheTenant() {
        return Map.of(
                "division", "divisions are public in their tenant; what is refused is the act",
                "code", "whoever has the code is whom it was handed to",
                "rowCursor", "rows are counted in every file alike",
                "audited", "an auditor's office is the whole tenant",
                "account", "an auditor's office is the whole tenant",
                "auditCursor", "an auditor's office is the whole tenant");
    }

    @Override
    public Map<String, String> bulk() {
        return Map.of(
                "POST /api/v1/residents/imports/{id}/commit", "one for the commit, and for each resident and address",
                "POST /api/v1/residents/exports", "one for the wish, and for each resident in the file");
    }

    @Override
    public Map<String, String> openToAll() {
        return Map.of("POST /api/v1/my/file", "whoever has the code is whom it was handed to");
    }

    @Override
    public Map<String, String> harmless() {
        return Map.of(
                "If-Match", "a version is no id",
                "entity", "a kind of thing is no id",
                "phone", "is stored sealed and finds nothing",
                "case", "is another service's, and only noted");
    }

    @Override
    public UUID tenant(Owner owner) {
        return city(owner).tenant();
    }

    private TestCity city(Owner owner) {
        return owner == STRANGER ? otherCity : city;
    }

    private static String code(Owner owner) {
        return owner == NEIGHBOUR ? TestCity.GARDEN_CODE : TestCity.RIVER_CODE;
    }

    @Override
    public String token(Owner owner, Caller.Kind kind) {
        var known = tokens.get(owner + " " + kind);
        if (known != null) {
            return known;
        }
        var token = newToken(owner, kind);
        tokens.put(owner + " " + kind, token);
        enter(http.as(token), linkCode(owner, "本人"));
        return token;
    }

    /** One account in both ways, for what only the account sees that made it. */
    private String newToken(Owner owner, Caller.Kind kind) {
        var account = accounts.computeIfAbsent(owner, this::newAccount);
        return kind == Caller.Kind.PERSON
                ? TestTokens.person(tenant(owner), account)
                : TestTokens.apiClient(tenant(owner), account);
    }

    private UUID newAccount(Owner owner) {
        var account = UUID.randomUUID();
        var community = owner == NEIGHBOUR ? TestCity.GARDEN : TestCity.RIVER;
        city(owner).grant(account, Role.COMMUNITY_WORKER, community, null);
        city(owner).grant(account, Role.COMMUNITY_SECRETARY, community, null);
        city(owner).grant(account, Role.AUDITOR, TestCity.CITY, null);
        return account;
    }

    @Override
    public String make(String thing, Owner owner, String words) {
        return owner == NOBODY ? nobodys(thing) : made(thing, owner, words);
    }

    private static String nobodys(String thing) {
        return switch (thing) {
            case "division" -> "990199999999";
            case "addressCursor" -> Cursor.of("000001", UUID.randomUUID()).toString();
            case "cursor" -> Cursor.of(UUID.randomUUID()).toString();
            case "rowCursor" -> Cursor.of(1).toString();
            case "auditCursor" -> Cursor.of(new UUID(0, 0)).toString();
            default -> UUID.randomUUID().toString();
        };
    }

    private String made(String thing, Owner owner, String words) {
        var homes = homes(owner);
        return switch (thing) {
            case "division" -> division(owner, words);
            case "estate" -> homes.estate(unlike(words));
            case "dwelling" -> homes.dwelling(unlike(words));
            case "household" -> homes.household(homes.dwelling(unlike(words)));
            case "resident", "audited" -> resident(owner, words);
            case "linked" -> linked(owner, words);
            case "account" -> String.valueOf(accounts.get(owner));
            case "auditCursor" ->
                Cursor.of(UUID.fromString(resident(owner, words))).toString();
            case "addressCursor" ->
                Cursor.of("000001", UUID.fromString(homes.estate(unlike(words))))
                        .toString();
            case "cursor" -> Cursor.of(UUID.fromString(resident(owner, words))).toString();
            case "rowCursor" -> Cursor.of(2).toString();
            case "import" -> imported(http.as(token(owner, Caller.Kind.PERSON)), owner, words);
            case "export" -> exported(http.as(token(owner, Caller.Kind.PERSON)), owner);
            case "code" -> freshCode(owner, words);
            case "key" -> owner == MINE ? UUID.randomUUID().toString() : usedKey(owner, words);
            default -> throw new IllegalArgumentException(thing);
        };
    }

    private Homesteads homes(Owner owner) {
        return new Homesteads(http.as(token(owner, Caller.Kind.PERSON)), code(owner));
    }

    /** A label that no other has; a whole id, where there is room for it, is no difference between two answers. */
    private static String unlike(String words) {
        var id = UUID.randomUUID().toString();
        return words + (words.length() + id.length() <= 50 ? id : id.substring(0, 8));
    }

    private String division(Owner owner, String words) {
        if (owner != STRANGER) {
            return code(owner);
        }
        otherCity.community("990101001777", words);
        return "990101001777";
    }

    private String resident(Owner owner, String words) {
        var homes = homes(owner);
        return homes.resident(homes.household(homes.dwelling(unlike(words))), words);
    }

    /** An import that has been checked; one of its rows is bad. */
    private String imported(Http caller, Owner owner, String words) {
        var file = BulkIT.HEADER + "%1$s,3,2,501,租住,%1$s,,,2020-03-01\n%1$s,3\n".formatted(words);
        var id = caller.with("Content-Type", "text/csv")
                .send("POST", "/api/v1/residents/imports?goOn=true&division=" + code(owner), file)
                .at("/id");
        BulkIT.await(caller, "/api/v1/residents/imports/" + id, "CHECKED");
        return id;
    }

    /** An export whose file is there. */
    private String exported(Http caller, Owner owner) {
        var wish = "{\"division\": \"%s\", \"purpose\": \"CHECK_ROUND\"}".formatted(code(owner));
        var id = caller.post("/api/v1/residents/exports", wish).at("/id");
        BulkIT.await(caller, "/api/v1/residents/exports/" + id, "READY");
        return id;
    }

    /** A code, for accounts that have no file at the moment. */
    private String freshCode(Owner owner, String words) {
        for (var kind : List.of(Caller.Kind.PERSON, Caller.Kind.API_CLIENT)) {
            http.as(token(owner, kind)).delete("/api/v1/my/file");
        }
        return linkCode(owner, words);
    }

    private String linkCode(Owner owner, String words) {
        return codeOf(owner, resident(owner, words));
    }

    /** A file that another account is linked to. */
    private String linked(Owner owner, String words) {
        var resident = resident(owner, words);
        enter(http.as(TestTokens.person(tenant(owner), UUID.randomUUID())), codeOf(owner, resident));
        return resident;
    }

    private String codeOf(Owner owner, String resident) {
        return http.as(token(owner, Caller.Kind.PERSON))
                .post("/api/v1/residents/" + resident + "/link-code", "")
                .at("/code");
    }

    private static Http.Answer enter(Http caller, String code) {
        return caller.post("/api/v1/my/file", "{\"code\": \"%s\"}".formatted(code));
    }

    /** A key with which the owner did everything that takes one. */
    private String usedKey(Owner owner, String words) {
        var key = UUID.randomUUID().toString();
        var code = freshCode(owner, words);
        var keyed = http.as(token(owner, Caller.Kind.PERSON)).with("Idempotency-Key", key);
        var homes = homes(owner);
        var keyedHomes = new Homesteads(keyed, code(owner));
        var dwelling = homes.dwelling(unlike(words));
        keyedHomes.estate(unlike(words));
        var household = keyedHomes.household(dwelling);
        var resident = "/api/v1/residents/" + keyedHomes.resident(household, words);
        var next = homes.household(homes.dwelling(unlike(words)));
        ResidentIT.act(keyed, resident + "/move", 1, "{\"household\": \"%s\", \"on\": \"2024-01-01\"}".formatted(next));
        ResidentIT.act(keyed, resident + "/departure", 2, "{\"on\": \"2024-02-01\"}");
        ResidentIT.act(keyed, "/api/v1/households/" + household + "/check", 1, "");
        ResidentIT.act(keyed, "/api/v1/households/" + household + "/end", 2, "{\"on\": \"2024-02-01\"}");
        enter(keyed, code);
        var brought = "/api/v1/residents/imports/" + imported(keyed, owner, words);
        keyed.send("POST", brought + "/commit", null);
        keyed.send(
                "POST", "/api/v1/residents/imports/" + imported(homes.keeper(), owner, words) + "/cancellation", null);
        exported(keyed, owner);
        return key;
    }
}
