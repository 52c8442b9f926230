package org.mulin.search.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.search.index.Document;
import org.mulin.search.index.Epoch;
import org.mulin.search.people.ResidentDocuments.Indexable;
import org.mulin.search.text.PersonName;

/** What search knows of one resident, as people.json maps it. Elasticsearch keeps what to find by, not this. */
record ResidentDocument(
        UUID tenant,
        UUID id,
        long version,
        String name,
        List<String> phoneKeys,
        @Nullable UUID district,
        @Nullable UUID subdistrict,
        UUID community)
        implements Document {

    static ResidentDocument of(Epoch epoch, UUID tenant, Indexable it) {
        return new ResidentDocument(
                tenant,
                it.id(),
                epoch.version(it.version()),
                it.name(),
                it.phoneKeys(),
                it.district(),
                it.subdistrict(),
                it.community());
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
        source.put("district", district);
        source.put("subdistrict", subdistrict);
        source.put("community", community);
        return source;
    }
}
