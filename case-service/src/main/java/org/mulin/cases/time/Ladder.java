package org.mulin.cases.time;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mulin.platform.access.Division;

/** The levels above a case, from its own place up to the tenant's root, and where there is somebody to tell. */
record Ladder(List<Rung> rungs) {

    /** One level. */
    record Rung(Division.Level level, boolean manned) {}

    /** Where a clock climbs to, and whether that is as high as there is anybody. */
    record Climb(Division.Level to, boolean last) {}

    /**
     * The next level where somebody is, or else the top, so that what nobody answers for ends up there and not nowhere;
     * empty at the top. A unit's share is first told to the place it was sent from, a case's own to the level above those
     * who were told when it was late.
     */
    Optional<Climb> next(CaseClock clock) {
        var from = clock.level() == null ? (clock.isOwn() ? told() : -1) : indexOf(clock.level());
        var to = IntStream.range(from + 1, rungs.size())
                .filter(index -> rungs.get(index).manned() || index == rungs.size() - 1)
                .findFirst();
        return to.isEmpty()
                ? Optional.empty()
                : Optional.of(new Climb(rungs.get(to.getAsInt()).level(), !isMannedAbove(to.getAsInt())));
    }

    private int told() {
        return IntStream.range(0, rungs.size())
                .filter(index -> rungs.get(index).manned())
                .findFirst()
                .orElse(0);
    }

    private boolean isMannedAbove(int index) {
        return rungs.stream().skip(index + 1L).anyMatch(Rung::manned);
    }

    private int indexOf(Division.Level level) {
        return IntStream.range(0, rungs.size())
                .filter(index -> rungs.get(index).level() == level)
                .findFirst()
                .orElse(-1);
    }
}
