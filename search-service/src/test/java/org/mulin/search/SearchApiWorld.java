package org.mulin.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.mulin.testing.api.Owner.MINE;
import static org.mulin.testing.api.Owner.NEIGHBOUR;
import static org.mulin.testing.api.Owner.NOBODY;
import static org.mulin.testing.api.Owner.STRANGER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.mulin.platform.access.Role;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.Ids;
import org.mulin.platform.web.Cursor;
import org.mulin.search.cases.FakeCases;
import org.mulin.search.catalogue.FakeActivities;
import org.mulin.search.catalogue.FakeDirectory;
import org.mulin.search.index.TestClient;
import org.mulin.search.people.FakeResidents;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestTokens;
import org.mulin.testing.api.ApiWorld;
import org.mulin.testing.api.Owner;
import org.mulin.testing.api.Sample;

/** Both cities' cases and people have the same ids; river community is ours, garden the neighbour's. */
final class SearchApiWorld implements ApiWorld {
    private static final String OTHER_CODE = "990101001777";
    private static final Instant OURS = Instant.parse("2020-06-01T00:00:00Z");
    private static final Instant THEIRS = Instant.parse("2019-06-01T00:00:00Z");

    private final Map<String, String> tokens = new HashMap<>();
    private final Http http;
    private final FakeCases cases;
    private final FakeActivities activities;
    private final FakeDirectory directory;
    private final FakeResidents residents;
    private final Map<Owner, UUID> units = new EnumMap<>(Owner.class);
    private final TestCity city = TestCity.found("search");
    private final TestCity otherCity = TestCity.found("search");
    private final Map<Owner, UUID> accounts = new EnumMap<>(Owner.class);
    private final Map<Owner, Integer> filed = new EnumMap<>(Owner.class);

    SearchApiWorld(
            Http http, FakeCases cases, FakeActivities activities, FakeDirectory directory, FakeResidents residents) {
        this.http = http;
        this.cases = cases;
        this.activities = activities;
        this.directory = directory;
        this.residents = residents;
        file(MINE, "我的");
        file(MINE, "我的");
        otherCity.community(OTHER_CODE, "别处社区");
    }

    @Override
    public List<Sample> samples() {
        return List.of(
                Sample.get("/api/v1/search/suggest").query("q", "{silent}").query("limit", "10"),
                Sample.get("/api/v1/search/similar").query("q", "{silent}").query("division", "{division}"),
                Sample.get("/api/v1/search/similar/{id}").path("id", "{case}"),
                Sample.get("/api/v1/search/synonyms"),
                Sample.put("/api/v1/search/synonyms")
                        .header("If-Match", "\"0\"")
                        .json("{\"lines\": [\"{words} 路灯\"]}"),
                Sample.get("/api/v1/search/misses")
                        .query("cursor", "{missCursor}")
                        .query("limit", "20"),
                Sample.post("/api/v1/search/saved")
                        .answers(201)
                        .json("{\"name\": \"{words}\", \"q\": \"{words}\", \"division\": [\"{division}\"],"
                                + " \"status\": [\"FILED\"], \"kind\": [\"CONCERN\"], \"category\": [\"{category}\"],"
                                + " \"unit\": [\"{unit}\"]}"),
                Sample.get("/api/v1/search/saved")
                        .query("cursor", "{savedCursor}")
                        .query("limit", "20"),
                Sample.post("/api/v1/search/saved/{id}/seen").answers(204).path("id", "{saved}"),
                Sample.delete("/api/v1/search/saved/{id}").path("id", "{saved}"),
                Sample.get("/api/v1/search/history")
                        .query("cursor", "{historyCursor}")
                        .query("limit", "20"),
                Sample.delete("/api/v1/search/history"),
                Sample.get("/api/v1/search")
                        .query("q", "{silent}")
                        .query("type", "case,activity,unit,division")
                        .query("division", "{division}")
                        .query("status", "FILED")
                        .query("kind", "CONCERN")
                        .query("category", "{category}")
                        .query("unit", "{unit}")
                        .query("month", "2020-06")
                        .query("from", "2020-01-01T00:00:00Z")
                        .query("to", "2999-01-01T00:00:00Z")
                        .query("sort", "newest")
                        .query("limit", "20"),
                Sample.get("/api/v1/search").query("q", "{silent}"),
                Sample.get("/api/v1/search").query("category", "{category}"),
                Sample.get("/api/v1/search").query("unit", "{unit}"),
                Sample.get("/api/v1/search").query("seen", "case:{seen}:1").query("limit", "1"),
                Sample.get("/api/v1/search").query("cursor", "{cursor}").query("limit", "20"),
                Sample.get("/api/v1/search/people")
                        .query("q", "{person}")
                        .query("division", "{division}")
                        .query("reason", "VISIT")
                        .query("limit", "20"),
                Sample.get("/api/v1/search/people").query("q", "{requester}").query("reason", "CASE"),
                Sample.get("/api/v1/search/people").query("q", "{estate}"),
                Sample.get("/api/v1/search/people").query("q", "{silent}"),
                Sample.get("/api/v1/audit/search-service")
                        .query("entity", "division")
                        .query("id", "{audited}")
                        .query("account", "{account}")
                        .query("from", "2020-01-01T00:00:00Z")
                        .query("to", "2999-01-01T00:00:00Z")
                        .query("cursor", "{auditCursor}")
                        .query("limit", "20"));
    }

    @Override
    public Map<String, String> sharedInTheTenant() {
        return Map.of(
                "division", "divisions are public in their tenant; what they hold is not counted",
                "account", "an auditor's office is the whole tenant",
                "auditCursor", "an auditor's office is the whole tenant",
                "missCursor", "an administrator's words are the whole tenant's");
    }

    @Override
    public Map<String, String> harmless() {
        return Map.of(
                "type", "is a word from a list, the same in every tenant",
                "month", "is a month",
                "If-Match", "a version is no id",
                "entity", "a kind of thing is no id",
                "status", "is a word from a list, the same in every tenant",
                "kind", "is a word from a list, the same in every tenant");
    }

    @Override
    public Map<String, String> openToAll() {
        return Map.of("DELETE /api/v1/search/history", "everybody may erase what they asked themselves");
    }

    @Override
    public UUID tenant(Owner of) {
        return city(of).tenant();
    }

    private TestCity city(Owner of) {
        return of == STRANGER ? otherCity : city;
    }

    @Override
    public String token(Owner of, Caller.Kind kind) {
        return tokens.computeIfAbsent(of + " " + kind, _ -> newToken(of, kind));
    }

    private String newToken(Owner of, Caller.Kind kind) {
        // The same account for both, since a cursor is an account's.
        var account = accounts.computeIfAbsent(of, this::newAccount);
        return kind == Caller.Kind.PERSON
                ? TestTokens.person(tenant(of), account)
                : TestTokens.apiClient(tenant(of), account);
    }

    private UUID newAccount(Owner of) {
        var account = UUID.randomUUID();
        city(of).grant(account, Role.COMMUNITY_WORKER, community(of), null);
        city(of).grant(account, Role.AUDITOR, TestCity.CITY, null);
        city(of).grant(account, Role.TENANT_ADMIN, TestCity.CITY, null);
        residents.confine(account, community(of));
        return account;
    }

    private static UUID community(Owner of) {
        return of == NEIGHBOUR ? TestCity.GARDEN : TestCity.RIVER;
    }

    @Override
    public String make(String thing, Owner of, String words) {
        return switch (thing) {
            case "division" -> division(of, words);
            case "category" -> of == NOBODY ? "z" + UUID.randomUUID() : file(of, words);
            case "unit" -> of == NOBODY ? UUID.randomUUID().toString() : unit(of, words);
            case "seen" -> of == NOBODY ? UUID.randomUUID().toString() : filed(of, words);
            case "cursor" -> of == NOBODY ? nobodys(cursor(MINE)) : made(of, words);
            case "person" -> of == NOBODY ? "没有此人" : registered(of, words);
            case "requester" -> of == NOBODY ? "没有此人" : brought(of, words);
            case "estate" -> of == NOBODY ? "没有的花园 3-2-501" : settled(of, words);
            case "account" -> of == NOBODY ? UUID.randomUUID().toString() : lookedUp(of);
            case "auditCursor" -> Cursor.of(Ids.next()).toString();
            case "case" -> of == NOBODY ? UUID.randomUUID().toString() : filedCase(of, words);
            case "saved" -> of == NOBODY ? UUID.randomUUID().toString() : saved(of, words);
            // Before anything that anybody has.
            case "savedCursor" -> Cursor.of(new UUID(0, 0)).toString();
            case "historyCursor" -> Cursor.of(Instant.EPOCH).toString();
            case "missCursor" -> Cursor.of(0, "").toString();
            case "audited" -> UUID.randomUUID().toString();
            default -> throw new IllegalArgumentException(thing);
        };
    }

    /** Under an id that nobody else has. */
    private String filedCase(Owner of, String words) {
        var id = UUID.randomUUID();
        cases.file(tenant(of), id, words, "z" + id, community(of), OURS);
        awaitOne(of, "z" + id);
        return id.toString();
    }

    /** Keeps a question, asks it, and lets a stranger's administrator set these words, too. */
    private String saved(Owner of, String words) {
        var caller = http.as(token(of, Caller.Kind.PERSON));
        if (of == STRANGER) {
            caller.with("If-Match", "\"0\"")
                    .put("/api/v1/search/synonyms", "{\"lines\": [\"%s 路灯\"]}".formatted(words));
        }
        caller.get("/api/v1/search?q=" + URLEncoder.encode(words, UTF_8));
        return caller.post("/api/v1/search/saved", "{\"name\": \"%1$s\", \"q\": \"%1$s\"}".formatted(words))
                .at("/id");
    }

    /** Registers a resident of this name, waits until the community finds them, and answers the name. */
    private String registered(Owner of, String name) {
        var id = UUID.nameUUIDFromBytes((name + of).getBytes(UTF_8));
        residents.register(tenant(of), id, name, null, community(of));
        return found(of, name, id);
    }

    /** The same for somebody of this name who brings a case. */
    private String brought(Owner of, String name) {
        var id = UUID.nameUUIDFromBytes(("case" + name + of).getBytes(UTF_8));
        cases.bring(tenant(of), id, name, "13800001234", community(of), List.of());
        return found(of, name, id);
    }

    /** The same for a home in an estate of this name. */
    private String settled(Owner of, String name) {
        var id = UUID.nameUUIDFromBytes(("home" + name + of).getBytes(UTF_8));
        residents.settle(tenant(of), id, name, List.of("3栋", "3栋2单元", "3栋2单元501"), community(of));
        return found(of, name + " 3-2-501", id);
    }

    private String found(Owner of, String name, UUID id) {
        var reader = http.as(token(of, Caller.Kind.PERSON));
        await().pollInterval(Duration.ofMillis(50))
                .until(() -> reader.get("/api/v1/search/people?q=" + URLEncoder.encode(name, UTF_8))
                        .body()
                        .contains(id.toString()));
        return name;
    }

    /** The account of an official who looked for somebody across communities. */
    private String lookedUp(Owner of) {
        var account = UUID.randomUUID();
        city(of).grant(account, Role.DISTRICT_OFFICIAL, TestCity.EAST, null);
        http.as(TestTokens.person(tenant(of), account)).get("/api/v1/search/people?q=nobody&reason=VISIT");
        return account.toString();
    }

    private String division(Owner of, String words) {
        if (of != MINE && of != NOBODY) {
            file(of, words);
        }
        return switch (of) {
            case MINE -> TestCity.RIVER_CODE;
            case NEIGHBOUR -> TestCity.GARDEN_CODE;
            case STRANGER -> OTHER_CODE;
            case NOBODY -> "990199999999";
        };
    }

    /** A page that another follows needs two. */
    private String made(Owner of, String words) {
        if (of != MINE) {
            file(of, words);
            file(of, words);
        }
        return cursor(of);
    }

    private String cursor(Owner of) {
        return http.as(token(of, Caller.Kind.PERSON))
                .get("/api/v1/search?limit=1")
                .at("/next");
    }

    /** Where a stranger's case would be, but for its id. */
    private static String nobodys(String cursor) {
        var real = Objects.requireNonNull(Cursor.parse(cursor, 5));
        return Cursor.of(real.text(0), THEIRS, UUID.randomUUID(), real.text(3), real.text(4))
                .toString();
    }

    /** A unit that works on a case of the owner's; a stranger's has the words as its name. */
    private String unit(Owner of, String words) {
        var unit = of == STRANGER ? registered(words) : UUID.randomUUID();
        units.put(of, unit);
        file(of, words);
        return unit.toString();
    }

    private UUID registered(String name) {
        var unit = directory.unit(tenant(STRANGER), name);
        var reader = http.as(token(STRANGER, Caller.Kind.PERSON));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        reader.get("/api/v1/search?type=unit&q=" + name).body().contains(unit.toString()));
        return unit;
    }

    /** The id of a case that is the owner's alone: a stranger's cases have the ids of ours. */
    private String filed(Owner of, String words) {
        file(of, words);
        var id = UUID.randomUUID();
        cases.file(tenant(of), id, words, "b" + id, List.of(), community(of), of == MINE ? OURS : THEIRS);
        awaitSeen(of, "case:" + id + ":1");
        return id.toString();
    }

    /** Beside each case a draft of an activity; a stranger's is published. */
    private void plan(Owner of, int number, String words, Instant at) {
        var id = new UUID(tenant(MINE).getLeastSignificantBits(), of == NEIGHBOUR ? -number : number);
        activities.plan(tenant(of), id, 1, of == STRANGER, words, community(of), at);
        awaitSeen(of, "activity:" + id + ":1");
    }

    private void awaitSeen(Owner of, String write) {
        var reader = http.as(token(of, Caller.Kind.PERSON));
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        reader.get("/api/v1/search?seen=" + write).at("/seen").equals("true"));
    }

    /** Files a case with these words, waits until its owner finds it, and answers its category. */
    private String file(Owner of, String words) {
        var number = filed.merge(of, 1, Integer::sum);
        var category = (of == MINE ? "a" : "z") + UUID.randomUUID();
        var at = (of == MINE ? OURS : THEIRS).plusSeconds(number);
        cases.file(
                tenant(of),
                // A stranger's cases have the ids of ours.
                new UUID(tenant(MINE).getMostSignificantBits(), of == NEIGHBOUR ? -number : number),
                words,
                category,
                units.containsKey(of) ? List.of(units.get(of)) : List.of(),
                community(of),
                at);
        plan(of, number, words, at);
        awaitOne(of, category);
        return category;
    }

    private void awaitOne(Owner of, String category) {
        var reader = http.as(token(of, Caller.Kind.PERSON));
        await().pollInterval(Duration.ofMillis(50))
                .until(() -> reader.get("/api/v1/search?category=" + category)
                        .at("/total")
                        .equals("1"));
    }

    @Override
    public Collection<String> documents(UUID tenant) {
        try {
            return TestClient.CLIENT
                    .search(
                            s -> s.index(
                                            "mulin-cases",
                                            "mulin-activities",
                                            "mulin-directory",
                                            "mulin-people",
                                            "mulin-people.requesters",
                                            "mulin-people.households")
                                    .size(1_000)
                                    .version(true)
                                    .query(q -> q.term(t -> t.field("tenant").value(tenant.toString())))
                                    .sort(sort -> sort.field(f -> f.field("id"))),
                            Object.class)
                    .hits()
                    .hits()
                    .stream()
                    .map(hit -> hit.id() + hit.version() + hit.source())
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
