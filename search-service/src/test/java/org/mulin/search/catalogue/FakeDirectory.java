package org.mulin.search.catalogue;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.ReferenceBatch;
import org.mulin.platform.access.ReferenceBatch.DivisionRow;
import org.mulin.platform.access.ReferenceBatch.UnitRow;
import org.mulin.search.index.FakeOwner;
import org.mulin.testing.TestCity;

/** identity-service as search-service sees it, for those units and divisions that a test tells it. */
public final class FakeDirectory extends FakeOwner<Record> {

    public FakeDirectory() {
        super("division", "divisions");
        on("/internal/entities/unit", _ -> List.of());
        on("/internal/entities/grant", _ -> List.of());
        on("/internal/reference/batch", this::batch);
    }

    /** Registers a unit that works for the eastern district. */
    public UUID unit(UUID tenant, String name) {
        var id = UUID.randomUUID();
        keep("unit", tenant, id, 1, new UnitRow(id, name, "DEPARTMENT", TestCity.EAST, 1));
        return id;
    }

    /** A community of the eastern street; of the same id, the same community by another name. */
    public void community(UUID tenant, UUID id, long version, String code, String name) {
        keep(
                tenant,
                id,
                version,
                new DivisionRow(
                        id,
                        code,
                        name,
                        Division.Level.COMMUNITY,
                        TestCity.EAST_STREET,
                        TestCity.EAST,
                        TestCity.EAST_STREET,
                        id,
                        null,
                        version));
    }

    private Object batch(HttpExchange exchange) throws IOException {
        var wanted = body(exchange);
        var ids = Stream.of("/divisions", "/units")
                .flatMap(list -> wanted.at(list).valueStream())
                .map(id -> id.asString())
                .toList();
        var found = found(UUID.fromString(wanted.at("/tenant").asString()), ids);
        return new ReferenceBatch(
                found.stream()
                        .filter(DivisionRow.class::isInstance)
                        .map(DivisionRow.class::cast)
                        .toList(),
                found.stream()
                        .filter(UnitRow.class::isInstance)
                        .map(UnitRow.class::cast)
                        .toList(),
                List.of());
    }

    @Override
    protected Object shown(Record it) {
        return it;
    }
}
