package org.mulin.search.index;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.search.index.Comparison.Look;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One family's endless comparison, of versions or of contents, round after round, where its feed is followed. */
final class Rounds implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final int SPANS_AT_ONCE = 10;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Family family;
    private final Depth depth;
    private final ReconcileSettings settings;
    private final Clock clock;
    private final Tally tally;
    private volatile @Nullable Report last;

    Rounds(Family family, Depth depth, ReconcileSettings settings, Clock clock, Tally tally) {
        this.family = family;
        this.depth = depth;
        this.settings = settings;
        this.clock = clock;
        this.tally = tally;
    }

    /** The quick comparison finds what is missing, too much or old; the thorough one also what is spoilt. */
    enum Depth {
        VERSIONS,
        CONTENTS
    }

    /** A full round: when it ended, how many documents it compared, how many differed, and how many it repaired. */
    record Report(String family, Depth depth, Instant at, long compared, long differing, long repaired) {}

    /** Where a round's numbers are counted as they come. */
    interface Tally {
        void count(long compared, long differing, long repaired);
    }

    /** The last full round of this process, if any. */
    @Nullable
    Report last() {
        return last;
    }

    @Override
    public void run() {
        try {
            Thread.sleep(settings.rest());
            while (true) {
                Thread.sleep(attempt() ? settings.rest() : PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean attempt() throws InterruptedException {
        try {
            return round();
        } catch (RuntimeException | Error failure) {
            LOG.warn("{} could not be compared with their owner, trying again: {}", family.name(), failure.toString());
            return false;
        }
    }

    /** False when it could not be gone to its end. */
    private boolean round() throws InterruptedException {
        var epoch = family.follower().progress().epoch();
        if (!mayGoOn(epoch)) {
            return false;
        }
        var found = new Found();
        var tenants = new HashSet<UUID>();
        for (var entity : family.feed().entities()) {
            var spans = new Spans(entity, family.follower().ranges(entity).iterator());
            for (var few = spans.take(SPANS_AT_ONCE); !few.isEmpty(); few = spans.take(SPANS_AT_ONCE)) {
                few.forEach(span -> tenants.add(span.tenant()));
                if (!mayGoOn(epoch)) {
                    return false;
                }
                compare(comparison(epoch), few, found);
            }
        }
        var comparison = comparison(epoch);
        var strays = comparison.tenants().stream()
                .filter(it -> !tenants.contains(it))
                .map(Span::nothingOf)
                .toList();
        compare(comparison, strays, found);
        last = new Report(family.name(), depth, clock.instant(), found.compared, found.differing, found.repaired);
        return true;
    }

    private Comparison comparison(long epoch) {
        var live = family.index().live().orElseThrow(() -> new IndexUnavailable("there is no live index"));
        return new Comparison(family, live, new Epoch(epoch));
    }

    private void compare(Comparison comparison, List<Span> few, Found found) throws InterruptedException {
        var looks = few.stream()
                .map(span -> comparison.look(span, depth == Depth.CONTENTS))
                .toList();
        var suspects = looks.stream().flatMap(look -> look.differing().stream()).toList();
        if (!suspects.isEmpty()) {
            Thread.sleep(settings.grace());
            repair(comparison, comparison.lookAgain(suspects), found);
        }
        var rows = few.stream().mapToLong(Span::rows).sum();
        found.compared += rows;
        tally.count(rows, 0, 0);
        Thread.sleep(settings.pace(rows, looks.stream().mapToLong(Look::read).sum()));
    }

    private void repair(Comparison comparison, List<Difference> differing, Found found) {
        if (differing.isEmpty()) {
            return;
        }
        var repaired = comparison.repair(differing);
        LOG.warn("{} of {} differed from their owner, {} were repaired", differing.size(), family.name(), repaired);
        found.differing += differing.size();
        found.repaired += repaired;
        tally.count(0, differing.size(), repaired);
    }

    /** Waits for the feed to be read to its end; false when this round is over. */
    private boolean mayGoOn(long epoch) throws InterruptedException {
        while (true) {
            var progress = family.follower().progress();
            if (!family.follower().isFollowing()
                    || epoch == 0
                    || progress.epoch() != epoch
                    || family.rebuildIndex().building() != null) {
                return false;
            }
            var asOf = progress.asOf();
            if (asOf != null && asOf.isAfter(clock.instant().minus(settings.lag()))) {
                return true;
            }
            Thread.sleep(PAUSE);
        }
    }

    private static final class Found {
        private long compared;
        private long differing;
        private long repaired;
    }
}
