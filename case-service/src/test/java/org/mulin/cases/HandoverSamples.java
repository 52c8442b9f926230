package org.mulin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mulin.platform.web.Cursor;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.api.Owner;
import org.mulin.testing.api.Sample;

/** One good request per operation on shares of cases. A share named beside a case is the one that was made with it. */
final class HandoverSamples {
    static final Set<String> THINGS = Set.of(
            "handed",
            "sent",
            "taken",
            "signed",
            "handoverCursor",
            "offered",
            "claimer",
            "ruledCategory",
            "ruleCursor",
            "unitName",
            "asking",
            "asked",
            "shelved",
            "met",
            "meeting");
    static final Map<String, String> SHARED = Map.of(
            "ruledCategory", "the category tree is the tenant's",
            "ruleCursor", "the list of responsibilities is the tenant's",
            "unitName", "units are public in their tenant");
    static final List<Sample> SAMPLES = List.of(
            CaseApiWorld.step("handovers", "{accepted}", 2)
                    .json("{\"unit\": \"{unit}\", \"role\": \"LEAD\", \"note\": \"{words}\"}"),
            step("signature", "{handed}", "{sent}", 3),
            step("contact", "{taken}", "{signed}", 4).json("{\"note\": \"{words}\"}"),
            step("answer", "{taken}", "{signed}", 4).json("{\"text\": \"{words}\", \"outcome\": \"SOLVED\"}"),
            step("extension", "{taken}", "{signed}", 4)
                    .json("{\"until\": \"" + Ahead.MOMENT + "\", \"note\": \"{words}\"}"),
            step("extension-decision", "{asking}", "{asked}", 5).json("{\"granted\": true, \"note\": \"{words}\"}"),
            CaseApiWorld.step("waiting", "{accepted}", 2).json("{\"note\": \"{words}\"}"),
            CaseApiWorld.step("shelving", "{accepted}", 2)
                    .json("{\"reason\": \"POLICY\", \"reviewOn\": \"" + Ahead.DAY + "\", \"note\": \"{words}\"}"),
            CaseApiWorld.step("resumption", "{shelved}", 3),
            CaseApiWorld.step("meetings", "{accepted}", 2)
                    .json("{\"kind\": \"WHISTLE\", \"units\": [\"{unit}\"], \"question\": \"{words}\"}"),
            meet("report").json("{\"unit\": \"{claimer}\"}"),
            meet("decision").json("{\"unit\": \"{unit}\", \"text\": \"{words}\"}"),
            step("return", "{handed}", "{sent}", 3)
                    .answers(204)
                    .json("{\"reason\": \"WRONG_UNIT\", \"note\": \"{silent}\"}"),
            step("withdrawal", "{handed}", "{sent}", 3).json("{\"note\": \"{words}\"}"),
            Sample.get("/api/v1/cases/{id}/routing").path("id", "{filed}"),
            CaseApiWorld.step("claim", "{offered}", 3).json("{\"unit\": \"{claimer}\"}"),
            Sample.get("/api/v1/responsibilities")
                    .query("category", "{category}")
                    .query("cursor", "{ruleCursor}")
                    .query("limit", "20"),
            Sample.post("/api/v1/responsibilities/imports")
                    .csv("category,division,dispatch,units\n{ruledCategory},{division},ROUND_ROBIN,{unitName}\n"),
            Sample.get("/api/v1/handovers/returns")
                    .query("division", "{division}")
                    .query("month", "2026-11"),
            Sample.get("/api/v1/handovers")
                    .query("status", "SENT")
                    .query("cursor", "{handoverCursor}")
                    .query("limit", "20"));

    private static final String HOUSING_NAME = "住房和城乡建设局";

    private final CaseApiWorld world;
    private final Map<Owner, String> meetings = new EnumMap<>(Owner.class);
    private final Map<Owner, String> shares = new EnumMap<>(Owner.class);

    HandoverSamples(CaseApiWorld world) {
        this.world = world;
    }

    private static Sample meet(String name) {
        return Sample.post("/api/v1/cases/{id}/meetings/{meeting}/" + name)
                .path("id", "{met}")
                .path("meeting", "{meeting}")
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", "{key}");
    }

    private static Sample step(String name, String id, String share, int version) {
        return Sample.post("/api/v1/cases/{id}/handovers/{handover}/" + name)
                .path("id", id)
                .path("handover", share)
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", "{key}");
    }

    String make(String thing, Http caller, Owner owner, String words) {
        return switch (thing) {
            case "handed" -> handed(caller, owner, words);
            case "taken" -> taken(caller, owner, words);
            case "asking" -> asking(caller, owner, words);
            case "met" -> met(caller, owner, words);
            case "meeting" -> meetings.computeIfAbsent(owner, _ -> meeting(caller, met(caller, owner, words)));
            case "shelved" -> shelved(caller, owner, words);
            case "sent", "signed", "asked" ->
                shares.computeIfAbsent(owner, _ -> share(caller, handed(caller, owner, words)));
            // Of its own: another sample adds categories by the names of strangers'.
            case "ruledCategory" -> world.make("category", owner, words);
            case "offered" -> offered(caller, owner, words);
            case "claimer" -> owner == Owner.MINE ? TestCity.HOUSING.toString() : world.make("unit", owner, words);
            case "unitName" -> owner == Owner.STRANGER ? world.unitNamed(words) : HOUSING_NAME;
            case "ruleCursor" ->
                Cursor.of(ruled(caller, owner, words), CaseApiWorld.code(owner)).toString();
            case "handoverCursor" ->
                Cursor.of(share(caller, handed(caller, owner, words))).toString();
            default -> throw new IllegalArgumentException(thing);
        };
    }

    /** Does with a key whatever takes one, to an accepted case of version 5. */
    void use(Http plain, Http keyed, Owner owner, String id, String words) {
        var note = "{\"note\": \"%s\"}".formatted(words);
        act(keyed, "/api/v1/cases/" + id + "/handovers", 5, order(words));
        var first = "/api/v1/cases/" + id + "/handovers/" + share(plain, id);
        act(keyed, first + "/signature", 6, "");
        act(keyed, first + "/contact", 7, note);
        act(keyed, first + "/extension", 8, extension(words));
        act(keyed, first + "/extension-decision", 9, "{\"granted\": true, \"note\": \"%s\"}".formatted(words));
        act(keyed, "/api/v1/cases/" + id + "/waiting", 10, note);
        act(keyed, "/api/v1/cases/" + id + "/shelving", 11, shelving(words));
        act(keyed, "/api/v1/cases/" + id + "/resumption", 12, "");
        act(keyed, first + "/answer", 13, "{\"text\": \"%s\", \"outcome\": \"SOLVED\"}".formatted(words));
        act(keyed, first + "/withdrawal", 14, note);
        act(plain, "/api/v1/cases/" + id + "/handovers", 15, order(words));
        var second = plain.get("/api/v1/cases/" + id).at("/handovers/1/id");
        var back = "{\"reason\": \"WRONG_UNIT\", \"note\": \"%s\"}".formatted(words);
        act(keyed, "/api/v1/cases/" + id + "/handovers/" + second + "/return", 16, back);
        var met = "/api/v1/cases/" + world.moved(plain, world.filed(plain, owner, words), "acceptance", 1, "")
                + "/meetings";
        act(keyed, met, 2, call(words));
        var meeting = met + "/" + plain.get(met.replace("/meetings", "")).at("/meeting/id");
        act(keyed, meeting + "/report", 3, "{\"unit\": \"%s\"}".formatted(TestCity.HOUSING));
        act(keyed, meeting + "/decision", 4, "{\"text\": \"%s\"}".formatted(words));
        var claim = "/api/v1/cases/" + offered(plain, owner, words) + "/claim";
        act(keyed, claim, 3, "{\"unit\": \"%s\"}".formatted(TestCity.HOUSING));
    }

    private String handed(Http caller, Owner owner, String words) {
        var id = world.moved(caller, world.filed(caller, owner, words), "acceptance", 1, "");
        act(caller, "/api/v1/cases/" + id + "/handovers", 2, order(words));
        shares.put(owner, share(caller, id));
        return id;
    }

    /** A category of its own whose cases are offered to two units. */
    private String ruled(Http caller, Owner owner, String words) {
        var category = world.make("category", owner, words);
        var division = CaseApiWorld.code(owner);
        var csv =
                "category,division,dispatch,units\n%s,%s,CLAIM,%s;综合执法队\n".formatted(category, division, HOUSING_NAME);
        var taken = caller.with("Content-Type", "text/csv").send("POST", "/api/v1/responsibilities/imports", csv);
        assertThat(taken.status()).as(taken.body()).isEqualTo(200);
        return category;
    }

    private String offered(Http caller, Owner owner, String words) {
        var category = ruled(caller, owner, words);
        var id = world.filed(caller, owner, words, category);
        world.moved(caller, id, "acceptance", 1, "");
        act(caller, "/api/v1/cases/" + id + "/handovers", 2, "{\"role\": \"LEAD\", \"note\": \"%s\"}".formatted(words));
        return id;
    }

    private String taken(Http caller, Owner owner, String words) {
        var id = handed(caller, owner, words);
        act(caller, "/api/v1/cases/" + id + "/handovers/" + share(caller, id) + "/signature", 3, "");
        return id;
    }

    private String asking(Http caller, Owner owner, String words) {
        var id = taken(caller, owner, words);
        act(caller, "/api/v1/cases/" + id + "/handovers/" + share(caller, id) + "/extension", 4, extension(words));
        return id;
    }

    private String met(Http caller, Owner owner, String words) {
        var id = world.moved(caller, world.filed(caller, owner, words), "acceptance", 1, "");
        act(caller, "/api/v1/cases/" + id + "/meetings", 2, call(words));
        meetings.put(owner, meeting(caller, id));
        return id;
    }

    private static String meeting(Http caller, String id) {
        return caller.get("/api/v1/cases/" + id).at("/meeting/id");
    }

    private static String call(String words) {
        return "{\"kind\": \"WHISTLE\", \"units\": [\"%s\"], \"question\": \"%s\"}".formatted(TestCity.HOUSING, words);
    }

    private String shelved(Http caller, Owner owner, String words) {
        var id = world.moved(caller, world.filed(caller, owner, words), "acceptance", 1, "");
        act(caller, "/api/v1/cases/" + id + "/shelving", 2, shelving(words));
        return id;
    }

    private static String extension(String words) {
        return "{\"until\": \"%s\", \"note\": \"%s\"}".formatted(Ahead.MOMENT, words);
    }

    private static String shelving(String words) {
        return "{\"reason\": \"POLICY\", \"reviewOn\": \"%s\", \"note\": \"%s\"}".formatted(Ahead.DAY, words);
    }

    private static String order(String words) {
        return "{\"unit\": \"%s\", \"role\": \"LEAD\", \"note\": \"%s\"}".formatted(TestCity.HOUSING, words);
    }

    private static void act(Http caller, String path, int version, String body) {
        var answer = caller.with("If-Match", "\"" + version + "\"").post(path, body);
        assertThat(answer.status()).as("%s: %s", path, answer.body()).isBetween(200, 204);
    }

    private static String share(Http caller, String id) {
        return caller.get("/api/v1/cases/" + id).at("/handovers/0/id");
    }
}
