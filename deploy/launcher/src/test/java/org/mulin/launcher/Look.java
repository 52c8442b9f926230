package org.mulin.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** What somebody looks at again and again while things go wrong, each at another service. */
enum Look {
    DIVISIONS("/api/v1/divisions?limit=5"),
    CASES("/api/v1/cases?limit=5"),
    SEARCH("/api/v1/search?q=%E6%B0%B4"),
    RESIDENTS("/api/v1/residents?division=510107009004&limit=5"),
    PEOPLE("/api/v1/search/people?q=chengmuxue&reason=CONTACT"),
    ACTIVITIES("/api/v1/activities?limit=5");

    private static final Duration LONGEST = Duration.ofSeconds(40);

    private final String path;

    Look(String path) {
        this.path = path;
    }

    /** One answer: status 0 where there was none at all. */
    record Answer(int status, String code, boolean saysWhen, Duration after) {

        boolean good() {
            return status == 200;
        }

        boolean honest() {
            return status == 503 && saysWhen && !code.isEmpty();
        }
    }

    Answer once(String gateway, String token) {
        var start = System.nanoTime();
        var request = HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(LONGEST)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
        try {
            var reply = Http.send(request.build());
            return new Answer(
                    reply.status(),
                    reply.body().path("code").asString(""),
                    reply.headers().firstValue("Retry-After").isPresent(),
                    since(start));
        } catch (IOException e) {
            return new Answer(0, e.toString(), false, since(start));
        }
    }

    /** All of them at once for a while, a few a second; the first answer to come is the first in its list. */
    static Map<Look, List<Answer>> all(String gateway, String token, Duration time) {
        var end = System.nanoTime() + time.toNanos();
        var running = new EnumMap<Look, Future<List<Answer>>>(Look.class);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var look : values()) {
                running.put(look, threads.submit(() -> look.until(end, gateway, token)));
            }
        }
        var answers = new EnumMap<Look, List<Answer>>(Look.class);
        running.forEach((look, future) -> answers.put(look, future.resultNow()));
        return answers;
    }

    static Duration slowest(List<Answer> answers) {
        return Collections.max(answers.stream().map(Answer::after).toList());
    }

    private List<Answer> until(long end, String gateway, String token) {
        var answers = new ArrayList<Answer>();
        while (System.nanoTime() < end) {
            answers.add(once(gateway, token));
            Progress.pause(50);
        }
        return answers;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
