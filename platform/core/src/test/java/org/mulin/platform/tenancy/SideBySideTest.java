package org.mulin.platform.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class SideBySideTest {
    private static final Caller CALLER =
            new Caller(new TenantId(UUID.randomUUID()), UUID.randomUUID(), Caller.Kind.PERSON);

    @AfterEach
    void nobodyIsSignedIn() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void stepsWaitAtTheSameTimeAndTheirResultsKeepTheirOrder() {
        var met = new CyclicBarrier(3);
        List<Supplier<Integer>> steps = List.of(() -> after(met, 1), () -> after(met, 2), () -> after(met, 3));

        assertThat(asCaller(() -> SideBySide.all(steps))).containsExactly(1, 2, 3);
    }

    @Test
    void bothWaitAtTheSameTime() {
        var met = new CyclicBarrier(2);
        Supplier<Integer> one = () -> after(met, 1);
        Supplier<Integer> other = () -> after(met, 2);

        List<Integer> both = asCaller(() -> SideBySide.both(one, other, List::of));

        assertThat(both).containsExactly(1, 2);
    }

    @Test
    void everyStepIsTheCallersWithTheCallersToken() {
        var token = new TestingAuthenticationToken("caller", "token");
        SecurityContextHolder.getContext().setAuthentication(token);
        Supplier<Object> who = () -> CurrentCaller.require();
        Supplier<Object> by = () -> SecurityContextHolder.getContext().getAuthentication();

        List<Object> seen = asCaller(() -> SideBySide.both(who, by, List::of));

        assertThat(seen).containsExactly(CALLER, token);
    }

    @Test
    void aFailureIsThrownWhenTheOthersHaveEnded() {
        var hasEnded = new AtomicBoolean();
        List<Supplier<Integer>> steps = List.of(
                () -> {
                    throw new IllegalArgumentException("the first");
                },
                () -> {
                    pause();
                    hasEnded.set(true);
                    throw new IllegalStateException("the second");
                });

        assertThatThrownBy(() -> asCaller(() -> SideBySide.all(steps))).hasMessage("the first");
        assertThat(hasEnded).isTrue();
    }

    private static <T> T asCaller(Supplier<T> step) {
        return CurrentCaller.as(CALLER, step::get);
    }

    private static int after(CyclicBarrier met, int result) {
        try {
            met.await(10, TimeUnit.SECONDS);
            return result;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
