package org.mulin.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.mulin.testing.TestCity;

/** XT-12 for search: who asks for far more than a share is told to wait, and the neighbour notices nothing but the load. */
class NoisyTenantIT extends LiveFamilies {
    private static final int NOISY = AT_ONCE * 20;

    private static final String SEARCH = "/api/v1/search?q=%E8%B7%AF%E7%81%AF";

    @Test
    void aTenantWithFarTooManySearchesIsRefusedAndItsNeighbourIsNot() throws Exception {
        var noisy = reader(TestCity.found("search"));
        var quiet = reader(TestCity.found("search"));
        await().until(() ->
                noisy.get(SEARCH).status() == 200 && quiet.get(SEARCH).status() == 200);
        var stop = new AtomicBoolean();
        Queue<Integer> answers = new ConcurrentLinkedQueue<>();
        Queue<String> retries = new ConcurrentLinkedQueue<>();
        var neighbours = new ArrayList<Integer>();
        var threads = new ArrayList<Future<?>>();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one = 0; one < NOISY; one++) {
                threads.add(executor.submit(() -> {
                    while (!stop.get()) {
                        var answer = noisy.get(SEARCH);
                        answers.add(answer.status());
                        if (answer.status() == 429) {
                            retries.add(answer.header("Retry-After"));
                        }
                    }
                }));
            }
            try {
                for (var asked = 0; asked < 30; asked++) {
                    neighbours.add(quiet.get(SEARCH).status());
                }
            } finally {
                stop.set(true);
            }
            for (var thread : threads) {
                thread.get();
            }
        }
        assertThat(neighbours).containsOnly(200);
        assertThat(answers).contains(200, 429).isSubsetOf(200, 429);
        assertThat(retries).isNotEmpty().doesNotContain("");
    }
}
