package org.mulin.platform.problem;

import io.micrometer.tracing.Tracer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Renders problems as RFC 9457 with code and trace id, in Chinese or English as the caller asks. */
public final class Problems {
    private final MessageSource messages;
    private final @Nullable Tracer tracer;
    private final JsonMapper json;
    private final @Nullable Refusals refusals;

    Problems(MessageSource messages, @Nullable Tracer tracer, JsonMapper json, @Nullable Refusals refusals) {
        this.messages = messages;
        this.tracer = tracer;
        this.json = json;
        this.refusals = refusals;
    }

    /** The problem as a body. */
    public ProblemDetail detail(ProblemCode code, List<?> errors, Locale locale, @Nullable Object... arguments) {
        var problem = ProblemDetail.forStatus(code.status());
        problem.setType(java.net.URI.create(
                "urn:mulin:problem:" + code.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setTitle(messages.getMessage(code.name() + ".title", null, locale));
        problem.setDetail(messages.getMessage(code.name() + ".detail", arguments, locale));
        problem.setProperty("code", code.name());
        problem.setProperty("traceId", traceId());
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return problem;
    }

    ResponseEntity<Object> response(HttpServletRequest request, ProblemException problem) {
        return response(request, problem.code(), problem.errors(), new HttpHeaders(), problem.arguments());
    }

    ResponseEntity<Object> response(HttpServletRequest request, ProblemCode code) {
        return response(request, code, List.of(), new HttpHeaders());
    }

    ResponseEntity<Object> response(
            HttpServletRequest request,
            ProblemCode problem,
            List<?> errors,
            HttpHeaders headers,
            @Nullable Object... arguments) {
        var code = noted(request, problem);
        return ResponseEntity.status(code.status())
                .headers(withRetryAfter(code, headers))
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail(code, errors, localeOf(request), arguments));
    }

    /** Writes the problem from a filter, where no controller advice reaches. */
    public void write(
            HttpServletRequest request,
            HttpServletResponse response,
            ProblemCode problem,
            @Nullable Object... arguments)
            throws IOException {
        var code = noted(request, problem);
        response.setStatus(code.status().value());
        withRetryAfter(code, new HttpHeaders()).forEach((name, values) -> response.setHeader(name, values.getFirst()));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), detail(code, List.of(), localeOf(request), arguments));
    }

    private ProblemCode noted(HttpServletRequest request, ProblemCode problem) {
        return refusals == null ? problem : refusals.noted(request, problem);
    }

    /** Chinese unless the caller asks for English first. */
    public static Locale localeOf(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                        && Locale.ENGLISH
                                .getLanguage()
                                .equals(request.getLocale().getLanguage())
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
    }

    private static HttpHeaders withRetryAfter(ProblemCode code, HttpHeaders headers) {
        var passing = code.status() == HttpStatus.SERVICE_UNAVAILABLE
                || code.status() == HttpStatus.TOO_MANY_REQUESTS
                || code == CommonProblem.IDEMPOTENCY_KEY_IN_FLIGHT;
        if (!passing) {
            return headers;
        }
        var withRetry = new HttpHeaders(headers);
        withRetry.set(HttpHeaders.RETRY_AFTER, "1");
        return withRetry;
    }

    private String traceId() {
        var span = tracer == null ? null : tracer.currentSpan();
        return span == null
                ? HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong())
                : span.context().traceId();
    }
}
