package org.mulin.testing.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.mulin.platform.tenancy.Caller;
import org.mulin.testing.CapturedSpans;
import org.mulin.testing.Http;
import org.mulin.testing.api.Sample.In;
import org.mulin.testing.api.Sample.Slot;

/**
 * A name, a phone and an identity number, put wherever an operation takes anything, are afterwards in no log, span,
 * metric, change or audit record; a problem repeats at most what its own request carried, and nothing of a torn one (OB-1).
 */
final class PersonalDataProof {
    private static final String PHONE = "13955500173";
    private static final String IDENTITY = "51010119900307123X";
    private static final List<String> CANARIES = List.of("欧阳金丝雀", PHONE, IDENTITY);

    private final ApiWorld world;
    private final String database;
    private final Http http;
    private final Http caller;
    private final SoftAssertions softly = new SoftAssertions();
    private int accepted;

    PersonalDataProof(ApiWorld world, String database, Http http) {
        this.world = world;
        this.database = database;
        this.http = http;
        this.caller = http.as(world.token(Owner.MINE, Caller.Kind.PERSON));
    }

    void prove() {
        try (var log = new CapturedLog();
                var spans = new CapturedSpans()) {
            world.samples().forEach(this::tell);
            tellsNothing("the log", log.lines());
            tellsNothing(
                    "spans", spans.all().stream().map(PersonalDataProof::text).toList());
        }
        assertThat(accepted).as("requests that were accepted").isPositive();
        var metrics = http.get("/actuator/prometheus").body();
        tellsNothing("the metrics", metrics.lines().toList());
        softly.assertThat(metrics).contains("http_server_requests_seconds_count");
        softly.assertThat(metrics.lines().filter(line -> line.matches(".*[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}.*")))
                .as("metrics with an id")
                .isEmpty();
        tellsNothing(
                "feed and audit",
                TenantRows.of(database, world.tenant(Owner.MINE)).stream()
                        .filter(row -> row.startsWith("change{") || row.startsWith("audit_record{"))
                        .toList());
        softly.assertAll();
    }

    private void tell(Sample sample) {
        var bound = sample.bound(Things.mine(world));
        for (var canary : CANARIES) {
            send(sample.bound(Things.saying(world, canary)), canary);
            bound.slots().forEach(slot -> sendIn(bound, slot, canary));
            send(bound.query("nosuch", canary), canary);
            // The name of an unknown parameter is said to whoever sent it, and to nobody else.
            bound.query(canary, "1").send(caller);
        }
        var torn = bound.headers(caller.with("Content-Type", "application/json").with("User-Agent", PHONE))
                .send(bound.method().equals("GET") ? "POST" : bound.method(), bound.target(), "{\"name\": " + IDENTITY);
        repeatsNone(CANARIES, sample, torn);
    }

    private void sendIn(Sample sample, Slot slot, String canary) {
        // Java's client sends no other header.
        if (slot.in() != In.HEADER || canary.matches("[ -~]+")) {
            send(sample.with(slot, canary), canary);
        }
    }

    private void send(Sample sample, String canary) {
        var answer = sample.send(caller);
        if (answer.status() < 400) {
            accepted++;
        } else {
            repeatsNone(CANARIES.stream().filter(other -> !other.equals(canary)).toList(), sample, answer);
        }
    }

    private void repeatsNone(List<String> canaries, Sample sample, Http.Answer problem) {
        softly.assertThat(canaries)
                .as("%s: its problem %s", sample.operation(), problem.body())
                .noneMatch(problem.body()::contains);
    }

    private void tellsNothing(String where, List<String> lines) {
        for (var canary : CANARIES) {
            softly.assertThat(lines.stream()
                            .filter(line -> line.contains(canary) || line.contains(Sample.encoded(canary))))
                    .as(where)
                    .isEmpty();
        }
    }

    private static String text(SpanData span) {
        return span.getName() + span.getAttributes().asMap() + span.getEvents() + span.getStatus();
    }
}
