package org.mulin.search.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.ReferenceBatch.DivisionRow;
import org.mulin.platform.access.ReferenceBatch.UnitRow;
import org.mulin.search.index.Document;
import org.mulin.search.index.Epoch;
import org.mulin.search.text.IndexedText;
import org.mulin.search.text.MatterNumber;
import org.mulin.search.text.PlaceName;

/** What search knows of one unit or division, as box.json maps it. Everybody of the tenant finds them. */
record DirectoryDocument(
        String type,
        UUID tenant,
        UUID id,
        long version,
        String name,
        String kind,
        @Nullable String code,
        @Nullable DivisionRow place)
        implements Document {

    static DirectoryDocument of(Epoch epoch, UUID tenant, DivisionRow it) {
        return new DirectoryDocument(
                DirectoryFindable.DIVISION,
                tenant,
                it.id(),
                epoch.version(it.version()),
                it.name(),
                it.level().name(),
                it.code(),
                it);
    }

    static DirectoryDocument of(Epoch epoch, UUID tenant, UnitRow it, @Nullable DivisionRow place) {
        return new DirectoryDocument(
                DirectoryFindable.UNIT,
                tenant,
                it.id(),
                epoch.version(it.version()),
                it.name(),
                it.kind(),
                null,
                place);
    }

    @Override
    public Map<String, @Nullable Object> source() {
        var names = PlaceName.of(name);
        Map<String, @Nullable Object> source = new HashMap<>();
        source.put("type", type);
        source.put("tenant", tenant);
        source.put("id", id);
        source.put("version", version);
        source.put("published", true);
        source.put("kind", kind);
        if (place != null) {
            source.put("district", place.district());
            source.put("subdistrict", place.subdistrict());
            source.put("community", place.community());
            source.put("division", place.id());
        }
        source.put("number", code == null ? List.of() : List.of(MatterNumber.reversed(code)));
        source.put("name", names.written());
        source.put("pinyin", names.pinyin());
        source.put("initials", names.initials());
        new IndexedText(name, "").into(source);
        return source;
    }
}
