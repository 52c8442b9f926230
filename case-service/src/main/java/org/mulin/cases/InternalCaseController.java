package org.mulin.cases;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Cases for the platform's own services, which index them. Who brought one leaves for the index of people alone. */
@Hidden
@RestController
class InternalCaseController {
    private final Cases cases;
    private final Categories categories;
    private final CaseSources sources;
    private final TenantScope tenants;

    InternalCaseController(Cases cases, Categories categories, CaseSources sources, TenantScope tenants) {
        this.cases = cases;
        this.categories = categories;
        this.sources = sources;
        this.tenants = tenants;
    }

    record Wanted(
            @NotNull UUID tenant, @NotNull @Size(max = 500) List<UUID> ids) {}

    /** What the index may know of a case; see contracts/case-document.json. */
    record Document(
            UUID id,
            long version,
            String number,
            @Nullable String outsideNumber,
            CaseKind kind,
            CaseStatus status,
            String title,
            String description,
            @Nullable String category,
            List<UUID> units,
            UUID division,
            @Nullable UUID district,
            @Nullable UUID subdistrict,
            @Nullable UUID community,
            boolean confidential,
            Instant filedAt,
            Instant updatedAt) {}

    /** The wanted cases as they are now; what is missing from the answer exists no more. */
    @PostMapping("/internal/cases/batch")
    List<Document> batch(@RequestBody @Valid Wanted wanted) {
        var documents = new ArrayList<Document>();
        tenants.run(new TenantId(wanted.tenant()), () -> {
            var found = cases.byIds(wanted.ids());
            var paths = categories.paths(found.stream()
                    .map(Case::category)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList());
            var outside = sources.numbers(wanted.ids());
            found.forEach(it -> documents.add(
                    document(it, outside.get(it.id()), it.category() == null ? null : paths.get(it.category()))));
        });
        return documents;
    }

    private static Document document(Case it, @Nullable String outsideNumber, @Nullable String category) {
        return new Document(
                it.id(),
                it.version(),
                it.number(),
                outsideNumber,
                it.kind(),
                it.status(),
                it.title(),
                it.description(),
                category,
                it.units(),
                it.place().division(),
                it.place().district(),
                it.place().subdistrict(),
                it.place().community(),
                it.confidential(),
                it.filedAt(),
                it.updatedAt());
    }
}
