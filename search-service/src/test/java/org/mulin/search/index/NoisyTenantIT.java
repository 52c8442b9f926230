package org.mulin.search.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.testing.TestCity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** XT-12 for search: who asks for far more than a share is told to wait, and the neighbour notices nothing but the load. */
class NoisyTenantIT extends LiveFamilies {
    private static final int NOISY = AT_ONCE * 20;

    @Autowired
    private TenantShare share;

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

    @Test
    void whatNeedsNoElasticsearchTakesNoPlace() throws Exception {
        var city = TestCity.found("search");
        var worker = reader(city);
        var caller = new Caller(new TenantId(city.tenant()), UUID.randomUUID(), Caller.Kind.PERSON);
        var searches =
                Stream.generate(MockHttpServletRequest::new).limit(AT_ONCE).toList();
        for (var search : searches) {
            CurrentCaller.as(caller, () -> share.preHandle(search, new MockHttpServletResponse(), this));
        }
        try {
            for (var question : List.of("?q=a", "/people?q=ab", "/similar?q=a", "/suggest?q=a")) {
                assertThat(worker.get("/api/v1/search" + question).status())
                        .as(question)
                        .isEqualTo(429);
            }
            assertThat(worker.get("/api/v1/search/history").status()).isEqualTo(200);
            assertThat(worker.get("/api/v1/search/saved").status()).isEqualTo(200);
            assertThat(worker.post("/api/v1/search/saved/" + UUID.randomUUID() + "/seen", "")
                            .status())
                    .isEqualTo(404);
            assertThat(worker.get("/api/v1/search/synonyms").status()).isEqualTo(403);
            assertThat(worker.get("/api/v1/search/misses").status()).isEqualTo(403);
        } finally {
            searches.forEach(search -> share.afterCompletion(search, new MockHttpServletResponse(), this, null));
        }
        assertThat(worker.get(SEARCH).status()).isEqualTo(200);
    }
}
