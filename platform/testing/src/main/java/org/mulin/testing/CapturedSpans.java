package org.mulin.testing;

import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** All spans of the services under test that end until it is closed. */
public final class CapturedSpans implements AutoCloseable {
    private static final List<CapturedSpans> OPEN = new CopyOnWriteArrayList<>();

    private final Queue<SpanData> spans = new ConcurrentLinkedQueue<>();

    public CapturedSpans() {
        OPEN.add(this);
    }

    public List<SpanData> all() {
        return List.copyOf(spans);
    }

    public List<SpanData> of(String trace) {
        return spans.stream().filter(span -> span.getTraceId().equals(trace)).toList();
    }

    @Override
    public void close() {
        OPEN.remove(this);
    }

    /** The end of a service's traces under test. */
    static final class Processor implements SpanProcessor {
        @Override
        public void onStart(Context parent, ReadWriteSpan span) {}

        @Override
        public boolean isStartRequired() {
            return false;
        }

        @Override
        public void onEnd(ReadableSpan span) {
            OPEN.forEach(it -> it.spans.add(span.toSpanData()));
        }

        @Override
        public boolean isEndRequired() {
            return true;
        }
    }
}
