package org.mulin.cases;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Until when a unit must first contact whom its share is about; whoever keeps the clocks knows. */
public interface ContactDeadlines {

    /** Also for a clock that the step at hand has just stopped, be it one that stood still; empty when none ran. */
    Optional<Instant> ofHandover(UUID id, UUID handover);
}
