package org.mulin.search.suggest;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.search.catalogue.ComingActivities;
import org.mulin.search.suggest.TenantNames.Named;
import org.mulin.search.text.Spelling;
import org.springframework.stereotype.Component;

/** The titles of activities that everybody of the tenant may still come to. */
@Component
class ComingTitles {
    private static final int TENANTS = 50;

    private final ComingActivities activities;
    private final TenantNames names;
    private final Patience patience;
    private final Recently<TenantId, List<Title>> titles;

    ComingTitles(ComingActivities activities, TenantNames names, Clock clock) {
        this.activities = activities;
        this.names = names;
        this.patience = new Patience(clock);
        this.titles = new Recently<>(clock, TENANTS);
    }

    /** A title, and the way to the place. */
    record Title(String text, @Nullable String path, Spelling spelling) {}

    /** None while they cannot be read. */
    List<Title> all() {
        return patience.ask(() -> titles.of(CurrentCaller.require().tenant(), this::read));
    }

    private List<Title> read() {
        var paths = names.all().stream()
                .filter(it -> it.kind() == Suggestion.Kind.DIVISION)
                .collect(toMap(Named::id, Named::path));
        return activities.read().stream()
                .map(it -> new Title(it.title(), paths.get(it.division()), Spelling.of(it.title())))
                .toList();
    }
}
