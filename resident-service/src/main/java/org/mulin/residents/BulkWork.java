package org.mulin.residents;

import java.time.Instant;
import java.util.Optional;

/** One kind of bulk work, done for a tenant in small steps, each in a transaction that holds the tenant's turn. */
interface BulkWork {
    /** Erases something that is past its time, which no failing step undoes then; else does one step, if there is one. */
    void step();

    /** When there is something to do or to erase: at once, or when something will be past its time. */
    Optional<Instant> due();
}
