package org.mulin.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class TurnstileTest {
    private final Turnstile turnstile = new Turnstile(2, Duration.ofMillis(100));

    @Test
    void theThirdIsToldToComeAgain() throws Exception {
        var inside = new CountDownLatch(2);
        var leave = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var one = 0; one < 2; one++) {
                threads.execute(() -> turnstile.pass(() -> {
                    inside.countDown();
                    return await(leave);
                }));
            }
            inside.await();
            assertThatThrownBy(() -> turnstile.pass(() -> true)).hasMessage("TOO_MANY_REQUESTS");
            leave.countDown();
        }
        assertThat(turnstile.pass(() -> true)).isTrue();
    }

    @Test
    void whoStumblesLeaves() {
        for (var one = 0; one < 3; one++) {
            assertThatThrownBy(() -> turnstile.pass(() -> {
                        throw new IllegalStateException("inside");
                    }))
                    .hasMessage("inside");
        }
    }

    private static boolean await(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
