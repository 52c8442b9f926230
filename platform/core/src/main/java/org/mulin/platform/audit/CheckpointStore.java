package org.mulin.platform.audit;

import java.time.LocalDate;
import java.util.UUID;

/** Keeps what is appended where nobody who can write into the database can rewrite it. */
interface CheckpointStore {
    void append(UUID tenant, LocalDate day, String line);
}
