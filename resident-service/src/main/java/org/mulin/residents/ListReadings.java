package org.mulin.residents;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Grants;
import org.mulin.platform.audit.AuditRecord;
import org.mulin.platform.audit.AuditTrail;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells who read, revealed or changed a file, or was refused it: its community, and the person whose file it is. */
@Service
@Transactional(readOnly = true)
class ListReadings {
    private final Residents residents;
    private final Access access;
    private final AuditTrail trail;
    private final Grants grants;

    ListReadings(Residents residents, Access access, AuditTrail trail, Grants grants) {
        this.residents = residents;
        this.access = access;
        this.trail = trail;
        this.grants = grants;
    }

    Page<Reading> of(UUID resident, @Nullable String cursor, int limit) {
        return readings(access.readable(residents.byId(resident)), cursor, limit);
    }

    /** Of the file that is linked to the caller's account. */
    Page<Reading> own(@Nullable String cursor, int limit) {
        var it = residents
                .ofAccount(CurrentCaller.require().accountId())
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        return readings(it, cursor, limit);
    }

    private Page<Reading> readings(Resident it, @Nullable String cursor, int limit) {
        var records = trail.of(Residents.ENTITY, it.id(), Cursor.parse(cursor, 1), limit);
        var accounts = records.items().stream()
                .map(AuditRecord::account)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var roles = grants.rolesOn(it.place().community(), accounts);
        var items = records.items().stream()
                .map(record -> Reading.of(record, roles))
                .toList();
        return new Page<>(items, records.next());
    }
}
