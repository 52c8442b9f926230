package org.mulin.activities;

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

/** One good request per operation of activity-service: river community is ours, garden the neighbour's. */
final class ActivityApiWorld implements ApiWorld {
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<Owner, String> doors = new EnumMap<>(Owner.class);
    private final Map<Owner, UUID> accounts = new EnumMap<>(Owner.class);
    private final Http http;
    private final TestCity city = TestCity.found("activities");
    private final TestCity otherCity = TestCity.found("activities");

    ActivityApiWorld(Http http) {
        this.http = http;
    }

    @Override
    public List<Sample> samples() {
        return List.of(
                Sample.get("/api/v1/activities")
                        .query("division", "{division}")
                        .query("status", "PUBLISHED")
                        .query("from", "2020-01-01T00:00:00Z")
                        .query("to", "2100-01-01T00:00:00Z")
                        .query("cursor", "{cursor}")
                        .query("limit", "20"),
                Sample.post("/api/v1/activities")
                        .answers(201)
                        .header("Idempotency-Key", "{key}")
                        .json(plan("{words}", "{division}", "2090")),
                Sample.get("/api/v1/activities/batch").query("ids", "{draft}"),
                Sample.get("/api/v1/activities/{id}").path("id", "{draft}"),
                Sample.put("/api/v1/activities/{id}")
                        .path("id", "{draft}")
                        .header("If-Match", "\"1\"")
                        .json(plan("{words}", "{division}", "2091")),
                step("/api/v1/activities/{id}/publication", "{draft}"),
                step("/api/v1/activities/{id}/cancellation", "{draft}").json("{\"reason\": \"{words}\"}"),
                step("/api/v1/activities/{id}/signups", "{open}").answers(201).json(entry("{silent}", "{words}")),
                Sample.get("/api/v1/activities/{id}/signups")
                        .path("id", "{door}")
                        .query("state", "CONFIRMED")
                        .query("cursor", "{signupCursor}")
                        .query("limit", "20"),
                step("/api/v1/activities/{id}/checkins", "{door}").json("{\"ticket\": \"{ticket}\"}"),
                Sample.get("/api/v1/activities/{id}/attendance").path("id", "{door}"),
                Sample.get("/api/v1/signups/{id}").path("id", "{signup}"),
                step("/api/v1/signups/{id}/cancellation", "{signup}"),
                Sample.get("/api/v1/my/signups")
                        .query("cursor", "{signupCursor}")
                        .query("limit", "20"),
                Sample.get("/api/v1/audit/activity-service")
                        .query("entity", "activity")
                        .query("id", "{audited}")
                        .query("account", "{account}")
                        .query("from", "2020-01-01T00:00:00Z")
                        .query("to", "2999-01-01T00:00:00Z")
                        .query("cursor", "{auditCursor}")
                        .query("limit", "20"));
    }

    private static Sample step(String path, String id) {
        return Sample.post(path).path("id", id).header("Idempotency-Key", "{key}");
    }

    @Override
    public Map<String, String> sharedInTheTenant() {
        return Map.of(
                "division", "divisions are public in their tenant; what is refused is the act",
                "open", "a published activity is the whole tenant's",
                "door", "a published activity is the whole tenant's; what is refused is the act",
                "ticket", "whoever holds a ticket may learn that it is for another activity, and no more",
                "audited", "an auditor's office is the whole tenant",
                "account", "an auditor's office is the whole tenant",
                "auditCursor", "an auditor's office is the whole tenant");
    }

    @Override
    public Map<String, String> bulk() {
        return Map.of("POST /api/v1/signups/{id}/cancellation", "one for the sign-up, and one for whoever moves up");
    }

    @Override
    public Map<String, String> openToAll() {
        return Map.of("POST /api/v1/activities/{id}/signups", "a published activity is open to every account");
    }

    @Override
    public Map<String, String> harmless() {
        return Map.of(
                "If-Match", "a version is no id",
                "phone", "is stored sealed and finds nothing",
                "entity", "a kind of thing is no id");
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
        return tokens.computeIfAbsent(owner + " " + kind, _ -> newToken(owner, kind));
    }

    private String newToken(Owner owner, Caller.Kind kind) {
        var account = UUID.randomUUID();
        var community = owner == NEIGHBOUR ? TestCity.GARDEN : TestCity.RIVER;
        city(owner).grant(account, Role.COMMUNITY_WORKER, community, null);
        city(owner).grant(account, Role.AUDITOR, TestCity.CITY, null);
        accounts.put(owner, account);
        return kind == Caller.Kind.PERSON
                ? TestTokens.person(tenant(owner), account)
                : TestTokens.apiClient(tenant(owner), account);
    }

    @Override
    public String make(String thing, Owner owner, String words) {
        return owner == NOBODY ? nobodys(thing) : made(thing, owner, words);
    }

    private static String nobodys(String thing) {
        return switch (thing) {
            case "division" -> "990199999999";
            case "cursor" -> cursor(NOBODY, UUID.randomUUID().toString());
            case "signupCursor" -> Cursor.of(UUID.randomUUID()).toString();
            case "auditCursor" -> Cursor.of(new UUID(0, 0)).toString();
            case "ticket" -> Tickets.next();
            default -> UUID.randomUUID().toString();
        };
    }

    private String made(String thing, Owner owner, String words) {
        var caller = http.as(token(owner, Caller.Kind.PERSON));
        return switch (thing) {
            case "draft", "audited" -> draft(caller, owner, words, "2090");
            case "account" -> String.valueOf(accounts.get(owner));
            case "auditCursor" ->
                Cursor.of(UUID.fromString(draft(caller, owner, words, "2090"))).toString();
            case "open" -> open(caller, owner, words);
            case "door" -> door(caller, owner, words);
            case "ticket" -> signedUp(caller, owner, words).at("/ticket");
            case "signup" -> signedUp(caller, owner, words).at("/id");
            case "signupCursor" ->
                Cursor.of(signedUp(caller, owner, words).at("/id")).toString();
            case "cursor" -> cursor(owner, draft(caller, owner, words, cursorYear(owner)));
            case "division" -> division(owner, words);
            case "key" -> owner == MINE ? UUID.randomUUID().toString() : usedKey(caller, owner, words);
            default -> throw new IllegalArgumentException(thing);
        };
    }

    /** A victim's cursor lies behind all that is listed. */
    private static String cursorYear(Owner owner) {
        return owner == MINE ? "2095" : "2099";
    }

    private static String cursor(Owner owner, String id) {
        return Cursor.of(cursorYear(owner) + "-01-01T00:00:00Z", id).toString();
    }

    private String division(Owner owner, String words) {
        if (owner != STRANGER) {
            return code(owner);
        }
        otherCity.community("990101001777", words);
        return "990101001777";
    }

    private static String draft(Http caller, Owner owner, String words, String year) {
        return caller.post("/api/v1/activities", plan(words, code(owner), year)).at("/id");
    }

    /** At the neighbour's nobody can sign up any more: a worker of ours may come there as everyone may. */
    private static String open(Http caller, Owner owner, String words) {
        var plan = plan(owner == NEIGHBOUR ? "邻居的活动" : words, code(owner), "2090");
        var closed = plan.replace("\"signupUntil\": \"2090", "\"signupUntil\": \"2020");
        var id = caller.post("/api/v1/activities", owner == NEIGHBOUR ? closed : plan)
                .at("/id");
        caller.post("/api/v1/activities/" + id + "/publication", "");
        return id;
    }

    /** One for each owner, with room for all, so that a ticket and its activity belong together. */
    private String door(Http caller, Owner owner, String words) {
        return doors.computeIfAbsent(owner, _ -> {
            var id = caller.post("/api/v1/activities", plan(owner == NEIGHBOUR ? "邻居的活动" : words, code(owner), "2090"))
                    .at("/id");
            caller.post("/api/v1/activities/" + id + "/publication", "");
            return id;
        });
    }

    private Http.Answer signedUp(Http caller, Owner owner, String words) {
        return caller.post("/api/v1/activities/" + door(caller, owner, words) + "/signups", entry(words, words));
    }

    /** A key with which the owner did everything that takes one. */
    private String usedKey(Http plain, Owner owner, String words) {
        var key = UUID.randomUUID().toString();
        var caller = plain.with("Idempotency-Key", key);
        var ticket = signedUp(plain, owner, words).at("/ticket");
        caller.post("/api/v1/activities/" + doors.get(owner) + "/checkins", "{\"ticket\": \"%s\"}".formatted(ticket));
        var activity = "/api/v1/activities/" + draft(caller, owner, owner == NEIGHBOUR ? "邻居的活动" : words, "2090");
        caller.post(activity + "/publication", "");
        var signup = caller.post(activity + "/signups", entry(words, words)).at("/id");
        caller.post("/api/v1/signups/" + signup + "/cancellation", "");
        caller.post(activity + "/cancellation", "{\"reason\": \"%s\"}".formatted(owner == NEIGHBOUR ? "下雨" : words));
        return key;
    }

    private static String plan(String words, String division, String year) {
        return """
                {"title": "%1$s", "description": "%1$s", "division": "%2$s", "venue": "%1$s",
                 "startsAt": "%3$s-01-01T00:00:00Z", "endsAt": "%3$s-01-02T00:00:00Z",
                 "signupUntil": "%3$s-01-01T00:00:00Z", "capacity": 10000}""".formatted(words, division, year);
    }

    private static String entry(String name, String needs) {
        return """
                {"name": "%s", "phone": "13800001234", "needs": "%s"}""".formatted(name, needs);
    }
}
