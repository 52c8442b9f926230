package org.mulin.testing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.mulin.platform.tenancy.Caller;
import org.mulin.testing.Http;
import org.mulin.testing.Http.Answer;
import org.mulin.testing.api.Sample.In;
import org.mulin.testing.api.Sample.Slot;

/**
 * Tries every id that every operation takes with a neighbour's and a stranger's, and compares with an id nobody has. The
 * answers are alike, the victims' words are nowhere, and nothing of theirs has changed.
 */
final class IsolationProof {
    private static final Set<String> UNEQUAL_HEADERS = Set.of("date", "content-length", "keep-alive", "connection");

    private final ApiWorld world;
    private final OpenApi api;
    private final String database;
    private final Http http;
    private final Caller.Kind kind;
    private final SoftAssertions softly = new SoftAssertions();
    private final Map<Owner, Map<String, String>> victims = new HashMap<>();
    private final Map<Owner, String> canaries = new HashMap<>();

    IsolationProof(ApiWorld world, OpenApi api, String database, Http http, Caller.Kind kind) {
        this.kind = kind;
        this.world = world;
        this.api = api;
        this.database = database;
        this.http = http;
    }

    /** Every operation has a sample, and every text it takes is an id or words in one of them. */
    static void proveCoverage(ApiWorld world, OpenApi api) {
        var softly = new SoftAssertions();
        var covered = new TreeMap<String, Set<String>>();
        for (var sample : world.samples()) {
            var named = covered.computeIfAbsent(sample.operation(), _ -> new HashSet<>());
            sample.slots().stream()
                    .filter(slot -> !sample.placeholders(slot).isEmpty())
                    .forEach(slot -> named.add(name(slot)));
        }
        assertThat(covered.keySet())
                .as("operations with a sample")
                .isEqualTo(api.operations().keySet());
        covered.forEach((operation, named) -> softly.assertThat(api.inputs(operation).stream()
                        .filter(OpenApi.Input::isFreeText)
                        .map(OpenApi.Input::name)
                        .filter(name ->
                                !named.contains(name) && !world.harmless().containsKey(name)))
                .as("texts of %s that are neither an id nor words in its samples", operation)
                .isEmpty());
        softly.assertAll();
    }

    private static String name(Slot slot) {
        // An item of a list is named by the list.
        return slot.in() == In.BODY ? slot.name().replaceAll("(/\\d+)+$", "").replaceAll(".*/", "") : slot.name();
    }

    void prove() {
        try (var log = new CapturedLog()) {
            world.victims().forEach(this::settle);
            var strangersBefore = kept(Owner.STRANGER);
            var oursBefore = kept(Owner.MINE);
            var caller = http.as(world.token(Owner.MINE, kind));
            world.samples().forEach(sample -> tryAll(sample, caller));
            softly.assertThat(kept(Owner.STRANGER))
                    .as("what is kept of the other tenant")
                    .isEqualTo(strangersBefore);
            softly.assertThat(kept(Owner.MINE))
                    .as("what was kept of the tenant before")
                    .containsAll(oursBefore);
            for (var line : log.lines()) {
                canaries.forEach((owner, canary) ->
                        softly.assertThat(line).as("a line of the log").doesNotContain(canary));
            }
        }
        softly.assertAll();
    }

    private Set<String> kept(Owner owner) {
        var tenant = world.tenant(owner);
        var kept = new HashSet<>(TenantRows.of(database, tenant));
        kept.addAll(world.documents(tenant));
        return kept;
    }

    /** Makes one of everything for the victim, and sees that the victim finds the canary. */
    private void settle(Owner owner) {
        var canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        canaries.put(owner, canary);
        var things = new TreeMap<String, String>();
        things().forEach(thing -> things.put(thing, world.make(thing, owner, canary)));
        victims.put(owner, things);
        var self = http.as(world.token(owner, Caller.Kind.PERSON));
        assertThat(world.samples().stream()
                        .filter(sample -> sample.method().equals("GET"))
                        .map(sample -> bare(sample)
                                .bound(thing -> things.getOrDefault(thing, canary))
                                .send(self)
                                .body()))
                .as("what the %s itself reads", owner)
                .anyMatch(body -> body.contains(canary));
    }

    private Set<String> things() {
        var things = new HashSet<String>();
        for (var sample : world.samples()) {
            sample.slots().forEach(slot -> things.addAll(sample.placeholders(slot)));
        }
        things.removeAll(Set.of(Sample.WORDS, Sample.SILENT));
        return things;
    }

    private void tryAll(Sample sample, Http caller) {
        var good = sample.bound(Things.mine(world)).send(caller);
        softly.assertThat(good.status())
                .as("%s as %s with the caller's own things: %s", sample.operation(), kind, good.body())
                .isEqualTo(sample.status());
        checkForCanaries(sample.operation(), good);
        checkForCanaries(
                sample.operation(), bare(sample).bound(Things.mine(world)).send(caller));
        for (var slot : sample.slots()) {
            for (var thing : sample.placeholders(slot)) {
                if (things().contains(thing)) {
                    world.victims().forEach(victim -> attempt(sample, slot, thing, victim, caller));
                }
            }
        }
    }

    private void attempt(Sample sample, Slot slot, String thing, Owner victim, Http caller) {
        var foreign = Objects.requireNonNull(
                Objects.requireNonNull(victims.get(victim)).get(thing));
        var missing = world.make(thing, Owner.NOBODY, "nobody");
        var refused = sample.bound(Things.mine(world, Map.of(thing, foreign))).send(caller);
        var notFound = sample.bound(Things.mine(world, Map.of(thing, missing))).send(caller);
        var what = "%s as %s with the %s's %s in %s".formatted(sample.operation(), kind, victim, thing, slot.name());
        checkForCanaries(what, refused);
        if (victim == Owner.STRANGER || !world.sharedInTheTenant().containsKey(thing)) {
            softly.assertThat(face(refused, foreign)).as(what).isEqualTo(face(notFound, missing));
        }
    }

    private void checkForCanaries(String what, Answer answer) {
        canaries.forEach((owner, canary) -> softly.assertThat(
                        answer.body() + answer.headers().map())
                .as("%s: words of the %s", what, owner)
                .doesNotContain(canary));
    }

    /** All that a caller sees of an answer, but for what is new every time. */
    private static List<String> face(Answer answer, String tried) {
        var face = new ArrayList<String>();
        face.add(String.valueOf(answer.status()));
        answer.headers().map().forEach((name, values) -> {
            if (!UNEQUAL_HEADERS.contains(name)) {
                face.add(name + ": " + blurred(values.toString(), tried));
            }
        });
        face.add(blurred(answer.body(), tried));
        return face;
    }

    private static String blurred(String text, String tried) {
        return text.replace(tried, "(tried)")
                .replaceAll("\"traceId\":\"[0-9a-f]+\"", "(trace)")
                .replaceAll("\"number\":\"[0-9A-Z-]+\"", "(number)")
                .replaceAll("\"ticket\":\"[0-9A-Z]+\"", "(ticket)")
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "(id)")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "(at)");
    }

    /** Only what the operation cannot do without. */
    private Sample bare(Sample sample) {
        var bare = sample;
        for (var slot : sample.slots()) {
            if (slot.in() == In.QUERY && !isRequired(sample, slot.name())) {
                bare = bare.without(slot);
            }
        }
        return bare;
    }

    private boolean isRequired(Sample sample, String parameter) {
        return api.operation(sample.operation())
                .at("/parameters")
                .valueStream()
                .anyMatch(it -> it.at("/name").asString().equals(parameter)
                        && it.path("required").asBoolean(false));
    }
}
