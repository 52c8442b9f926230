package org.mulin.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Calls Mulin's API as one client. Busy, broken and lost answers are asked for again for a while; every call has one effect. */
final class Api {

    private static final Duration ANSWER = Duration.ofMinutes(2);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final String base;
    private final AccessToken token;
    private final Duration patience;
    private final Duration firstPause;

    Api(String base, AccessToken token) {
        this(base, token, Duration.ofMinutes(2), Duration.ofMillis(500));
    }

    Api(String base, AccessToken token, Duration patience, Duration firstPause) {
        this.base = base;
        this.token = token;
        this.patience = patience;
        this.firstPause = firstPause;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** The first page of a list. */
    List<JsonNode> list(String path) {
        return expect(send(request(path).GET()), "GET " + path)
                .path("items")
                .valueStream()
                .toList();
    }

    JsonNode get(String path) {
        return expect(send(request(path).GET()), "GET " + path);
    }

    JsonNode post(String path, Object body) {
        return expect(send(path, "application/json", Json.MAPPER.writeValueAsBytes(body)), "POST " + path);
    }

    /** The bytes as they are: whether they are UTF-8 is for the service to say, row by row. */
    Reply postCsv(String path, byte[] csv) {
        return send(path, "text/csv;charset=UTF-8", csv);
    }

    private Reply send(String path, String type, byte[] body) {
        return send(request(path)
                .header("Content-Type", type)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(ANSWER)
                .header("Accept", "application/json")
                .header("Accept-Language", "en");
    }

    private static JsonNode expect(Reply reply, String call) {
        if (reply.status() >= 300) {
            throw new Refusal(call, reply);
        }
        return reply.body();
    }

    private Reply send(HttpRequest.Builder request) {
        var deadline = System.nanoTime() + patience.toNanos();
        var pause = firstPause;
        var renewed = false;
        while (true) {
            String trouble;
            try {
                var reply = attempt(request);
                if (reply.status() == 401 && !renewed) {
                    token.forget();
                    renewed = true;
                    continue;
                }
                if (!passing(reply)) {
                    return reply;
                }
                trouble = reply.problem();
                pause = longer(pause, retryAfter(reply));
            } catch (IOException e) {
                trouble =
                        "no answer (" + (e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()) + ")";
            }
            if (System.nanoTime() + pause.toNanos() > deadline) {
                throw new Failure("%s: gave up after %d s: %s".formatted(base, patience.toSeconds(), trouble));
            }
            Progress.pause(pause.toMillis());
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
        }
    }

    private Reply attempt(HttpRequest.Builder request) throws IOException {
        try {
            return Http.send(request.setHeader("Authorization", "Bearer " + token.value())
                    .build());
        } catch (AccessToken.Refused e) {
            return e.reply();
        }
    }

    /** 409 with Retry-After is our own earlier attempt, still at work. */
    private static boolean passing(Reply reply) {
        return switch (reply.status()) {
            case 429, 502, 503, 504 -> true;
            case 409 -> reply.headers().firstValue("Retry-After").isPresent();
            default -> false;
        };
    }

    private static Duration retryAfter(Reply reply) {
        var seconds = reply.headers().firstValue("Retry-After").orElse("0");
        return seconds.matches("\\d{1,4}") ? Duration.ofSeconds(Long.parseLong(seconds)) : Duration.ZERO;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
