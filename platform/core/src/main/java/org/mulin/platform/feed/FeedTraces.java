package org.mulin.platform.feed;

import io.micrometer.tracing.Link;
import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Carries the trace of a request over the feed: into the row of its change, and on to whoever takes the change in. */
public final class FeedTraces {
    private static final String TRACEPARENT = "traceparent";

    private final Tracer tracer;
    private final Propagator propagator;

    public FeedTraces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** Where we are in a trace; nothing outside of one. */
    @Nullable
    String current() {
        var span = tracer.currentSpan();
        if (span == null) {
            return null;
        }
        var carrier = new HashMap<String, String>();
        propagator.inject(span.context(), carrier, (_, name, value) -> carrier.put(name, value));
        return carrier.get(TRACEPARENT);
    }

    /**
     * Takes these changes in. Each of their traces gets a span of it; what is called on the way is done once for all of
     * them, and is seen in the first, to which the others are linked.
     */
    <T> T follow(String feed, List<Change> changes, Supplier<T> intake) {
        var traces = changes.stream()
                .map(Change::trace)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        if (traces.isEmpty()) {
            return intake.get();
        }
        var spans = new ArrayList<Span>();
        traces.forEach(trace -> spans.add(start(feed, trace, spans)));
        try (var _ = tracer.withSpan(spans.getFirst())) {
            return intake.get();
        } catch (RuntimeException failure) {
            spans.forEach(span -> span.error(failure));
            throw failure;
        } finally {
            spans.forEach(Span::end);
        }
    }

    private Span start(String feed, String trace, List<Span> before) {
        var span = propagator
                .extract(trace, (_, name) -> name.equals(TRACEPARENT) ? trace : null)
                .kind(Span.Kind.CONSUMER)
                .name("follow " + feed);
        return before.isEmpty()
                ? span.start()
                : span.addLink(new Link(before.getFirst())).start();
    }
}
