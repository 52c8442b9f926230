package org.mulin.search.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mulin.platform.access.Directory;
import org.mulin.platform.access.ReferenceBatch;
import org.mulin.platform.access.ReferenceBatch.DivisionRow;
import org.mulin.platform.access.ReferenceBatch.UnitRow;
import org.mulin.platform.access.ReferenceBatch.Wanted;
import org.mulin.search.index.Document;
import org.mulin.search.index.Documents;
import org.mulin.search.index.Epoch;

/** Units and divisions in force as identity-service has them now. An id is asked for as both, since it is one of them. */
record DirectoryDocuments(Directory owner) implements Documents {

    @Override
    public List<? extends Document> read(Epoch epoch, UUID tenant, List<UUID> ids) {
        var found = owner.read(new Wanted(tenant, ids, ids, List.of()));
        var places = places(tenant, found);
        var documents = new ArrayList<DirectoryDocument>();
        found.divisions().stream()
                .filter(it -> it.endedOn() == null)
                .forEach(it -> documents.add(DirectoryDocument.of(epoch, tenant, it)));
        found.units().forEach(it -> documents.add(DirectoryDocument.of(epoch, tenant, it, places.get(it.division()))));
        return documents;
    }

    private Map<UUID, DivisionRow> places(UUID tenant, ReferenceBatch found) {
        var wanted = found.units().stream().map(UnitRow::division).distinct().toList();
        return wanted.isEmpty()
                ? Map.of()
                : owner.read(new Wanted(tenant, wanted, List.of(), List.of())).divisions().stream()
                        .collect(Collectors.toMap(DivisionRow::id, Function.identity()));
    }
}
