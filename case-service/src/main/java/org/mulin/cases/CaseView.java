package org.mulin.cases;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.seal.Masked;

/** A case as the API shows it: places by code and path, the unit by id and name. */
record CaseView(
        UUID id,
        String number,
        CaseKind kind,
        CaseStatus status,
        String title,
        String description,
        @Nullable String division,
        @Nullable String place,
        @Nullable String category,
        @Nullable UUID unit,
        @Nullable String unitName,
        Instant filedAt,
        Instant updatedAt,
        long version) {

    static CaseView of(Case it, Divisions.@Nullable Place place, @Nullable String category, @Nullable String unitName) {
        return new CaseView(
                it.id(),
                it.number(),
                it.kind(),
                it.status(),
                it.title(),
                it.description(),
                place == null ? null : place.code(),
                place == null ? null : place.path(),
                category,
                it.unit(),
                unitName,
                it.filedAt(),
                it.updatedAt(),
                it.version());
    }

    /** One case with who brought it, masked, and what happened to it. */
    record Detail(@JsonUnwrapped CaseView view, @Nullable Requester requester, List<CaseEvent> timeline) {}

    /** The requester with all but the first character of the name and the ends of the phone hidden. */
    record Requester(String name, @Nullable String phone) {
        static Requester masked(String name, @Nullable String phone) {
            return new Requester(Masked.name(name), phone == null ? null : Masked.phone(phone));
        }
    }
}
