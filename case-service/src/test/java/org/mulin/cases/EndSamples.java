package org.mulin.cases;

import static org.mulin.cases.CaseApiWorld.step;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mulin.testing.Http;
import org.mulin.testing.api.Owner;
import org.mulin.testing.api.Sample;

/** One good request per operation of how a matter comes in and how it ends. */
final class EndSamples {
    static final Map<String, String> BULK = Map.of(
            "POST /api/v1/my/cases/{id}/confirmation", "it confirms, rates and closes the case",
            "POST /api/v1/my/cases/{id}/objection", "it objects and takes the case up again",
            "POST /api/v1/cases/{id}/call-back", "it notes the call and the rating, and closes the case");

    private static final String PAPER = """
            %PDF-1.4
            %{silent}
            1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
            2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj
            trailer <</Root 1 0 R>>
            %%EOF
            """;

    private final Map<Owner, String> attached = new EnumMap<>(Owner.class);
    private final CaseApiWorld world;

    EndSamples(CaseApiWorld world) {
        this.world = world;
    }

    static List<Sample> samples() {
        return List.of(
                Sample.post("/api/v1/my/cases")
                        .answers(201)
                        .header("Idempotency-Key", "{key}")
                        .json("""
                        {"kind": "CONCERN", "title": "{words}", "description": "{words}", "division": "{division}",
                         "category": "{category}", "requester": {"name": "{silent}", "phone": "13800001234"},
                         "sealedIdentity": true}"""),
                Sample.get("/api/v1/my/cases").query("cursor", "{cursor}").query("limit", "20"),
                Sample.get("/api/v1/my/cases/{id}").path("id", "{own}"),
                ownStep("confirmation").json("{\"satisfied\": \"VERY\", \"word\": \"{words}\"}"),
                ownStep("objection").json("{\"word\": \"{words}\"}"),
                step("refusal", "{filed}", 1).json("{\"reason\": \"COURT\", \"whereTo\": \"{words}\"}"),
                Sample.post("/api/v1/cases/{id}/attachments")
                        .path("id", "{taken}")
                        .query("handover", "{signed}")
                        .answers(201)
                        .header("Idempotency-Key", "{key}")
                        .file("application/pdf", PAPER),
                Sample.get("/api/v1/cases/{id}/attachments").path("id", "{attachedTo}"),
                Sample.get("/api/v1/cases/{id}/attachments/{attachment}")
                        .path("id", "{attachedTo}")
                        .path("attachment", "{attachment}"),
                Sample.delete("/api/v1/cases/{id}/attachments/{attachment}")
                        .path("id", "{attachedTo}")
                        .path("attachment", "{attachment}"),
                Sample.get("/api/v1/cases/duplicates")
                        .query("division", "{division}")
                        .query("title", "{silent}")
                        .query("category", "{category}"),
                step("join", "{filed}", 1).json("{\"parent\": \"{accepted}\"}"),
                step("separation", "{joined}", 2),
                Sample.post("/api/v1/cases/{id}/reveal").path("id", "{filed}").json("{\"reason\": \"CONTACT\"}"),
                step("call-back", "{resolvedByAnother}", 3)
                        .json("{\"outcome\": \"SOLVED\", \"satisfied\": \"YES\", \"word\": \"{words}\"}"),
                step("rating", "{resolvedByAnother}", 3).json("{\"satisfied\": \"NO\", \"word\": \"{words}\"}"),
                step("exclusion", "{resolved}", 3)
                        .json("{\"reason\": \"OUTSIDE_THE_LIST\", \"evidence\": \"{words}\"}"),
                step("exclusion-decision", "{exclusionAskedByAnother}", 4)
                        .json("{\"granted\": true, \"note\": \"{words}\"}"),
                step("appeal", "{rated}", 4).json("{\"text\": \"{words}\"}"),
                step("appeal-decision", "{appealedByAnother}", 5).json("{\"granted\": false, \"note\": \"{words}\"}"),
                step("check", "{resolved}", 3).json("{\"holds\": true, \"note\": \"{words}\"}"));
    }

    private static Sample ownStep(String name) {
        return Sample.post("/api/v1/my/cases/{id}/" + name)
                .path("id", "{ownResolved}")
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", "{key}");
    }

    String make(String thing, Http caller, Owner owner, String words) {
        var another = world.another(owner);
        return switch (thing) {
            case "own" -> own(caller, owner, words);
            case "ownResolved" -> resolved(caller, own(caller, owner, words), words);
            case "resolvedByAnother" -> resolved(another, world.filed(another, owner, words), words);
            case "exclusionAskedByAnother" ->
                world.moved(
                        another,
                        resolved(another, world.filed(another, owner, words), words),
                        "exclusion",
                        3,
                        "{\"reason\": \"HISTORY\", \"evidence\": \"" + words + "\"}");
            case "joined" -> {
                var parent = world.filed(caller, owner, words);
                var child = world.filed(caller, owner, words);
                yield world.moved(caller, child, "join", 1, "{\"parent\": \"" + parent + "\"}");
            }
            // Nobody says here whose it is: resident-service is away.
            case "resident" -> UUID.randomUUID().toString();
            case "outsideNumber" -> outsideNumber(caller, owner, words);
            case "attachedTo" -> {
                var id = world.filed(caller, owner, words);
                attached.put(owner, attached(caller, id, words));
                yield id;
            }
            // Of the case that was made last: the two name one thing.
            case "attachment" ->
                attached.computeIfAbsent(owner, _ -> attached(caller, world.filed(caller, owner, words), words));
            case "rated" -> rated(caller, resolved(another, world.filed(another, owner, words), words), words);
            case "appealedByAnother" ->
                world.moved(
                        another,
                        rated(caller, resolved(another, world.filed(another, owner, words), words), words),
                        "appeal",
                        4,
                        "{\"text\": \"" + words + "\"}");
            default -> throw new IllegalArgumentException(thing);
        };
    }

    /** Does with the caller's key what takes one. */
    void use(Http caller, Http plain, Owner owner, String words) {
        own(caller, owner, words);
        attached(caller, world.filed(plain, owner, words), words);
        var refused = world.filed(plain, owner, words);
        world.moved(caller, refused, "refusal", 1, "{\"reason\": \"COURT\", \"whereTo\": \"" + words + "\"}");
        var rated = rated(caller, make("resolvedByAnother", plain, owner, words), words);
        world.moved(caller, rated, "appeal", 4, "{\"text\": \"" + words + "\"}");
        world.moved(caller, rated, "check", 5, "{\"holds\": true, \"note\": \"" + words + "\"}");
    }

    /** An outside number that others than we have taken in already. */
    private static String outsideNumber(Http caller, Owner owner, String words) {
        var number = UUID.randomUUID().toString();
        if (owner != Owner.MINE) {
            var filing = CaseApiWorld.filing(words, words, CaseApiWorld.code(owner));
            var outside = "{\"outside\": {\"source\": \"hotline\", \"number\": \"" + number + "\"}, ";
            caller.post("/api/v1/cases", outside + filing.substring(1));
        }
        return number;
    }

    private static String attached(Http caller, String id, String words) {
        var paper = PAPER.replace("{silent}", words).getBytes(StandardCharsets.UTF_8);
        return caller.upload("/api/v1/cases/" + id + "/attachments", "application/pdf", paper)
                .at("/id");
    }

    private static String own(Http caller, Owner owner, String words) {
        return caller.post("/api/v1/my/cases", CaseApiWorld.filing(words, words, CaseApiWorld.code(owner)))
                .at("/id");
    }

    private String resolved(Http caller, String id, String words) {
        world.moved(caller, id, "acceptance", 1, "");
        return world.moved(caller, id, "resolution", 2, "{\"text\": \"" + words + "\"}");
    }

    private String rated(Http caller, String id, String words) {
        return world.moved(caller, id, "rating", 3, "{\"satisfied\": \"FAIR\", \"word\": \"" + words + "\"}");
    }
}
