package org.mulin.search.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mulin.search.cases.CaseDocuments.Indexable;
import org.mulin.search.index.Document;
import org.mulin.search.index.Epoch;
import org.mulin.search.text.IndexedText;
import org.mulin.search.text.MatterNumber;

/** What search knows of one case, as box.json maps it. The category is its path, 城乡建设/安全生产/安全隐患. */
record CaseDocument(
        UUID tenant,
        UUID id,
        long version,
        String kind,
        String status,
        @Nullable String category,
        @Nullable UUID district,
        @Nullable UUID subdistrict,
        @Nullable UUID community,
        UUID division,
        List<UUID> units,
        boolean confidential,
        Instant filedAt,
        String title,
        String body,
        List<String> numbers)
        implements Document {

    static CaseDocument of(Epoch epoch, UUID tenant, Indexable it) {
        return new CaseDocument(
                tenant,
                it.id(),
                epoch.version(it.version()),
                it.kind(),
                it.status(),
                it.category(),
                it.district(),
                it.subdistrict(),
                it.community(),
                it.division(),
                it.units(),
                it.confidential(),
                it.filedAt(),
                it.title(),
                it.description(),
                Stream.of(it.number(), it.outsideNumber())
                        .filter(Objects::nonNull)
                        .toList());
    }

    @Override
    public Map<String, @Nullable Object> source() {
        Map<String, @Nullable Object> source = new HashMap<>();
        source.put("type", CaseFindable.TYPE);
        source.put("tenant", tenant);
        source.put("id", id);
        source.put("version", version);
        source.put("kind", kind);
        source.put("status", status);
        source.put("category", category == null ? null : withAncestors(category));
        source.put("district", district);
        source.put("subdistrict", subdistrict);
        source.put("community", community);
        source.put("division", division);
        source.put("unit", units);
        if (confidential) {
            source.put("confidential", true);
        }
        source.put("at", filedAt.toEpochMilli());
        source.put("number", numbers.stream().map(MatterNumber::reversed).toList());
        new IndexedText(title, body).into(source);
        return source;
    }

    private static List<String> withAncestors(String path) {
        List<String> paths = new ArrayList<>();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            paths.add(path.substring(0, slash));
        }
        paths.add(path);
        return paths;
    }
}
