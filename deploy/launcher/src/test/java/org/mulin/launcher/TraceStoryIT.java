package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mulin.launcher.TraceCollector.Step;

/** One request is one trace, from its caller through gateway, service and feed into the index, across real processes. */
@ExtendWith(SharedInstallation.class)
class TraceStoryIT {
    private static final String NAME = "凉亭长椅断了一条腿";

    @Test
    void aCaseIsFollowedFromItsCallerIntoTheIndex(TestInstallation installation, TraceCollector collector)
            throws Exception {
        // What another test started by itself was not told of the collector.
        assertThat(installation.mulin("down")).isZero();
        assertThat(installation.mulin("up", "--detach")).isZero();
        var trace = UUID.randomUUID().toString().replace("-", "");
        var credentials = Credentials.read(installation.credentials());
        var desk = credentials.tenant("chengdu").client("HISTORY_IMPORTER");
        var token = credentials.token(desk).value();

        var filed = Http.send(HttpRequest.newBuilder(URI.create(installation.gateway() + "/api/v1/cases"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("traceparent", "00-%s-00f067aa0ba902b7-01".formatted(trace))
                .POST(BodyPublishers.ofString("""
                        {"kind": "CONCERN", "title": "%s", "description": "坐不了人", "division": "510107009004"}""".formatted(NAME)))
                .build());

        assertThat(filed.status()).isEqualTo(201);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(collector.of(trace))
                        .anyMatch(step -> does(step, "gateway", "http post"))
                        .anyMatch(step -> does(step, "case-service", "http post /api/v1/cases"))
                        .anyMatch(step -> does(step, "search-service", "follow case-service"))
                        .anyMatch(step -> does(step, "case-service", "http post /internal/cases/batch"))
                        .anyMatch(step -> does(step, "search-service", "bulk")));
        assertThat(collector.of(trace)).extracting(Step::work).noneMatch(work -> work.contains(NAME));
    }

    private static boolean does(Step step, String process, String work) {
        return step.process().equals(process) && step.work().startsWith(work);
    }
}
