package org.mulin.residents;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Households of today for the index of people: where they are, and nothing of who lives there. */
@Hidden
@RestController
class InternalHouseholdController {
    private final Households households;
    private final Addresses addresses;
    private final TenantScope tenants;

    InternalHouseholdController(Households households, Addresses addresses, TenantScope tenants) {
        this.households = households;
        this.addresses = addresses;
        this.tenants = tenants;
    }

    record Wanted(
            @NotNull UUID tenant, @NotNull @Size(max = 500) List<UUID> ids) {}

    /** What the index may know of a household; see contracts/household-document.json. */
    record Document(
            UUID id,
            long version,
            @Nullable UUID district,
            @Nullable UUID subdistrict,
            UUID community,
            UUID estate,
            List<String> addressKeys) {}

    /** Those of the wanted households that still live somewhere. */
    @PostMapping("/internal/households/batch")
    List<Document> batch(@RequestBody @Valid Wanted wanted) {
        return tenants.call(new TenantId(wanted.tenant()), () -> {
            var found = households.byIds(wanted.ids()).values().stream()
                    .filter(it -> it.to() == null)
                    .toList();
            var dwellings =
                    addresses.byIds(found.stream().map(Household::dwelling).toList());
            return found.stream()
                    .map(it -> document(it, Objects.requireNonNull(dwellings.get(it.dwelling()))))
                    .toList();
        });
    }

    private static Document document(Household it, Address dwelling) {
        return new Document(
                it.id(),
                it.version(),
                it.place().district(),
                it.place().subdistrict(),
                it.place().community(),
                it.estate(),
                dwelling.searchKeys());
    }
}
