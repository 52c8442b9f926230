package org.mulin.residents;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grant;
import org.mulin.platform.access.Grants;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemCode;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.Query;
import org.mulin.platform.tenancy.RoundTrip;
import org.springframework.stereotype.Component;

/** What the caller may read and keep; what is out of reach is as missing as what never was. */
@Component
class Access {
    private final RoundTrip trip;
    private final Divisions divisions;

    Access(RoundTrip trip, Divisions divisions) {
        this.trip = trip;
        this.divisions = divisions;
    }

    /** Where the caller may read, within one division when it is given. */
    Reach reading(@Nullable String division) {
        return reading(grants(), division);
    }

    private Reach reading(Query<Grant> grants, @Nullable String division) {
        var held = Grants.with(Rights.READ, grants);
        if (held.isEmpty()) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        return Reach.of(held, division == null ? null : divisions.require(division));
    }

    /** What was found, if the caller may read it. */
    <T extends Place.Placed> T readable(Optional<T> found) {
        var reach = reading(null);
        return found.filter(it -> reach.covers(it.place()))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** What was found, if the caller may change it or what belongs to it. */
    <T extends Place.Placed> T keepable(Optional<T> found, ProblemCode missing) {
        var grants = grants();
        var readable = reading(grants, null);
        var it = found.filter(one -> readable.covers(one.place())).orElseThrow(() -> new ProblemException(missing));
        requireKeeping(grants, it.place());
        return it;
    }

    /** The community with this code, as it is until the transaction ends: a re-cut waits for who files there. */
    Place holdCommunity(String code) {
        var division = divisions.hold(code);
        if (division.level() != Division.Level.COMMUNITY) {
            throw new ProblemException(ResidentProblem.DIVISION_NOT_A_COMMUNITY);
        }
        return Place.of(division);
    }

    void requireKeeping(Place place) {
        requireKeeping(grants(), place);
    }

    private static void requireKeeping(Query<Grant> grants, Place place) {
        if (!Reach.of(Grants.with(Rights.KEEP, grants), null).covers(place)) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
    }

    private Query<Grant> grants() {
        var grants = Grants.query();
        trip.read(grants);
        return grants;
    }
}
