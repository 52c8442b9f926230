package org.mulin.residents;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.feed.Changes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds and writes households and residents many at a time. */
@Repository
class BulkHomes {
    private static final String PRESENT =
            Households.SELECT + " where h.dwelling_id = any(:dwellings) and h.lived_to is null order by h.id for share";
    private static final String ADD_HOUSEHOLDS = """
            insert into household (id, dwelling_id, estate_id, number, tenure, lived_from,
                                   community_id, subdistrict_id, district_id, version)
            select id, dwelling, estate, number, tenure, lived_from::date, :community, :subdistrict::uuid, :district::uuid, 1
              from unnest(:ids::uuid[], :dwellings::uuid[], :estates::uuid[], :numbers::text[], :tenures::text[],
                          :froms::text[])
                as opened (id, dwelling, estate, number, tenure, lived_from)
            """;
    private static final String RESIDENTS =
            Residents.SELECT + " where r.household_id = any(:households) and r.lived_to is null";
    private static final String ADD_RESIDENTS = """
            insert into resident (id, name, phone, household_id, relation, lived_from,
                                  community_id, subdistrict_id, district_id, version)
            select id, name, phone, household, relation, lived_from::date, :community, :subdistrict::uuid, :district::uuid, 1
              from unnest(:ids::uuid[], :names::bytea[], :phones::bytea[], :households::uuid[], :relations::text[],
                          :froms::text[])
                as registered (id, name, phone, household, relation, lived_from)
            """;

    private final JdbcClient jdbc;
    private final Changes changes;

    BulkHomes(JdbcClient jdbc, Changes changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** What no two households share that live somewhere now. */
    record Door(UUID dwelling, @Nullable String number) {}

    /** Who lives at the dwellings now; the oldest household where several answer to one door. */
    Map<Door, Household> present(List<Address> dwellings) {
        var present = new HashMap<Door, Household>();
        jdbc.sql(PRESENT)
                .param("dwellings", ids(dwellings))
                .query(Households::read)
                .list()
                .forEach(it -> present.putIfAbsent(new Door(it.dwelling(), it.number()), it));
        return present;
    }

    void addHouseholds(List<Household> opened) {
        if (opened.isEmpty()) {
            return;
        }
        var place = opened.getFirst().place();
        jdbc.sql(ADD_HOUSEHOLDS)
                .param("ids", opened.stream().map(Household::id).toArray(UUID[]::new))
                .param("dwellings", opened.stream().map(Household::dwelling).toArray(UUID[]::new))
                .param("estates", opened.stream().map(Household::estate).toArray(UUID[]::new))
                .param("numbers", texts(opened, Household::number))
                .param("tenures", texts(opened, it -> it.tenure().name()))
                .param("froms", texts(opened, it -> it.from().toString()))
                .param("community", place.community())
                .param("subdistrict", place.subdistrict())
                .param("district", place.district())
                .update();
        append(Households.ENTITY, opened.stream().map(Household::id).toList(), "OPENED");
    }

    /** Who lives in the households now. */
    List<Resident> residents(List<UUID> households) {
        return jdbc.sql(RESIDENTS)
                .param("households", households.toArray(UUID[]::new))
                .query(Residents::read)
                .list();
    }

    void addResidents(List<Resident> added) {
        if (added.isEmpty()) {
            return;
        }
        var place = added.getFirst().place();
        jdbc.sql(ADD_RESIDENTS)
                .param("ids", added.stream().map(Resident::id).toArray(UUID[]::new))
                .param("names", added.stream().map(it -> it.person().name()).toArray(byte[][]::new))
                .param("phones", added.stream().map(it -> it.person().phone()).toArray(byte[][]::new))
                .param(
                        "households",
                        added.stream().map(it -> it.stay().household()).toArray(UUID[]::new))
                .param("relations", texts(added, BulkHomes::relation))
                .param("froms", texts(added, it -> it.stay().from().toString()))
                .param("community", place.community())
                .param("subdistrict", place.subdistrict())
                .param("district", place.district())
                .update();
        append(Residents.ENTITY, added.stream().map(Resident::id).toList(), Resident.Event.REGISTERED.name());
    }

    private void append(String entity, List<UUID> ids, String event) {
        changes.appendAll(entity, ids.stream().collect(Collectors.toMap(it -> it, _ -> 1L)), event);
    }

    private static @Nullable String relation(Resident it) {
        var relation = it.stay().relation();
        return relation == null ? null : relation.name();
    }

    private static UUID[] ids(List<Address> addresses) {
        return addresses.stream().map(Address::id).distinct().toArray(UUID[]::new);
    }

    private static <T> String[] texts(Collection<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }
}
