package org.mulin.residents;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.feed.Changes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds and adds addresses many at a time. */
@Repository
class BulkAddresses {
    private static final String FIND = Addresses.SELECT + """
             where (a.parent_id, a.key, a.kind) in (
                   select parent, key, kind from unnest(:parents::uuid[], :keys::text[], :kinds::text[]) as wanted (parent, key, kind))
            """;
    // In one order, so that two imports wait for each other instead of locking up.
    private static final String ADD = """
            insert into address (id, kind, label, key, estate_id, building_id, stairway_id,
                                 community_id, subdistrict_id, district_id, version)
            select id, kind, label, key, estate, building, stairway, :community, :subdistrict::uuid, :district::uuid, 1
              from unnest(:ids::uuid[], :kinds::text[], :labels::text[], :keys::text[], :estates::uuid[],
                          :buildings::uuid[], :stairways::uuid[])
                as wanted (id, kind, label, key, estate, building, stairway)
             order by coalesce(stairway, building, estate), key
            on conflict (tenant_id, parent_id, key, kind) do nothing
            returning id
            """;
    private static final String LOCK = "select id from address where id = any(:ids) order by id for update";

    private final JdbcClient jdbc;
    private final Changes changes;

    BulkAddresses(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** What no two addresses share. */
    record Spot(UUID parent, AddressKind kind, String key) {
        static Spot of(Address it) {
            var parent = it.parent();
            return new Spot(parent == null ? it.place().community() : parent, it.kind(), Shorthand.key(it.label()));
        }
    }

    /** The wanted addresses as they are, made as they are wanted where there are none. */
    Map<Spot, Address> findOrAdd(Collection<Address> wanted) {
        var bySpot = wanted.stream().collect(Collectors.toMap(Spot::of, it -> it, (one, _) -> one));
        var found = find(bySpot.keySet());
        var missing = bySpot.entrySet().stream()
                .filter(it -> !found.containsKey(it.getKey()))
                .map(Map.Entry::getValue)
                .toList();
        if (missing.isEmpty()) {
            return found;
        }
        add(missing);
        // Also what somebody else was faster to add, and has committed: the insert waited for it.
        return find(bySpot.keySet());
    }

    private Map<Spot, Address> find(Collection<Spot> spots) {
        return jdbc
                .sql(FIND)
                .param("parents", spots.stream().map(Spot::parent).toArray(UUID[]::new))
                .param("keys", texts(spots, Spot::key))
                .param("kinds", texts(spots, it -> it.kind().name()))
                .query(Addresses::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Spot::of, it -> it));
    }

    private void add(List<Address> missing) {
        var place = missing.getFirst().place();
        var added = jdbc.sql(ADD)
                .param("ids", missing.stream().map(Address::id).toArray(UUID[]::new))
                .param("kinds", texts(missing, it -> it.kind().name()))
                .param("labels", texts(missing, Address::label))
                .param("keys", texts(missing, it -> Shorthand.key(it.label())))
                .param("estates", above(missing, Address::estate))
                .param("buildings", above(missing, Address::building))
                .param("stairways", above(missing, Address::stairway))
                .param("community", place.community())
                .param("subdistrict", place.subdistrict())
                .param("district", place.district())
                .query(UUID.class)
                .list();
        if (!added.isEmpty()) {
            changes.appendAll(Addresses.ENTITY, added.stream().collect(Collectors.toMap(it -> it, _ -> 1L)), "ADDED");
        }
    }

    /** Holds dwellings, so that two who register there wait for each other. */
    void lock(List<Address> dwellings) {
        jdbc.sql(LOCK)
                .param("ids", dwellings.stream().map(Address::id).distinct().toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    private static UUID[] above(List<Address> addresses, Function<Address, Address.@Nullable Above> level) {
        return addresses.stream()
                .map(level)
                .map(it -> it == null ? null : it.id())
                .toArray(UUID[]::new);
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
