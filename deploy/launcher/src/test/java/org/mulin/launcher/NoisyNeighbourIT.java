package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.mulin.launcher.Look.Answer;

/**
 * XT-12 for search, through the gateway: who asks far too much is told when to come again, and the neighbour notices nothing
 * but the load. What the neighbour's answers cost meanwhile is what {@code ./mulin bench search} says.
 */
@ExtendWith(SharedInstallation.class)
class NoisyNeighbourIT {
    /** Of one tenant's searches so many are answered at once. */
    private static final int SHARE = 8;

    private static final int NOISY = 20 * SHARE;
    private static final int QUIET = SHARE / 2;
    private static final int QUESTIONS = 15;

    private TestInstallation place;

    @BeforeEach
    void itRuns(TestInstallation shared) {
        place = shared;
    }

    @Test
    void aTenantAtTwentyTimesItsShareIsToldToWaitAndItsNeighbourIsAnswered() throws Exception {
        var noisy = token("kunshan");
        var quiet = token("chengdu");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Stream.of(noisy, quiet)
                        .allMatch(token ->
                                Look.SEARCH.once(place.gateway(), token).good()));
        var going = new AtomicBoolean(true);
        var told = new ConcurrentLinkedQueue<Answer>();
        var neighbours = new ConcurrentLinkedQueue<Answer>();
        try (var noise = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one = 0; one < NOISY; one++) {
                noise.execute(() -> {
                    while (going.get()) {
                        told.add(Look.SEARCH.once(place.gateway(), noisy));
                        Progress.pause(200);
                    }
                });
            }
            try (var desks = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var one = 0; one < QUIET; one++) {
                    desks.execute(() -> {
                        for (var asked = 0; asked < QUESTIONS; asked++) {
                            neighbours.add(Look.SEARCH.once(place.gateway(), quiet));
                        }
                    });
                }
            }
            going.set(false);
        }

        assertThat(neighbours).hasSize(QUIET * QUESTIONS).allMatch(Answer::good);
        assertThat(told).extracting(Answer::status).contains(200, 429).isSubsetOf(200, 429);
        assertThat(told)
                .filteredOn(answer -> answer.status() == 429)
                .allMatch(answer -> answer.saysWhen() && answer.code().equals("TOO_MANY_REQUESTS"));
    }

    private String token(String city) throws Exception {
        var credentials = Credentials.read(place.credentials());
        return credentials
                .token(credentials.tenant(city).client("HISTORY_IMPORTER"))
                .value();
    }
}
