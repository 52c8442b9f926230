package org.mulin.cases.handover;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.CaseAccess;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells whom the list of responsibilities names for a case. */
@Service
class ReadRouting {
    private final CaseAccess access;
    private final Responsibilities responsibilities;

    ReadRouting(CaseAccess access, Responsibilities responsibilities) {
        this.access = access;
        this.responsibilities = responsibilities;
    }

    /** How the case would be dispatched and to which units; none when no rule fits. */
    record Routing(@Nullable Dispatch dispatch, List<UUID> units) {}

    @Transactional(readOnly = true)
    Routing of(UUID id) {
        return responsibilities
                .of(access.read(id))
                .map(rule -> new Routing(rule.dispatch(), rule.units()))
                .orElse(new Routing(null, List.of()));
    }
}
