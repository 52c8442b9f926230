package org.mulin.platform.tenancy;

import io.micrometer.context.ContextSnapshotFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Lets steps that wait for different parts wait at the same time, each as this thread's caller and in its trace. */
public final class SideBySide {
    private static final ContextSnapshotFactory CONTEXT =
            ContextSnapshotFactory.builder().build();

    private SideBySide() {}

    /** The results in the order of the steps, once all have ended; if some failed, the failure of the first of them. */
    public static <T> List<T> all(List<? extends Supplier<? extends T>> steps) {
        var running = new ArrayList<Future<T>>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            steps.forEach(step -> running.add(threads.submit(asCaller(step))));
        }
        return running.stream().map(SideBySide::result).toList();
    }

    /** Both results, put together on this thread. */
    public static <A, B, R> R both(Supplier<A> one, Supplier<B> other, BiFunction<A, B, R> together) {
        Future<A> first;
        Future<B> second;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            first = threads.submit(asCaller(one));
            second = threads.submit(asCaller(other));
        }
        return together.apply(result(first), result(second));
    }

    private static <T> Callable<T> asCaller(Supplier<? extends T> step) {
        var caller = CurrentCaller.require();
        return CONTEXT.captureAll().wrap((Callable<T>) () -> CurrentCaller.as(caller, step::get));
    }

    private static <T> T result(Future<T> ended) {
        try {
            return ended.get();
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failure.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}
