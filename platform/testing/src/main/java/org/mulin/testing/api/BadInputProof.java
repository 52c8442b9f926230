package org.mulin.testing.api;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.mulin.platform.tenancy.Caller;
import org.mulin.testing.Http;
import org.mulin.testing.Http.Answer;
import org.mulin.testing.TestTokens;
import org.mulin.testing.api.Sample.In;
import org.mulin.testing.api.Sample.Slot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/** Sends every operation what it must refuse; each refusal is one problem in the caller's language, and nothing is written. */
final class BadInputProof {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> UNSTORABLE =
            List.of("a\u0000b", "a\u0007b", "a\u0085b", "a\u001b[31mb", "a" + Sample.HALF_CHARACTER + "b");
    private static final List<JsonNode> NO_TEXT =
            List.of(NODES.objectNode(), NODES.arrayNode().add("a"), NODES.numberNode(7), NODES.booleanNode(true));
    private static final List<JsonNode> NO_NUMBER =
            List.of(NODES.objectNode(), NODES.stringNode("7"), NODES.numberNode(1.5), NODES.booleanNode(true));
    private static final List<JsonNode> NO_BOOLEAN =
            List.of(NODES.objectNode(), NODES.stringNode("true"), NODES.numberNode(1));
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    /** Written as moments are, and kept by no store. */
    private static final List<String> FAR_OFF =
            List.of("-999999999-01-01T00:00:00Z", "-0001-01-01T00:00:00Z", "+10000-01-01T00:00:00Z");

    private static final List<String> NO_LIMITS =
            List.of("-1", "0", "201", "99999999999999999999999", "1.5", "1e2", "x");
    /** Outside the basic plane, name dots, full-width digits, combining marks, joined emoji. */
    private static final String RARE = "𠮷野·買买提‧１２３é👩‍👧㐂";

    private final ApiWorld world;
    private final OpenApi api;
    private final String database;
    private final Http http;
    private final Http caller;
    private final SoftAssertions softly = new SoftAssertions();
    private final Map<String, Long> refused = new TreeMap<>();
    private int sent;

    BadInputProof(ApiWorld world, OpenApi api, String database, Http http) {
        this.world = world;
        this.api = api;
        this.database = database;
        this.http = http;
        this.caller = http.as(world.token(Owner.MINE, Caller.Kind.PERSON));
    }

    void prove(Set<String> internal) {
        var bound =
                world.samples().stream().map(it -> it.bound(Things.mine(world))).toList();
        var before = rows();
        refused.putAll(refusals());
        bound.forEach(sample -> {
            badParameters(sample);
            badBodies(sample);
            badMedia(sample);
            badMethods(sample);
            badTokens(sample);
        });
        internal.forEach(this::tenantOn);
        badPaths();
        softly.assertThat(rows()).as("rows after %d refusals", sent).isEqualTo(before);
        softly.assertThat(refusals()).as("refusals recorded, by code").isEqualTo(refused);
        softly.assertAll();
    }

    /** All but the record of what was refused. */
    private Set<String> rows() {
        var rows = new TreeSet<>(TenantRows.of(database, world.tenant(Owner.MINE)));
        rows.removeIf(row -> row.startsWith("audit_record"));
        return rows;
    }

    /** How often each problem was recorded. */
    private Map<String, Long> refusals() {
        return AuditRows.of(database, world.tenant(Owner.MINE)).stream()
                .map(AuditRows.Row::outcome)
                .filter(outcome -> !outcome.equals("DONE"))
                .collect(groupingBy(code -> code, TreeMap::new, counting()));
    }

    /** Text that is merely rare is taken as it is, and shown again. */
    void proveRareText() {
        for (var sample : world.samples()) {
            var answer = sample.bound(Things.saying(world, RARE)).send(caller);
            softly.assertThat(answer.status())
                    .as("%s with %s: %s", sample.operation(), RARE, answer.body())
                    .isEqualTo(sample.status());
            if (sample.slots().stream()
                    .anyMatch(slot -> sample.placeholders(slot).contains(Sample.WORDS))) {
                softly.assertThat(answer.body()).as(sample.operation()).contains(RARE);
            }
        }
        softly.assertAll();
    }

    private void badParameters(Sample sample) {
        refuse(sample.query("nosuch", "1"), "an unknown parameter", 400);
        for (var slot : sample.slots()) {
            if (slot.in() == In.QUERY) {
                refuseAt(sample, sample.target() + "&" + slot.name() + "=1", "repeated " + slot.name(), 400);
                UNSTORABLE.forEach(
                        text -> refuse(sample.with(slot, text), "control characters in " + slot.name(), 400));
            }
            if (slot.in() == In.PATH) {
                UNSTORABLE.forEach(
                        text -> refuse(sample.with(slot, text), "control characters in " + slot.name(), 400, 404));
            }
            if (slot.name().equals("limit")) {
                NO_LIMITS.forEach(limit -> refuse(sample.with(slot, limit), "limit " + limit, 400));
            }
            if (slot.name().equals("cursor")) {
                List.of("x", "A", "AAAA", "%00", "eA\n")
                        .forEach(cursor -> refuse(sample.with(slot, cursor), "cursor", 400));
                var decoded = decoded(sample.value(slot));
                if (MOMENT.matcher(decoded).find()) {
                    FAR_OFF.forEach(moment -> refuse(
                            sample.with(slot, encoded(MOMENT.matcher(decoded).replaceAll(moment))),
                            "a cursor at " + moment,
                            400));
                }
            }
            if (slot.in() == In.QUERY && has(sample, slot, "date-time")) {
                FAR_OFF.forEach(moment -> refuse(sample.with(slot, moment), slot.name() + " " + moment, 400));
            }
            if (slot.in() != In.BODY && has(sample, slot, "uuid")) {
                List.of("x", "1", "../1", "null", "0".repeat(36), sample.value(slot) + "0")
                        .forEach(id -> refuse(sample.with(slot, id), "no id: " + id, 400, 404));
            }
            if (slot.name().equals("Idempotency-Key")) {
                List.of("a b", "k".repeat(101)).forEach(key -> refuse(sample.with(slot, key), "key " + key, 400));
            }
            if (slot.name().equals("If-Match")) {
                refuse(sample.without(slot), "no If-Match", 428);
                List.of("\"999\"", "1", "*", "W/\"1\"", "\"99999999999999999999\"", "\"-1\"")
                        .forEach(tag -> refuse(sample.with(slot, tag), "If-Match " + tag, 412));
            }
        }
    }

    private boolean has(Sample sample, Slot slot, String format) {
        return api.inputs(sample.operation()).stream()
                .filter(input -> input.name().equals(slot.name()))
                .anyMatch(input -> input.schema().path("format").asString("").equals(format)
                        || input.schema().at("/items/format").asString("").equals(format));
    }

    /** What a cursor says, for those that are no text of their own. */
    private static String decoded(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    }

    private static String encoded(String keys) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.getBytes(StandardCharsets.UTF_8));
    }

    private void badBodies(Sample sample) {
        if (sample.json() == null) {
            return;
        }
        var text = String.valueOf(sample.text());
        for (var body :
                List.of("", "{}", "{", "[]", "null", "\"x\"", "{\"a\": }", text + "{}", text.replace("\"", "'"))) {
            refuse(sample, body, "the body " + body, 400, 422);
        }
        objects("", sample.body()).forEach(pointer -> {
            refuse(sample.with(new Slot(In.BODY, pointer + "/nosuch"), NODES.numberNode(1)), "an unknown field", 400);
        });
        for (var slot : sample.slots()) {
            if (slot.in() != In.BODY) {
                continue;
            }
            var value = sample.body().at(slot.name());
            var isText = value instanceof StringNode;
            for (var wrong : isText ? NO_TEXT : value.isBoolean() ? NO_BOOLEAN : NO_NUMBER) {
                refuse(sample.with(slot, wrong), slot.name() + " = " + wrong, 400);
            }
            if (isText) {
                UNSTORABLE.forEach(bad -> refuse(sample.with(slot, bad), "control characters in " + slot.name(), 400));
            }
        }
    }

    private static List<String> objects(String pointer, JsonNode node) {
        var objects = new ArrayList<String>();
        if (node instanceof ObjectNode object) {
            objects.add(pointer);
            object.properties().forEach(it -> objects.addAll(objects(pointer + "/" + it.getKey(), it.getValue())));
        }
        return objects;
    }

    private void badMedia(Sample sample) {
        List.of("image/png", "text/html", "nonsense")
                .forEach(type -> refuse(sample.header("Accept", type), "Accept: " + type, 406));
        var large = largest(sample.path());
        if (!sample.method().equals("GET")) {
            both(
                    sample,
                    "a body of " + large + " bytes and more",
                    List.of(413),
                    http -> sample.headers(http)
                            .with("Content-Type", "application/json")
                            .send(sample.method(), sample.target(), "x".repeat(large + 1)));
        }
        if (sample.text() == null) {
            return;
        }
        both(
                sample,
                "a chunked body",
                List.of(413),
                http -> sample.headers(http)
                        .with("Content-Type", sample.type())
                        .chunked(sample.method(), sample.target(), "\"" + "x".repeat(large + 1) + "\""));
        for (var type : List.of("text/plain", "application/xml", "multipart/form-data; boundary=x", "nonsense")) {
            both(
                    sample,
                    "media type " + type,
                    List.of(415),
                    http -> sample.headers(http)
                            .with("Content-Type", type)
                            .send(sample.method(), sample.target(), sample.text()));
        }
        both(
                sample,
                "no media type",
                List.of(415),
                http -> sample.headers(http).send(sample.method(), sample.target(), sample.text()));
    }

    private static int largest(String path) {
        return path.endsWith("/imports") ? 16 << 20 : path.endsWith("/attachments") ? 10 << 20 : 1 << 20;
    }

    private void badMethods(Sample sample) {
        for (var method : List.of("PUT", "PATCH", "DELETE", "POST", "GET")) {
            if (!isMapped(method, sample.path())) {
                both(sample, method, List.of(405), http -> http.send(method, sample.target(), null));
            }
        }
    }

    /** By itself, or because its last part reads as an id. */
    private boolean isMapped(String method, String path) {
        return api.operations().keySet().stream()
                .map(operation -> operation.replaceAll("\\{\\w+}$", "{id}"))
                .anyMatch(List.of(method + " " + path, method + " " + path.replaceAll("[^/]+$", "{id}"))::contains);
    }

    private void badTokens(Sample sample) {
        refuseAs(sample, http, "no token", 401);
        refuseAs(sample, http.with("Authorization", "Basic eDp5"), "a password", 401);
        refuseAs(sample, http.as("x"), "garbage", 401);
        refuseAs(sample, http.as(TestTokens.internal("operator")), "an internal token", 403);
        TestTokens.refused(world.tenant(Owner.MINE), UUID.randomUUID())
                .forEach(token -> refuseAs(sample, http.as(token.token()), token.reason(), 401));
    }

    private void tenantOn(String internalOperation) {
        var parts = internalOperation.split(" ", 2);
        var target = parts[1].replaceAll("\\{\\w+}", "x");
        for (var english : List.of(true, false)) {
            var speaker = english ? caller.with("Accept-Language", "en") : caller;
            check(internalOperation, "a tenant's token", speaker.send(parts[0], target, null), List.of(403), english);
        }
    }

    private void badPaths() {
        var sample = Sample.get("");
        for (var path : List.of("/api/v1/nosuch", "/api/v2/cases", "/api/", "/api/v1/%2e%2e/x", "/api/v1/a%2Fb")) {
            both(sample, path, List.of(400, 404), http -> http.get(path));
        }
    }

    private void refuse(Sample bad, String what, Integer... statuses) {
        both(bad, what, List.of(statuses), bad::send);
    }

    private void refuse(Sample sample, String body, String what, Integer... statuses) {
        both(
                sample,
                what,
                List.of(statuses),
                http -> sample.headers(http)
                        .with("Content-Type", "application/json")
                        .send(sample.method(), sample.target(), body));
    }

    private void refuseAt(Sample sample, String target, String what, Integer... statuses) {
        both(sample, what, List.of(statuses), http -> sample.send(http, target));
    }

    private void refuseAs(Sample sample, Http speaker, String what, int status) {
        check(sample.operation(), what, sample.send(speaker), List.of(status), false);
    }

    /** In Chinese, which is what no wish means, and in English. */
    private void both(
            Sample sample, String what, List<Integer> statuses, java.util.function.Function<Http, Answer> send) {
        for (var english : List.of(false, true)) {
            var answer = send.apply(english ? caller.with("Accept-Language", "en") : caller);
            check(sample.operation(), what, answer, statuses, english);
            if (!answer.method().equals("GET") && !isRefusedUnasked(sample)) {
                refused.merge(answer.at("/code"), 1L, Long::sum);
            }
        }
    }

    /** A path with a slash inside, half a character or none is refused before anybody asks who calls. */
    private static boolean isRefusedUnasked(Sample sample) {
        return sample.target().matches("[^?]*%(00|2F|ED).*");
    }

    private void check(String operation, String what, Answer answer, List<Integer> statuses, boolean english) {
        sent++;
        ProblemCheck.check(softly, operation + " with " + what, answer, statuses, english);
    }
}
