package org.mulin.search.people;

import java.util.Collection;
import java.util.UUID;
import org.mulin.platform.audit.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records who looked for people across communities, once for each division it is of interest to. */
@Service
class LookUps {
    private final Audit audit;

    LookUps(Audit audit) {
        this.audit = audit;
    }

    @Transactional
    void record(Collection<UUID> divisions, LookUpReason reason) {
        divisions.stream().distinct().forEach(it -> audit.record("SEARCH_PEOPLE", "division", it, reason.name()));
    }
}
