package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mulin.testing.Http;

/** Fifty at once change what they all read (DL-9). */
class EditorsIT extends ResidentIT {

    @Test
    void noChangeIsLost() throws Exception {
        var path = "/api/v1/residents/" + river.resident(river.household(river.dwelling("河畔花园")), "林小满");
        var phones = IntStream.range(0, 50)
                .mapToObj(number -> "138000010" + (10 + number))
                .toList();
        for (var version = 1; version <= 3; version++) {
            var read = version;
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = threads
                        .invokeAll(phones.stream()
                                .<Callable<Http.Answer>>map(phone -> () -> change(path, read, phone))
                                .toList())
                        .stream()
                        .map(Future::resultNow)
                        .collect(Collectors.groupingBy(Http.Answer::status));
                assertThat(answers.keySet()).containsExactlyInAnyOrder(200, 412);
                assertThat(answers.get(200)).hasSize(1);
                assertThat(answers.get(412)).allMatch(it -> it.at("/code").equals("VERSION_STALE"));
                var winner = Objects.requireNonNull(answers.get(200)).getFirst();
                assertThat(winner.header("ETag")).isEqualTo("\"" + (read + 1) + "\"");
                assertThat(worker.get(path).json()).isEqualTo(winner.json());
            }
        }
    }

    private Http.Answer change(String path, long version, String phone) {
        return worker.with("If-Match", "\"" + version + "\"")
                .put(path, "{\"name\": \"林小满\", \"phone\": \"%s\"}".formatted(phone));
    }
}
