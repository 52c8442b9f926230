package org.mulin.residents;

import java.time.Instant;
import java.util.Optional;

/** One kind of bulk work, done for a tenant in small steps, each in the transaction of the tenant's turn. */
interface BulkWork {
    /** Erases what is past its time, and does one step; false when there was nothing to do. */
    boolean step();

    /** When something will be past its time. */
    Optional<Instant> nextExpiry();
}
