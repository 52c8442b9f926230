package org.mulin.activities;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what is published to everyone of the tenant, and drafts to those who organise there. */
@Service
@Transactional(readOnly = true)
class ReadActivities {
    private final Activities activities;
    private final Organisers organisers;
    private final Divisions divisions;
    private final Clock clock;

    ReadActivities(Activities activities, Organisers organisers, Divisions divisions, Clock clock) {
        this.activities = activities;
        this.organisers = organisers;
        this.divisions = divisions;
        this.clock = clock;
    }

    ActivityView one(UUID id) {
        return views(List.of(organisers.visible(activities.byId(id)))).getFirst();
    }

    /** Those of the wanted activities that the caller may see, in the order asked for. */
    List<ActivityView> batch(List<UUID> ids) {
        return views(organisers.visible(activities.byIds(ids))).stream()
                .sorted(Comparator.comparingInt(view -> ids.indexOf(view.id())))
                .toList();
    }

    /** In the order in which they start: within one division, of one status, starting from and before a moment. */
    Page<ActivityView> list(
            @Nullable String division,
            @Nullable ActivityStatus status,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable String cursor,
            int limit) {
        var filter = new Activities.Filter(
                division == null ? null : divisions.require(division), status, from, to, clock.instant());
        var found = activities.list(organisers.reach(), filter, Cursor.parse(cursor, 2), limit);
        var page = Page.of(found, limit, it -> Cursor.of(it.startsAt(), it.id()));
        return new Page<>(views(page.items()), page.next());
    }

    private List<ActivityView> views(List<Activity> found) {
        var places =
                divisions.places(found.stream().map(it -> it.where().division()).toList());
        var now = clock.instant();
        return found.stream()
                .map(it -> ActivityView.of(it, places.get(it.where().division()), now))
                .toList();
    }
}
