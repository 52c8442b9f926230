package org.mulin.search.people;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.search.index.Document;
import org.mulin.search.index.Epoch;
import org.mulin.search.people.PersonDocument.Where;
import org.mulin.search.text.AddressKeys;
import org.mulin.search.text.Normaliser;

/** What search knows of one household, as people.json maps it: in which estate, and where there. */
record HouseholdDocument(UUID tenant, UUID id, long version, UUID estate, List<String> addressKeys, Where where)
        implements Document {

    static HouseholdDocument of(Epoch epoch, UUID tenant, HouseholdDocuments.Indexable it) {
        return new HouseholdDocument(
                tenant,
                it.id(),
                epoch.version(it.version()),
                it.estate(),
                it.addressKeys(),
                Where.in(it.district(), it.subdistrict(), it.community()));
    }

    @Override
    public Map<String, @Nullable Object> source() {
        Map<String, @Nullable Object> source = new HashMap<>();
        source.put("tenant", tenant);
        source.put("id", id);
        source.put("version", version);
        source.put("estate", estate);
        source.put("address", asAsked());
        where.putInto(source);
        return source;
    }

    /** As their owner has them, and as they are read from what somebody types: of 03栋 that is 3栋. */
    private Set<String> asAsked() {
        var keys = new LinkedHashSet<String>();
        for (var key : addressKeys) {
            var normal = Normaliser.normalise(key);
            keys.add(normal);
            keys.addAll(AddressKeys.in(normal));
        }
        return keys;
    }
}
