package org.mulin.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.proto.collector.trace.v1.ExportTraceServiceRequest;
import io.opentelemetry.proto.trace.v1.ResourceSpans;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Takes in traces over OTLP on a real socket, as a collector does, and keeps what each process did for each of them. */
final class TraceCollector implements AutoCloseable {
    private final Queue<Step> steps = new ConcurrentLinkedQueue<>();
    private final HttpServer server;

    TraceCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(Ports.LOOPBACK, 0), 0);
        server.createContext("/v1/traces", this::take);
        server.start();
    }

    /** One span: what a process calls the work that it did. */
    record Step(String trace, String process, String work) {}

    String endpoint() {
        return "http://127.0.0.1:%d/v1/traces".formatted(server.getAddress().getPort());
    }

    List<Step> of(String trace) {
        return steps.stream().filter(step -> step.trace().equals(trace)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var sent = ExportTraceServiceRequest.parseFrom(exchange.getRequestBody());
            sent.getResourceSpansList().stream().flatMap(TraceCollector::steps).forEach(steps::add);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static Stream<Step> steps(ResourceSpans spans) {
        var process = spans.getResource().getAttributesList().stream()
                .filter(attribute -> attribute.getKey().equals("service.name"))
                .map(attribute -> attribute.getValue().getStringValue())
                .findFirst()
                .orElse("");
        return spans.getScopeSpansList().stream()
                .flatMap(scope -> scope.getSpansList().stream())
                .map(span ->
                        new Step(HexFormat.of().formatHex(span.getTraceId().toByteArray()), process, span.getName()));
    }
}
