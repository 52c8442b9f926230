package org.mulin.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.tracing.otel.bridge.OtelCurrentTraceContext;
import io.micrometer.tracing.otel.bridge.OtelPropagator;
import io.micrometer.tracing.otel.bridge.OtelTracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.propagation.ContextPropagators;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FeedTracesTest {
    private static final String FIRST = "0af7651916cd43dd8448eb211c80319c";
    private static final String SECOND = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final ContextPropagators propagators = ContextPropagators.create(W3CTraceContextPropagator.getInstance());
    private final io.opentelemetry.api.trace.Tracer tracing = OpenTelemetrySdk.builder()
            .setTracerProvider(SdkTracerProvider.builder().build())
            .setPropagators(propagators)
            .build()
            .getTracer("test");
    private final OtelTracer tracer = new OtelTracer(tracing, new OtelCurrentTraceContext(), _ -> {});
    private final FeedTraces traces = new FeedTraces(tracer, new OtelPropagator(propagators, tracing));

    @Test
    void outsideOfATraceThereIsNone() {
        var seen = new ArrayList<@Nullable String>();

        traces.follow("owner", List.of(change(null)), () -> seen.add(traces.current()));

        assertThat(seen).containsExactly((String) null);
    }

    @Test
    void takingInGoesOnInTheTraceOfTheFirstChangeAndEndsThere() {
        var seen = new ArrayList<@Nullable String>();

        traces.follow(
                "owner",
                List.of(change(null), change(FIRST), change(FIRST), change(SECOND)),
                () -> seen.add(traces.current()));

        assertThat(seen).singleElement().asString().startsWith("00-" + FIRST).doesNotContain("b7ad6b7169203331");
        assertThat(traces.current()).isNull();
    }

    @Test
    void aFailureGoesOnToWhoeverTriesAgain() {
        assertThatThrownBy(() -> traces.follow("owner", List.of(change(FIRST)), () -> {
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");
        assertThat(traces.current()).isNull();
    }

    private static Change change(@Nullable String trace) {
        var parent = trace == null ? null : "00-" + trace + "-b7ad6b7169203331-01";
        return new Change(1, UUID.randomUUID(), "thing", UUID.randomUUID(), 1, "ADDED", parent);
    }
}
