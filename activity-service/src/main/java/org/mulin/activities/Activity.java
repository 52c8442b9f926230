package org.mulin.activities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Division;
import org.mulin.platform.problem.ProblemException;

/**
 * One activity. It refuses moves its status does not allow. Once published it is for everyone to read, also when it was
 * cancelled since; a draft that was cancelled stays its organisers'. Its version is what organisers change: places come and go
 * beside it, else no organiser could save while people sign up.
 */
record Activity(
        UUID id,
        ActivityStatus stored,
        String title,
        String description,
        Where where,
        String venue,
        Instant startsAt,
        Instant endsAt,
        Instant signupUntil,
        Places places,
        boolean published,
        @Nullable String reason,
        long version) {

    /** The division it takes place in, and the ancestors it is listed under. */
    record Where(
            UUID division,
            @Nullable UUID district,
            @Nullable UUID subdistrict,
            @Nullable UUID community) {
        static Where of(Division division) {
            return new Where(division.id(), division.district(), division.subdistrict(), division.community());
        }
    }

    static Activity draft(UUID id, Plan plan, Division division) {
        var places = Places.of(plan.capacity());
        return of(id, ActivityStatus.DRAFT, plan, division, places, false, 1);
    }

    ActivityStatus status(Instant now) {
        return stored == ActivityStatus.PUBLISHED && !now.isBefore(endsAt) ? ActivityStatus.ENDED : stored;
    }

    /** Planned anew; a larger one may have free places then, which belong to those who wait. */
    Activity changed(Plan plan, Division division, Instant now) {
        require(stored != ActivityStatus.CANCELLED, ActivityProblem.ACTIVITY_CANCELLED);
        require(status(now) != ActivityStatus.ENDED, ActivityProblem.ACTIVITY_ENDED);
        require(plan.capacity() >= places.taken(), ActivityProblem.CAPACITY_BELOW_TAKEN);
        return of(id, stored, plan, division, places.withCapacity(plan.capacity()), published, version + 1);
    }

    Activity published(Instant now) {
        require(stored != ActivityStatus.CANCELLED, ActivityProblem.ACTIVITY_CANCELLED);
        require(stored != ActivityStatus.PUBLISHED, ActivityProblem.ACTIVITY_ALREADY_PUBLISHED);
        require(now.isBefore(endsAt), ActivityProblem.ACTIVITY_ENDED);
        return moved(ActivityStatus.PUBLISHED, true, null);
    }

    Activity cancelled(String why, Instant now) {
        require(stored != ActivityStatus.CANCELLED, ActivityProblem.ACTIVITY_CANCELLED);
        require(status(now) != ActivityStatus.ENDED, ActivityProblem.ACTIVITY_ENDED);
        return moved(ActivityStatus.CANCELLED, published, why);
    }

    /** Signing up, giving up and moving up are for an activity that is still to come or on. */
    void requireOn(Instant now) {
        switch (status(now)) {
            case DRAFT -> throw new ProblemException(ActivityProblem.ACTIVITY_NOT_PUBLISHED);
            case CANCELLED -> throw new ProblemException(ActivityProblem.ACTIVITY_CANCELLED);
            case ENDED -> throw new ProblemException(ActivityProblem.ACTIVITY_ENDED);
            case PUBLISHED -> {}
        }
    }

    void requireOpen(Instant now) {
        requireOn(now);
        require(now.isBefore(signupUntil), ActivityProblem.SIGNUP_CLOSED);
    }

    Activity with(Places next) {
        return new Activity(
                id,
                stored,
                title,
                description,
                where,
                venue,
                startsAt,
                endsAt,
                signupUntil,
                next,
                published,
                reason,
                version);
    }

    private Activity moved(ActivityStatus next, boolean shown, @Nullable String why) {
        return new Activity(
                id,
                next,
                title,
                description,
                where,
                venue,
                startsAt,
                endsAt,
                signupUntil,
                places,
                shown,
                why,
                version + 1);
    }

    private static Activity of(
            UUID id,
            ActivityStatus status,
            Plan plan,
            Division division,
            Places places,
            boolean published,
            long version) {
        return new Activity(
                id,
                status,
                plan.title(),
                plan.description(),
                Where.of(division),
                plan.venue(),
                plan.startsAt(),
                plan.endsAt(),
                plan.signupUntil() == null ? plan.startsAt() : plan.signupUntil(),
                places,
                published,
                null,
                version);
    }

    private static void require(boolean allowed, ActivityProblem otherwise) {
        if (!allowed) {
            throw new ProblemException(otherwise);
        }
    }
}
