package org.mulin.search.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A case with whatever the test does not care about filled in. */
final class CaseBuilder {

    static final UUID TENANT = UUID.fromString("00000000-0000-0000-0000-00000000000a");

    private UUID tenant = TENANT;
    private UUID id = UUID.randomUUID();
    private long version = 1;
    private String kind = "CONCERN";
    private String status = "FILED";
    private String category = "城乡建设/公共设施/照明";
    private UUID district = new UUID(1, 1);
    private UUID subdistrict = new UUID(2, 1);
    private UUID community = new UUID(3, 1);
    private UUID division = community;
    private List<UUID> units = List.of(new UUID(9, 1));
    private Instant filedAt = Instant.parse("2026-03-01T08:00:00Z");
    private String title = "路灯不亮";
    private String body = "";

    static CaseBuilder aCase() {
        return new CaseBuilder();
    }

    CaseBuilder tenant(UUID tenant) {
        this.tenant = tenant;
        return this;
    }

    CaseBuilder id(UUID id) {
        this.id = id;
        return this;
    }

    CaseBuilder version(long version) {
        this.version = version;
        return this;
    }

    CaseBuilder kind(String kind) {
        this.kind = kind;
        return this;
    }

    CaseBuilder status(String status) {
        this.status = status;
        return this;
    }

    CaseBuilder category(String category) {
        this.category = category;
        return this;
    }

    CaseBuilder in(UUID district, UUID subdistrict, UUID community) {
        this.district = district;
        this.subdistrict = subdistrict;
        this.community = community;
        this.division = community;
        return this;
    }

    CaseBuilder units(UUID... units) {
        this.units = List.of(units);
        return this;
    }

    CaseBuilder filedAt(Instant filedAt) {
        this.filedAt = filedAt;
        return this;
    }

    CaseBuilder title(String title) {
        this.title = title;
        return this;
    }

    CaseBuilder body(String body) {
        this.body = body;
        return this;
    }

    UUID id() {
        return id;
    }

    CaseDocument build() {
        return new CaseDocument(
                tenant,
                id,
                version,
                kind,
                status,
                category,
                district,
                subdistrict,
                community,
                division,
                units,
                filedAt,
                title,
                body);
    }
}
