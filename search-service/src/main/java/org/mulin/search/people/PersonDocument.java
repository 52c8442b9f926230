package org.mulin.search.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.search.index.Document;
import org.mulin.search.index.Epoch;
import org.mulin.search.text.PersonName;

/**
 * What search knows of one resident, or of who brought one case, as people.json maps it. Elasticsearch keeps what to find
 * by, not this.
 */
record PersonDocument(UUID tenant, UUID id, long version, String name, List<String> phoneKeys, Where where)
        implements Document {

    /** Who may find it: those whose grants reach the place, or, of a case, one of its units there; of a confidential one few. */
    record Where(
            @Nullable UUID district,
            @Nullable UUID subdistrict,
            @Nullable UUID community,
            @Nullable UUID division,
            List<UUID> units,
            boolean confidential) {

        static Where in(@Nullable UUID district, @Nullable UUID subdistrict, UUID community) {
            return new Where(district, subdistrict, community, null, List.of(), false);
        }

        void putInto(Map<String, @Nullable Object> source) {
            source.put("district", district);
            source.put("subdistrict", subdistrict);
            source.put("community", community);
            source.put("division", division);
            source.put("unit", units);
            if (confidential) {
                source.put("confidential", true);
            }
        }
    }

    static PersonDocument of(Epoch epoch, UUID tenant, ResidentDocuments.Indexable it) {
        return new PersonDocument(
                tenant,
                it.id(),
                epoch.version(it.version()),
                it.name(),
                it.phoneKeys(),
                Where.in(it.district(), it.subdistrict(), it.community()));
    }

    static PersonDocument of(Epoch epoch, UUID tenant, RequesterDocuments.Indexable it, String name) {
        return new PersonDocument(
                tenant,
                it.id(),
                epoch.version(it.version()),
                name,
                it.phoneKeys(),
                new Where(
                        it.district(), it.subdistrict(), it.community(), it.division(), it.units(), it.confidential()));
    }

    @Override
    public Map<String, @Nullable Object> source() {
        var asked = PersonName.of(name);
        Map<String, @Nullable Object> source = new HashMap<>();
        source.put("tenant", tenant);
        source.put("id", id);
        source.put("version", version);
        source.put("name", asked.written());
        source.put("pinyin", asked.pinyin());
        source.put("initials", asked.initials());
        source.put("southern", asked.southern());
        source.put("phone", phoneKeys);
        where.putInto(source);
        return source;
    }
}
