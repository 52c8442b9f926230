package org.mulin.cases.figures;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** What is counted; a step at the day it happened, of a rate each chance at the day it came. */
enum Measure {
    FILED,
    REFUSED,
    ACCEPTED,
    DISPATCHED,
    SIGNED,
    CONTACTED,
    ANSWERED,
    RETURNED,
    SHELVED,
    EXCLUDED,
    RESOLVED,
    CLOSED,
    REOPENED,
    FIXED,
    RESPONSE,
    CALL_BACK,
    RATING;

    /** Those that say how many cases are open. */
    static final Set<Measure> STOCK = Set.of(FILED, REOPENED, REFUSED, RESOLVED);

    /** What a mark of it may be worth: an outcome or a reason to leave it out, how long it took, or nothing at all. */
    List<String> details() {
        return switch (this) {
            case FILED -> List.of("", "INQUIRY");
            case SHELVED, EXCLUDED, REOPENED -> List.of("");
            case REFUSED, ACCEPTED, DISPATCHED, SIGNED, CONTACTED, ANSWERED, RETURNED, RESOLVED, CLOSED, FIXED ->
                Took.DETAILS;
            case RESPONSE, CALL_BACK, RATING ->
                Arrays.stream(Share.values())
                        .filter(share -> share.measure == this)
                        .flatMap(Share::details)
                        .toList();
        };
    }

    /** How one of these changes how many are open. */
    int toStock() {
        return switch (this) {
            case FILED, REOPENED -> 1;
            case REFUSED, RESOLVED -> -1;
            case ACCEPTED,
                    DISPATCHED,
                    SIGNED,
                    CONTACTED,
                    ANSWERED,
                    RETURNED,
                    SHELVED,
                    EXCLUDED,
                    CLOSED,
                    FIXED,
                    RESPONSE,
                    CALL_BACK,
                    RATING -> 0;
        };
    }
}
