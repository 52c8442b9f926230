package org.mulin.cases;

import static org.mulin.testing.api.Owner.MINE;
import static org.mulin.testing.api.Owner.NOBODY;
import static org.mulin.testing.api.Owner.STRANGER;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.mulin.platform.access.Role;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.web.Cursor;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestTokens;
import org.mulin.testing.api.ApiWorld;
import org.mulin.testing.api.Owner;
import org.mulin.testing.api.Sample;

/** One good request per operation of case-service: river community is ours, garden the neighbour's. */
final class CaseApiWorld implements ApiWorld {
    private static final Instant LONG_AGO = Instant.parse("2020-01-02T03:04:05Z");

    private final Map<String, String> tokens = new HashMap<>();
    private final Map<Owner, UUID> accounts = new EnumMap<>(Owner.class);
    private final Map<Owner, String> others = new EnumMap<>(Owner.class);
    private final EndSamples ends = new EndSamples(this);
    private final Http http;
    private final TestCity city = TestCity.found("cases");
    private final TestCity otherCity = TestCity.found("cases");
    private final HandoverSamples handovers = new HandoverSamples(this);

    CaseApiWorld(Http http) {
        this.http = http;
    }

    @Override
    public List<Sample> samples() {
        // Where a category is imported by its name, a stranger's becomes one of ours: what refers to one comes before.
        return Stream.of(
                        EndSamples.samples(),
                        HandoverSamples.SAMPLES,
                        TimeSamples.ALL,
                        FigureSamples.all(),
                        ownSamples())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Sample> ownSamples() {
        return List.of(
                Sample.get("/api/v1/cases")
                        .query("division", "{division}")
                        .query("status", "FILED")
                        .query("cursor", "{cursor}")
                        .query("limit", "20"),
                Sample.post("/api/v1/cases")
                        .answers(201)
                        .header("Idempotency-Key", "{key}")
                        .json("""
                        {"kind": "CONCERN", "title": "{words}", "description": "{words}", "division": "{division}",
                         "category": "{category}", "channel": "HOTLINE", "urgency": "URGENT",
                         "outside": {"source": "hotline", "number": "{outsideNumber}"},
                         "requester": {"name": "{silent}", "phone": "13800001234", "resident": "{resident}"},
                         "sealedIdentity": false}"""),
                Sample.get("/api/v1/cases/batch").query("ids", "{filed}"),
                Sample.get("/api/v1/cases/requesters").query("ids", "{filed}"),
                Sample.get("/api/v1/cases/{id}").path("id", "{filed}"),
                step("acceptance", "{filed}", 1),
                step("resolution", "{accepted}", 2).json("{\"text\": \"{words}\"}"),
                step("closure", "{resolvedForNobody}", 3),
                step("reopening", "{resolved}", 3).json("{\"reason\": \"{words}\"}"),
                step("confidentiality", "{filed}", 1).json("{\"confidential\": true, \"reason\": \"{words}\"}"),
                Sample.post("/api/v1/cases/imports")
                        .json(imported("{external}", "{silent}", "{division}", "{category}")),
                Sample.get("/api/v1/categories")
                        .query("parent", "{category}")
                        .query("retired", "true")
                        .query("cursor", "{categoryCursor}")
                        .query("limit", "20"),
                Sample.post("/api/v1/categories/retirements")
                        .answers(204)
                        .json("{\"category\": \"{ruledCategory}\", \"retired\": true}"),
                Sample.post("/api/v1/categories/imports").csv("level1,level2,level3\n{category},{silent},\n"),
                Sample.get("/api/v1/audit/case-service")
                        .query("entity", "case")
                        .query("id", "{audited}")
                        .query("account", "{account}")
                        .query("from", "2020-01-01T00:00:00Z")
                        .query("to", "2999-01-01T00:00:00Z")
                        .query("cursor", "{auditCursor}")
                        .query("limit", "20"));
    }

    static Sample step(String name, String id, int version) {
        return Sample.post("/api/v1/cases/{id}/" + name)
                .path("id", id)
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", "{key}");
    }

    @Override
    public Map<String, String> sharedInTheTenant() {
        var shared = new HashMap<>(Map.of(
                "division", "divisions are public in their tenant; what is refused is the act",
                "unit", "units are public in their tenant",
                "category", "the category tree is the tenant's",
                "categoryCursor", "the category tree is the tenant's",
                "outsideNumber", "an outside number is taken in once per tenant, wherever it lies",
                "external", "an outside number is taken in once per tenant, wherever it lies",
                "audited", "an auditor's office is the whole tenant",
                "account", "an auditor's office is the whole tenant",
                "auditCursor", "an auditor's office is the whole tenant"));
        shared.putAll(HandoverSamples.SHARED);
        return shared;
    }

    @Override
    public Map<String, String> bulk() {
        var bulk = new HashMap<>(EndSamples.BULK);
        bulk.put("POST /api/v1/cases/{id}/claim", "one for being handed the case, and one for signing for it");
        bulk.put("POST /api/v1/cases/imports", "one for each case, and for each step it went through");
        bulk.put("POST /api/v1/categories/imports", "one for each category");
        return bulk;
    }

    @Override
    public Map<String, String> openToAll() {
        return Map.of(
                "POST /api/v1/my/cases", "nobody needs a grant to ask for help",
                "POST /api/v1/my/notices/readings", "everybody has an inbox");
    }

    @Override
    public Map<String, String> harmless() {
        return Map.of(
                "If-Match", "a version is no id",
                "phone", "is stored sealed and finds nothing",
                "entity", "a kind of thing is no id",
                "detail", "is the code of a part of the caller's own figure",
                "from", "a time of day or a moment is no id",
                "to", "a time of day or a moment is no id",
                "month", "a month is no id",
                "source", "is the same for all on purpose, so that only the outside number tells matters apart");
    }

    @Override
    public UUID tenant(Owner owner) {
        return city(owner).tenant();
    }

    private TestCity city(Owner owner) {
        return owner == STRANGER ? otherCity : city;
    }

    private static UUID community(Owner owner) {
        return owner == Owner.NEIGHBOUR ? TestCity.GARDEN : TestCity.RIVER;
    }

    static String code(Owner owner) {
        return owner == Owner.NEIGHBOUR ? TestCity.GARDEN_CODE : TestCity.RIVER_CODE;
    }

    @Override
    public String token(Owner owner, Caller.Kind kind) {
        return tokens.computeIfAbsent(owner + " " + kind, _ -> newToken(owner, kind));
    }

    private String newToken(Owner owner, Caller.Kind kind) {
        var account = accounts.computeIfAbsent(owner, this::newAccount);
        return kind == Caller.Kind.PERSON
                ? TestTokens.person(tenant(owner), account)
                : TestTokens.apiClient(tenant(owner), account);
    }

    /** One account, whatever it speaks through, so that its own cases are its own. */
    private UUID newAccount(Owner owner) {
        var account = UUID.randomUUID();
        city(owner).grant(account, Role.COMMUNITY_WORKER, community(owner), null);
        city(owner).grant(account, Role.UNIT_HANDLER, community(owner), TestCity.HOUSING);
        city(owner).grant(account, Role.HISTORY_IMPORTER, community(owner), null);
        city(owner).grant(account, Role.DISTRICT_OFFICIAL, community(owner), null);
        city(owner).grant(account, Role.TENANT_ADMIN, TestCity.CITY, null);
        city(owner).grant(account, Role.AUDITOR, TestCity.CITY, null);
        return account;
    }

    /** A colleague, for what nobody may do to their own work. */
    Http another(Owner owner) {
        return http.as(others.computeIfAbsent(owner, it -> city(it).person(Role.COMMUNITY_WORKER, community(it))));
    }

    @Override
    public String make(String thing, Owner owner, String words) {
        if (owner == NOBODY) {
            return nobodys(thing);
        }
        return HandoverSamples.THINGS.contains(thing)
                ? handovers.make(thing, http.as(token(owner, Caller.Kind.PERSON)), owner, words)
                : made(thing, owner, words);
    }

    private static String nobodys(String thing) {
        return switch (thing) {
            case "division" -> "990199999999";
            case "category", "ruledCategory" -> "z" + UUID.randomUUID();
            case "categoryCursor" -> Cursor.of("z" + UUID.randomUUID()).toString();
            case "ruleCursor" ->
                Cursor.of("z" + UUID.randomUUID(), "990199999999").toString();
            case "cursor" -> Cursor.of(LONG_AGO, UUID.randomUUID()).toString();
            case "auditCursor", "handoverCursor", "noticeCursor" ->
                Cursor.of(new UUID(0, 0)).toString();
            case "figureCursor" -> Cursor.of("2020-01-01", UUID.randomUUID(), 1).toString();
            default -> UUID.randomUUID().toString();
        };
    }

    private String made(String thing, Owner owner, String words) {
        var caller = http.as(token(owner, Caller.Kind.PERSON));
        return switch (thing) {
            case "filed", "audited" -> filed(caller, owner, words);
            case "accepted" -> moved(caller, filed(caller, owner, words), "acceptance", 1, "");
            case "resolved" ->
                moved(caller, made("accepted", owner, words), "resolution", 2, "{\"text\": \"" + words + "\"}");
            case "resolvedForNobody" -> {
                var id = filedByNobody(caller, owner, words);
                moved(caller, id, "acceptance", 1, "");
                yield moved(caller, id, "resolution", 2, "{\"text\": \"" + words + "\"}");
            }
            case "unit" -> city(owner).unit(owner == STRANGER ? words : "街道办").toString();
            case "division" -> division(owner, words);
            case "category" -> category(caller, owner, words);
            case "categoryCursor" -> Cursor.of(category(caller, owner, words)).toString();
            case "cursor" ->
                Cursor.of(
                                LONG_AGO,
                                imported(caller, owner, words, UUID.randomUUID().toString()))
                        .toString();
            case "figureCursor" ->
                Cursor.of("2020-01-01", filed(caller, owner, words), 1).toString();
            case "account" -> String.valueOf(accounts.get(owner));
            case "auditCursor" -> Cursor.of(filed(caller, owner, words)).toString();
            case "notice" -> notice(caller, owner, words);
            case "noticeCursor" -> Cursor.of(notice(caller, owner, words)).toString();
            case "external" -> external(caller, owner, words);
            case "key" -> owner == MINE ? UUID.randomUUID().toString() : usedKey(caller, owner, words);
            default -> ends.make(thing, caller, owner, words);
        };
    }

    private String division(Owner owner, String words) {
        if (owner != STRANGER) {
            return code(owner);
        }
        otherCity.community("990101001777", words);
        return "990101001777";
    }

    String filed(Http caller, Owner owner, String words, String category) {
        var filing = filing(words, words, code(owner)).replace("}}", "}, \"category\": \"" + category + "\"}");
        return caller.post("/api/v1/cases", filing).at("/id");
    }

    /** The other city's unit of this name. */
    String unitNamed(String words) {
        otherCity.unit(words);
        return words;
    }

    String filed(Http caller, Owner owner, String words) {
        return caller.post("/api/v1/cases", filing(words, words, code(owner))).at("/id");
    }

    /** Nobody is known whose word would be awaited. */
    private String filedByNobody(Http caller, Owner owner, String words) {
        var filing = filing(words, words, code(owner)).replaceAll(",\\s*\"requester\": \\{.*}}", "}");
        return caller.post("/api/v1/cases", filing).at("/id");
    }

    String moved(Http caller, String id, String step, int version, String body) {
        caller.with("If-Match", "\"" + version + "\"").post("/api/v1/cases/" + id + "/" + step, body);
        return id;
    }

    /** A category of its own, and below it another that carries a stranger's words: a neighbour sees the same tree. */
    private String category(Http caller, Owner owner, String words) {
        var below = owner == STRANGER ? words : "下级";
        var name = (owner == MINE ? "a" : "z") + UUID.randomUUID();
        caller.with("Content-Type", "text/csv")
                .send("POST", "/api/v1/categories/imports", "level1,level2,level3\n" + name + "," + below + ",\n");
        return name;
    }

    /** What a colleague's urging tells the owner, a stranger in words of its own. */
    private String notice(Http caller, Owner owner, String words) {
        if (owner == STRANGER) {
            caller.put("/api/v1/wording", """
                    {"texts": [{"kind": "URGED", "language": "ZH_CN", "text": "%s"}]}""".formatted(words));
        }
        var colleague = http.as(city(owner).person(Role.COMMUNITY_WORKER, community(owner)));
        moved(colleague, filed(caller, owner, words), "urging", 1, "{\"note\": \"" + words + "\"}");
        return caller.get("/api/v1/my/notices").at("/items/0/id");
    }

    private String external(Http caller, Owner owner, String words) {
        var external = UUID.randomUUID().toString();
        if (owner != MINE) {
            imported(caller, owner, words, external);
        }
        return external;
    }

    private UUID imported(Http caller, Owner owner, String words, String external) {
        var body = imported(external, words, code(owner), "").replace(", \"category\": \"\"", "");
        return UUID.fromString(caller.post("/api/v1/cases/imports", body).at("/items/0/id"));
    }

    /** A key with which the owner did everything that takes one. */
    private String usedKey(Http plain, Owner owner, String words) {
        var key = UUID.randomUUID().toString();
        var caller = plain.with("Idempotency-Key", key);
        var id = filedByNobody(caller, owner, words);
        moved(caller, id, "acceptance", 1, "");
        moved(caller, id, "resolution", 2, "{\"text\": \"" + words + "\"}");
        moved(caller, id, "closure", 3, "");
        moved(caller, id, "reopening", 4, "{\"reason\": \"" + words + "\"}");
        handovers.use(plain, caller, owner, id, words);
        ends.use(caller, plain, owner, words);
        var slow = filed(plain, owner, words);
        moved(caller, slow, "urging", 1, "{\"note\": \"" + words + "\"}");
        moved(caller, slow, "supervision", 2, "{\"note\": \"" + words + "\"}");
        moved(caller, slow, "confidentiality", 3, "{\"confidential\": true, \"reason\": \"" + words + "\"}");
        return key;
    }

    static String filing(String shown, String silent, String division) {
        return """
                {"kind": "CONCERN", "title": "%s", "description": "%s", "division": "%s",
                 "requester": {"name": "%s", "phone": "13800001234"}}""".formatted(shown, shown, division, silent);
    }

    private static String imported(String external, String words, String division, String category) {
        return """
                {"source": "outside", "items": [{"externalId": "%s", "kind": "CONCERN", "title": "%s",
                 "description": "%s", "division": "%s", "category": "%s", "filedAt": "%s",
                 "resolution": {"text": "%s", "at": "2020-02-01T00:00:00Z"}}]}""".formatted(external, words, words, division, category, LONG_AGO, words);
    }
}
