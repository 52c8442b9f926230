package org.mulin.search.catalogue;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import java.util.List;
import java.util.UUID;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.search.box.Standing;
import org.mulin.search.index.Family;
import org.mulin.search.index.Reach;
import org.mulin.search.index.ScopedSearch;
import org.mulin.search.index.SearchScope;
import org.springframework.stereotype.Service;

/** What is on or still to come of the tenant's activities, the soonest first; published, so everybody there may read it. */
@Service
public class ComingActivities {
    private static final int MOST = 500;

    private final Family activities;
    private final ActivityDocuments owner;

    ComingActivities(Family activities, ActivityDocuments owner) {
        this.activities = activities;
        this.owner = owner;
    }

    /** What it is called, and where it takes place. */
    public record Coming(String title, UUID division) {}

    public List<Coming> read() {
        var tenant = CurrentCaller.require().tenant().value();
        var ids = soonest(tenant);
        return ids.isEmpty()
                ? List.of()
                : owner.read(new ActivityDocuments.Wanted(tenant, ids)).stream()
                        .filter(it -> it.published() && it.status().equals(Standing.PUBLISHED))
                        .map(it -> new Coming(it.title(), it.division()))
                        .toList();
    }

    private List<UUID> soonest(UUID tenant) {
        var scope = new SearchScope(tenant, List.of(Reach.published(ActivityFindable.TYPE)));
        var search = new ScopedSearch(scope, null, "coming");
        search.ask(
                found -> found.filter(Standing.anyOf(List.of(Standing.PUBLISHED))),
                how -> how.size(MOST)
                        .sort(SortOptions.of(s ->
                                s.field(f -> f.field("at").order(SortOrder.Asc).unmappedType(FieldType.Date))))
                        .sort(SortOptions.of(s -> s.field(f -> f.field("id").order(SortOrder.Asc)))));
        return activities.index().search(search).getFirst().hits().hits().stream()
                .map(hit -> UUID.fromString(hit.sort().getLast().stringValue()))
                .toList();
    }
}
