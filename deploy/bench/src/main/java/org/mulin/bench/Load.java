package org.mulin.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/** Keeps every worker busy for a time, each on a thread of its own; the first that fails ends it. */
public final class Load {
    private Load() {}

    /** One connection that does the same thing again and again. */
    public interface Worker {
        void once() throws Exception;
    }

    /** One connection that takes turns until there are none left. */
    interface Turn {
        boolean taken() throws Exception;
    }

    /** How long each request took, in nanoseconds, in ascending order. */
    record Latencies(long[] sorted) {
        int count() {
            return sorted.length;
        }

        double millis(double quantile) {
            return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, sorted.length * quantile)] / 1e6;
        }
    }

    static Latencies run(List<? extends Worker> workers, Duration time) {
        var end = new AtomicLong(System.nanoTime() + time.toNanos());
        try (var threads = Executors.newFixedThreadPool(workers.size())) {
            var running = workers.stream()
                    .map(worker -> threads.submit(() -> repeat(worker, end)))
                    .toList();
            var parts = new ArrayList<long[]>();
            for (var one : running) {
                parts.add(one.get());
            }
            return new Latencies(
                    parts.stream().flatMapToLong(LongStream::of).sorted().toArray());
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Failure failure ? failure : new Failure("a request failed: " + e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All turns there are, by all workers; what found none left counts for nothing. */
    static Latencies runOnce(List<Turn> workers) {
        var taken = new ConcurrentLinkedQueue<Long>();
        try (var threads = Executors.newFixedThreadPool(workers.size())) {
            var running = workers.stream()
                    .map(worker -> threads.submit(() -> {
                        for (var start = System.nanoTime(); worker.taken(); start = System.nanoTime()) {
                            taken.add(System.nanoTime() - start);
                        }
                        return true;
                    }))
                    .toList();
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Failure failure ? failure : new Failure("a request failed: " + e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return new Latencies(taken.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    private static long[] repeat(Load.Worker worker, AtomicLong end) throws Exception {
        var taken = new long[1024];
        var count = 0;
        try {
            for (var start = System.nanoTime(); start < end.get(); ) {
                worker.once();
                var now = System.nanoTime();
                if (count == taken.length) {
                    taken = Arrays.copyOf(taken, count * 2);
                }
                taken[count++] = now - start;
                start = now;
            }
        } catch (Exception e) {
            end.set(0);
            throw e;
        }
        return Arrays.copyOf(taken, count);
    }
}
