package org.mulin.search.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.mulin.search.index.Document;

/** A case with whatever the test does not care about filled in. */
public final class CaseBuilder {

    public static final UUID TENANT = UUID.fromString("00000000-0000-0000-0000-00000000000a");

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
    private List<String> numbers = List.of();

    public static CaseBuilder aCase() {
        return new CaseBuilder();
    }

    public CaseBuilder tenant(UUID tenant) {
        this.tenant = tenant;
        return this;
    }

    public CaseBuilder id(UUID id) {
        this.id = id;
        return this;
    }

    public CaseBuilder version(long version) {
        this.version = version;
        return this;
    }

    public CaseBuilder kind(String kind) {
        this.kind = kind;
        return this;
    }

    public CaseBuilder status(String status) {
        this.status = status;
        return this;
    }

    public CaseBuilder category(String category) {
        this.category = category;
        return this;
    }

    public CaseBuilder in(UUID district, UUID subdistrict, UUID community) {
        this.district = district;
        this.subdistrict = subdistrict;
        this.community = community;
        this.division = community;
        return this;
    }

    public CaseBuilder units(UUID... units) {
        this.units = List.of(units);
        return this;
    }

    public CaseBuilder filedAt(Instant filedAt) {
        this.filedAt = filedAt;
        return this;
    }

    public CaseBuilder title(String title) {
        this.title = title;
        return this;
    }

    public CaseBuilder body(String body) {
        this.body = body;
        return this;
    }

    public CaseBuilder numbers(String... numbers) {
        this.numbers = List.of(numbers);
        return this;
    }

    public UUID id() {
        return id;
    }

    public Document build() {
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
                false,
                filedAt,
                title,
                body,
                numbers);
    }
}
