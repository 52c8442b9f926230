package org.mulin.activities;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Divisions;

/** An activity as the API shows it: its place by code and path, how many places are taken, and why it was cancelled. */
record ActivityView(
        UUID id,
        String title,
        String description,
        @Nullable String division,
        @Nullable String place,
        String venue,
        Instant startsAt,
        Instant endsAt,
        Instant signupUntil,
        int capacity,
        int taken,
        int waiting,
        ActivityStatus status,
        @Nullable String reason,
        long version) {

    static ActivityView of(Activity it, Divisions.@Nullable Place place, Instant now) {
        return new ActivityView(
                it.id(),
                it.title(),
                it.description(),
                place == null ? null : place.code(),
                place == null ? null : place.path(),
                it.venue(),
                it.startsAt(),
                it.endsAt(),
                it.signupUntil(),
                it.places().capacity(),
                it.places().taken(),
                it.places().waiting(),
                it.status(now),
                it.reason(),
                it.version());
    }
}
