package org.mulin.cases;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Grant;
import org.mulin.platform.access.Grants;
import org.mulin.platform.access.Role;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.Query;
import org.mulin.platform.tenancy.RoundTrip;
import org.springframework.stereotype.Service;

/** Holds a case for a caller who may act on it and has read its newest version. */
@Service
public class CaseAccess {
    private final Cases cases;
    private final Grants grants;
    private final RoundTrip trip;

    CaseAccess(Cases cases, Grants grants, RoundTrip trip) {
        this.cases = cases;
        this.grants = grants;
        this.trip = trip;
    }

    /** A case that is held, and what its holder's grants are then. */
    private record Held(Case it, Query<Grant> grants) {
        boolean allows(Set<Role> roles, @Nullable UUID unit) {
            return CaseScope.of(Grants.with(roles, grants), null).covers(it, unit);
        }
    }

    /**
     * The case, locked until the transaction ends; one out of reach is as missing as one that never was. Of the units, the
     * lead alone acts on the case.
     */
    public Case lock(UUID id, long version, Set<Role> roles) {
        return newest(require(id, roles), version);
    }

    /** The same for a unit that acts on its own share. */
    public Case lockFor(UUID unit, UUID id, long version) {
        var held = reached(id);
        requireAllowed(held.allows(Rights.HANDLE, unit));
        return newest(held.it, version);
    }

    /** The same whatever its version, for what is no step of it. */
    public Case require(UUID id, Set<Role> roles) {
        var held = reached(id);
        requireAllowed(held.allows(roles, held.it.unit()));
        return held.it;
    }

    /** The case as it is, for whoever may read it; held by nobody. */
    public Case read(UUID id) {
        return cases.one(id).filter(this::reads).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** The caller's own case, locked likewise; another's is as missing as none. */
    public Case lockOwn(UUID id, long version) {
        var it = cases.lock(id).filter(this::isOwn).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        return newest(it, version);
    }

    /** Whether the caller brought the case for itself. */
    public boolean isOwn(Case it) {
        return CurrentCaller.require().accountId().equals(it.origin().author());
    }

    /** Whether one of these roles lets the caller act on the case. */
    public boolean allows(Set<Role> roles, Case it) {
        return covers(roles, it, it.unit());
    }

    /** Refuses whoever does not act for this unit on the case. */
    public void requireHandles(Case it, UUID unit) {
        requireAllowed(covers(Rights.HANDLE, it, unit));
    }

    private Held reached(UUID id) {
        var found = Cases.locked(id);
        var grants = Grants.query();
        trip.read(found, grants);
        return found.row()
                .map(it -> new Held(it, grants))
                .filter(held ->
                        CaseScope.of(Grants.with(Rights.READ, grants), null).covers(held.it))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** Whether the caller may read the case. */
    public boolean reads(Case it) {
        return CaseScope.of(grants.held(Rights.READ), null).covers(it);
    }

    private boolean covers(Set<Role> roles, Case it, @Nullable UUID unit) {
        return CaseScope.of(grants.held(roles), null).covers(it, unit);
    }

    private static void requireAllowed(boolean allowed) {
        if (!allowed) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
    }

    private static Case newest(Case it, long version) {
        if (it.version() != version) {
            throw new ProblemException(CommonProblem.VERSION_STALE);
        }
        return it;
    }
}
