package org.mulin.platform.feed;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.mulin.platform.feed.Checkpoints.Place;

/** One page of a feed as it is read and prepared, on a thread of its own: the next can be begun while this one is written. */
final class FeedStep {
    final Place place;
    final Instant asked = Instant.now();
    private final CompletableFuture<ChangePage> page = new CompletableFuture<>();
    private final CompletableFuture<Runnable> write = new CompletableFuture<>();
    private final Thread thread;

    private FeedStep(Place place, FeedSource source, FeedIntake intake, FeedTraces traces) {
        this.place = place;
        this.thread =
                Thread.ofVirtual().name("follow-" + intake.name() + "-step").start(() -> run(source, intake, traces));
    }

    static FeedStep begin(Place place, FeedSource source, FeedIntake intake, FeedTraces traces) {
        return new FeedStep(place, source, intake, traces);
    }

    private void run(FeedSource source, FeedIntake intake, FeedTraces traces) {
        try {
            var found = source.after(place.epoch(), place.position());
            page.complete(found);
            if (found.follows(place.epoch(), place.position()) && !found.items().isEmpty()) {
                write.complete(traces.follow(
                        intake.name(), found.items(), () -> intake.prepare(found.epoch(), found.items())));
            }
        } catch (RuntimeException | Error failure) {
            page.completeExceptionally(failure);
            write.completeExceptionally(failure);
        }
    }

    /** What was read, once it was. */
    ChangePage page() throws InterruptedException {
        return await(page);
    }

    /** What is to be written of it, once all that takes is read; of a page that has something. */
    Runnable write() throws InterruptedException {
        return await(write);
    }

    /** Nobody waits for it any more. */
    void end() {
        thread.interrupt();
    }

    private static <T> T await(CompletableFuture<T> what) throws InterruptedException {
        try {
            return what.get();
        } catch (ExecutionException failure) {
            throw new CompletionException(failure.getCause());
        }
    }
}
