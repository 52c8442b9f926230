package org.mulin.platform.access;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Divisions, units and grants as identity-service hands them to the copies; see contracts/reference-batch.json. */
public record ReferenceBatch(List<DivisionRow> divisions, List<UnitRow> units, List<GrantRow> grants) {

    /** One tenant's ids to read. */
    public record Wanted(UUID tenant, List<UUID> divisions, List<UUID> units, List<UUID> grants) {}

    public record DivisionRow(
            UUID id,
            String code,
            String name,
            Division.Level level,
            @Nullable UUID parent,
            @Nullable UUID district,
            @Nullable UUID subdistrict,
            @Nullable UUID community,
            @Nullable LocalDate endedOn,
            long version) {

        Division division() {
            return new Division(id, code, name, level, parent, district, subdistrict, community);
        }
    }

    public record UnitRow(UUID id, String name, String kind, UUID division, long version) {}

    public record GrantRow(
            UUID id,
            UUID account,
            Role role,
            UUID division,
            @Nullable UUID unit,
            long version) {}
}
