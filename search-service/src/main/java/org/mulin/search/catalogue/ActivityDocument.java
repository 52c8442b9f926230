package org.mulin.search.catalogue;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.search.catalogue.ActivityDocuments.Indexable;
import org.mulin.search.index.Document;
import org.mulin.search.index.Epoch;
import org.mulin.search.text.IndexedText;

/** What search knows of one activity, as box.json maps it; unless it was published, its organisers alone find it. */
record ActivityDocument(UUID tenant, long version, Indexable it) implements Document {

    static ActivityDocument of(Epoch epoch, UUID tenant, Indexable it) {
        return new ActivityDocument(tenant, epoch.version(it.version()), it);
    }

    /** What is looked through below the title, and shown of it. */
    static String body(String description, String venue) {
        return description + "\n" + venue;
    }

    @Override
    public UUID id() {
        return it.id();
    }

    @Override
    public Map<String, @Nullable Object> source() {
        Map<String, @Nullable Object> source = new HashMap<>();
        source.put("type", ActivityFindable.TYPE);
        source.put("tenant", tenant);
        source.put("id", it.id());
        source.put("version", version);
        source.put("published", it.published());
        source.put("status", it.status());
        source.put("district", it.district());
        source.put("subdistrict", it.subdistrict());
        source.put("community", it.community());
        source.put("division", it.division());
        source.put("at", it.startsAt().toEpochMilli());
        source.put("ends", it.endsAt().toEpochMilli());
        new IndexedText(it.title(), body(it.description(), it.venue())).into(source);
        return source;
    }
}
