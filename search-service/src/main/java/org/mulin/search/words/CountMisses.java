package org.mulin.search.words;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.stereotype.Service;

/** Counts what people look for and hardly find, in words that cannot be about somebody. */
@Service
public class CountMisses {
    private static final int FEW = 3;

    private final Misses misses;
    private final Clock clock;

    CountMisses(Misses misses, Clock clock) {
        this.misses = misses;
        this.clock = clock;
    }

    /** Takes what was typed and how many cases were found, in the caller's transaction. */
    public void note(String typed, long found) {
        var caller = CurrentCaller.require();
        if (found < FEW && caller.kind() == Caller.Kind.PERSON) {
            Askable.of(typed)
                    .ifPresent(words -> misses.count(
                            words, caller.accountId(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)));
        }
    }
}
