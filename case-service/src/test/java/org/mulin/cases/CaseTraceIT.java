package org.mulin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.testing.CapturedSpans;
import org.mulin.testing.Http;
import org.mulin.testing.ServiceTest;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One request is one trace, from whoever sent it on into the feed (OB-2). */
@ServiceTest
class CaseTraceIT {
    @LocalServerPort
    private int port;

    @Test
    void theChangeCarriesTheTraceOfTheRequestThatMadeIt() {
        var city = TestCity.found("cases");
        var account = UUID.randomUUID();
        city.grant(account, Role.COMMUNITY_WORKER, TestCity.RIVER, null);
        var trace = UUID.randomUUID().toString().replace("-", "");
        var feed = Http.to(port).as(TestTokens.internal("search-service"));
        var before = feed.get("/internal/changes?epoch=0&after=0&wait=0");
        var since = "/internal/changes?epoch=" + before.at("/epoch") + "&after=" + before.at("/head") + "&wait=1";

        try (var spans = new CapturedSpans()) {
            var filed = Http.to(port)
                    .as(TestTokens.person(city.tenant(), account))
                    .with("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                    .post("/api/v1/cases", """
                            {"kind": "CONCERN", "title": "路灯不亮", "description": "三天了", "division": "%s"}""".formatted(TestCity.RIVER_CODE));
            assertThat(filed.status()).isEqualTo(201);
            var server = await().until(() -> serverSpan(spans.of(trace)), Optional::isPresent)
                    .orElseThrow();

            await().untilAsserted(() -> assertThat(feed.get(since).json().at("/items"))
                    .filteredOn(it -> it.at("/id").asString().equals(filed.at("/id")))
                    .singleElement()
                    .satisfies(it -> assertThat(it.at("/trace").asString()).startsWith("00-" + trace + "-" + server)));
        }
    }

    private static Optional<String> serverSpan(List<SpanData> spans) {
        return spans.stream()
                .filter(span -> span.getKind() == SpanKind.SERVER)
                .map(SpanData::getSpanId)
                .findFirst();
    }
}
