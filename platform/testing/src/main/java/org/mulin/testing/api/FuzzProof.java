package org.mulin.testing.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.mulin.platform.tenancy.Caller;
import org.mulin.testing.Http;
import org.mulin.testing.Http.Answer;
import org.mulin.testing.api.Sample.In;
import org.mulin.testing.api.Sample.Slot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Good requests made strange at random: the service never fails, and answers only what its contract says. In CI as many as
 * fit into the time there is; {@code -Dfuzz.cases=1000} sends as many to each operation, {@code -Dfuzz.operations=REGEX}
 * to some of them.
 */
final class FuzzProof {
    private static final int ROUNDS = 200;
    private static final int ROUNDS_WITH_THE_SAME_THINGS = 4;
    private static final int FEWEST_ROUNDS = Integer.getInteger("fuzz.cases", 50);
    private static final Pattern OPERATIONS = Pattern.compile(System.getProperty("fuzz.operations", ".*"));
    /** For more than the fewest. */
    private static final Duration BUDGET = Duration.ofSeconds(30);

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "0",
            "-1",
            "200",
            "2147483648",
            "1e400",
            "null",
            "true",
            "%",
            "_",
            "'",
            "\"",
            "\\",
            "';--",
            "${x}",
            "{x}",
            "\u0000",
            Sample.HALF_CHARACTER,
            "𠮷",
            "买买提·艾力",
            "１２",
            "a/b",
            "/",
            "//",
            "a\nb",
            "\t",
            "*",
            "+",
            "-",
            "\"\"",
            "“三号楼”",
            "x".repeat(51),
            "x".repeat(201),
            "字".repeat(10_001),
            "9901",
            "990101001001",
            "FILED",
            "CONCERN",
            "case",
            "2020-01-01T00:00:00Z",
            "-999999999-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "0000-01-01T00:00:00Z",
            "9999-12-31T23:59:59Z",
            "2020-02-30T00:00:00Z",
            "2020-01-01",
            "0000-01-01",
            "-999999999-01-01",
            "+999999999-12-31",
            "AAAA",
            "Cg",
            "MQoy",
            "00000000-0000-0000-0000-000000000000",
            "1-1-1-1-1",
            "\"1\"",
            "\"0\"",
            "\"999999999999999999\"");
    private static final List<String> JSONS = List.of(
            "null",
            "{}",
            "[]",
            "[null]",
            "[[]]",
            "{\"\": 1}",
            "0",
            "-1",
            "1.5",
            "1e400",
            "-0.0",
            "99999999999999999999",
            "true",
            "[\"a\", \"b\"]",
            "{\"text\": \"x\", \"at\": null}",
            "{\"name\": \"x\"}",
            "[{}]");

    private final ApiWorld world;
    private final OpenApi api;
    private final Http caller;
    private final Random random;
    private final SoftAssertions softly = new SoftAssertions();
    private final Map<Integer, Integer> answered = new TreeMap<>();

    FuzzProof(ApiWorld world, OpenApi api, Http http, long seed) {
        this.world = world;
        this.api = api;
        this.caller = http.as(world.token(Owner.MINE, Caller.Kind.PERSON));
        this.random = new Random(seed);
    }

    void prove() {
        var end = System.nanoTime() + BUDGET.toNanos();
        var good = List.<Sample>of();
        var round = 0;
        while (round < FEWEST_ROUNDS || round < ROUNDS && System.nanoTime() < end) {
            if (round++ % ROUNDS_WITH_THE_SAME_THINGS == 0) {
                good = world.samples().stream()
                        .filter(it -> OPERATIONS.matcher(it.operation()).find())
                        .map(it -> it.bound(Things.mine(world)))
                        .toList();
            }
            good.forEach(this::tryOne);
        }
        System.out.printf("%d rounds, answers by status: %s%n", round, answered);
        softly.assertAll();
        assertThat(answered.keySet())
                .as("some were good, some were bad")
                .contains(200)
                .anyMatch(it -> it >= 400);
    }

    private void tryOne(Sample sample) {
        var strange = sample;
        for (var change = random.nextInt(4); change > 0; change--) {
            strange = changed(strange);
        }
        var answer = strange.send(caller);
        answered.merge(answer.status(), 1, Integer::sum);
        check(strange, answer);
    }

    private Sample changed(Sample sample) {
        var slots = sample.slots();
        if (slots.isEmpty() || random.nextInt(20) == 0) {
            return sample.query(any(List.of("nosuch", "limit", "cursor", "q")), any(TEXTS));
        }
        var slot = any(slots);
        if (slot.in() == In.HEADER) {
            // Java's client sends no header with control characters: those are for the wire's own proof.
            return random.nextBoolean()
                    ? sample.without(slot)
                    : sample.with(slot, any(TEXTS).replaceAll("[^ -~]", "."));
        }
        if (slot.in() != In.BODY || sample.json() == null) {
            return slot.in() == In.QUERY && random.nextInt(4) == 0
                    ? sample.without(slot)
                    : sample.with(slot, any(TEXTS));
        }
        return switch (random.nextInt(6)) {
            case 0 -> sample.without(slot);
            case 1 -> sample.with(slot, json());
            case 2 -> sample.with(parent(slot), json());
            case 3 -> sample.with(new Slot(In.BODY, slot.name().replaceAll("[^/0-9]+$", "nosuch")), json());
            default -> sample.with(slot, any(TEXTS));
        };
    }

    private JsonNode json() {
        return new JsonMapper().readTree(any(JSONS));
    }

    /** The object or list around a value, unless that is the body itself. */
    private static Slot parent(Slot slot) {
        var around = slot.name().substring(0, slot.name().lastIndexOf('/'));
        return around.isEmpty() ? slot : new Slot(In.BODY, around);
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void check(Sample sample, Answer answer) {
        var operation = sample.operation();
        var body = String.valueOf(sample.text());
        var shown = "%s %s %s%n→ %d %s"
                .formatted(
                        sample.method(),
                        sample.target()
                                .substring(0, Math.min(300, sample.target().length())),
                        body.substring(0, Math.min(600, body.length())),
                        answer.status(),
                        answer.body());
        softly.assertThat(answer.status()).as(shown).isLessThan(500);
        softly.assertThat(api.statuses(operation)).as(shown).contains(String.valueOf(answer.status()));
        if (answer.status() >= 500 || !api.statuses(operation).contains(String.valueOf(answer.status()))) {
            return;
        }
        softly.assertThat(api.headers(operation, answer.status()))
                .as(shown)
                .allMatch(header -> !answer.header(header).isEmpty());
        var schema = api.answer(operation, answer.status());
        var isJson = answer.header("Content-Type").matches("application/(problem\\+)?json.*");
        softly.assertThat(isJson).as(shown).isNotEqualTo(schema.isMissingNode());
        if (isJson) {
            softly.assertThat(api.faults(answer.json(), schema)).as(shown).isEmpty();
        }
    }
}
