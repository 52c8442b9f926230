package org.mulin.bench.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.mulin.bench.Caller;
import org.mulin.bench.CpuClock;
import org.mulin.bench.Load;
import org.mulin.bench.Measure;

/**
 * XT-12 for search: a tenant that asks within its share, by itself and beside one of its size that asks at twenty times.
 */
final class Neighbours {
    /** Of one tenant's searches so many are answered at once. */
    private static final int SHARE = 8;

    private static final int QUIET = SHARE / 2;
    private static final int NOISY = SHARE * 20;
    private static final int BREATH_MILLIS = 50;

    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong missed = new AtomicLong();
    private final Measure alone;
    private final Measure beside;

    Neighbours(Desk quiet, Desk noisy, List<String> paths, CpuClock clock) {
        List<Load.Worker> asking = Collections.nCopies(QUIET, () -> ask(quiet.caller(), Question.any(paths)));
        List<Load.Worker> both = new ArrayList<>(asking);
        both.addAll(Collections.nCopies(NOISY, () -> insist(noisy.caller(), Question.any(paths))));
        this.alone = new Measure("alone", clock, asking);
        this.beside = new Measure("beside a noisy one", clock, both);
    }

    /**
     * CPU milliseconds for a search that is answered: of the quiet tenant's alone, and of both tenants' when one is noisy. What
     * refusals cost is in the latter, so the quiet one's cost no more than that. Missed are those of the quiet one's that got
     * no answer.
     */
    record Result(double aloneMillis, double besideMillis, long answered, long refused, long missed) {
        double ratio() {
            return besideMillis / aloneMillis;
        }
    }

    void warmUp(Duration time) {
        alone.warmUp(time);
        beside.warmUp(time);
        refused.set(0);
        missed.set(0);
    }

    void round(Duration time) {
        alone.round(time);
        beside.round(time);
    }

    Result result() {
        var all = beside.result();
        var answered = all.requests() - refused.get() - missed.get();
        return new Result(
                alone.result().cpuMillis(),
                all.cpuMillis() * all.requests() / answered,
                answered,
                refused.get(),
                missed.get());
    }

    private void ask(Caller caller, String path) throws IOException {
        if (caller.status(path) != 200) {
            missed.incrementAndGet();
        }
    }

    private void insist(Caller caller, String path) throws IOException, InterruptedException {
        if (caller.status(path) != 200) {
            refused.incrementAndGet();
            Thread.sleep(BREATH_MILLIS);
        }
    }
}
