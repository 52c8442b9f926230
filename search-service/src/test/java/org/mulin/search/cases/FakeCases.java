package org.mulin.search.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mulin.search.cases.CaseDocuments.Indexable;
import org.mulin.search.cases.CaseOwner.ShownCase;
import org.mulin.search.index.FakeOwner;
import org.mulin.testing.TestCity;

/** case-service as search-service sees it. */
public final class FakeCases extends FakeOwner<Indexable> {

    public FakeCases() {
        super("case", "cases");
    }

    /** Files a case in a community of the eastern district, with these words in every text of it. */
    public void file(UUID tenant, UUID id, String words, String category, UUID community, Instant at) {
        file(tenant, id, words, category, List.of(), community, at);
    }

    /** Likewise, with units at work on it. */
    public void file(
            UUID tenant, UUID id, String words, String category, List<UUID> units, UUID community, Instant at) {
        file(tenant, id, 1, words, category, units, community, at);
    }

    /** Likewise, as it is in some version. */
    public void file(
            UUID tenant,
            UUID id,
            long version,
            String words,
            String category,
            List<UUID> units,
            UUID community,
            Instant at) {
        keep(
                tenant,
                id,
                version,
                new Indexable(
                        id,
                        version,
                        "2001-" + Math.abs(id.getLeastSignificantBits()),
                        null,
                        "CONCERN",
                        "FILED",
                        "试一试 " + words,
                        "试一试，" + words,
                        category,
                        units,
                        community,
                        TestCity.EAST,
                        TestCity.EAST_STREET,
                        community,
                        at,
                        at));
    }

    @Override
    protected Object shown(Indexable it) {
        return new ShownCase(
                it.id(),
                it.number(),
                it.kind(),
                it.status(),
                it.title(),
                it.description(),
                null,
                null,
                it.category(),
                null,
                null,
                it.filedAt(),
                it.updatedAt(),
                it.version());
    }
}
