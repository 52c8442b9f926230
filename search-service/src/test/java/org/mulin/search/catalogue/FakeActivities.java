package org.mulin.search.catalogue;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.mulin.search.catalogue.ActivityDocuments.Indexable;
import org.mulin.search.catalogue.ActivityOwner.ShownActivity;
import org.mulin.search.index.FakeOwner;
import org.mulin.testing.TestCity;

/** activity-service as search-service sees it. */
public final class FakeActivities extends FakeOwner<Indexable> {
    private static final Duration LASTS = Duration.ofHours(2);

    public FakeActivities() {
        super("activity", "activities");
    }

    /** Plans an activity in a community of the eastern district, with these words in every text of it. */
    public void plan(UUID tenant, UUID id, long version, boolean published, String words, UUID community, Instant at) {
        keep(
                tenant,
                id,
                version,
                new Indexable(
                        id,
                        version,
                        published ? "PUBLISHED" : "DRAFT",
                        published,
                        "活动 " + words,
                        "一起来，" + words,
                        "活动室 " + words,
                        community,
                        TestCity.EAST,
                        TestCity.EAST_STREET,
                        community,
                        at,
                        at.plus(LASTS)));
    }

    @Override
    protected Object shown(Indexable it) {
        return new ShownActivity(
                it.id(),
                it.title(),
                it.description(),
                null,
                null,
                it.venue(),
                it.startsAt(),
                it.endsAt(),
                it.status(),
                it.version());
    }
}
