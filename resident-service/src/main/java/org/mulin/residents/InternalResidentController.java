package org.mulin.residents;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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

/** Residents for the index of people. A name leaves this way and no other field of a person does; phones are keys. */
@Hidden
@RestController
class InternalResidentController {
    private final Residents residents;
    private final Households households;
    private final Addresses addresses;
    private final PersonSeal seal;
    private final TenantScope tenants;

    InternalResidentController(
            Residents residents, Households households, Addresses addresses, PersonSeal seal, TenantScope tenants) {
        this.residents = residents;
        this.households = households;
        this.addresses = addresses;
        this.seal = seal;
        this.tenants = tenants;
    }

    record Wanted(
            @NotNull UUID tenant, @NotNull @Size(max = 500) List<UUID> ids) {}

    /** What the index may know of a resident; see contracts/resident-document.json. */
    record Document(
            UUID id,
            long version,
            @Nullable UUID district,
            @Nullable UUID subdistrict,
            UUID community,
            String name,
            List<String> phoneKeys,
            List<String> addressKeys) {}

    record Digits(
            @NotNull UUID tenant,
            @NotNull @Pattern(regexp = "\\d{4,20}") String digits) {}

    record Key(String key) {}

    /** The wanted residents as they are now; what is missing from the answer exists no more. */
    @PostMapping("/internal/residents/batch")
    List<Document> batch(@RequestBody @Valid Wanted wanted) {
        return tenants.call(new TenantId(wanted.tenant()), () -> {
            var found = residents.byIds(wanted.ids());
            var homes = households.byIds(
                    found.stream().map(it -> it.stay().household()).toList());
            var dwellings = addresses.byIds(
                    homes.values().stream().map(Household::dwelling).toList());
            return found.stream()
                    .map(it -> {
                        var home = Objects.requireNonNull(homes.get(it.stay().household()));
                        return document(it, Objects.requireNonNull(dwellings.get(home.dwelling())));
                    })
                    .toList();
        });
    }

    /** What the index has for a phone with these digits; four are a phone's last. */
    @PostMapping("/internal/residents/phone-keys")
    Key phoneKey(@RequestBody @Valid Digits wanted) {
        return tenants.call(new TenantId(wanted.tenant()), () -> new Key(seal.phoneKey(wanted.digits())));
    }

    private Document document(Resident it, Address dwelling) {
        var person = seal.open(it.person());
        var phone = person.phone();
        return new Document(
                it.id(),
                it.version(),
                it.place().district(),
                it.place().subdistrict(),
                it.place().community(),
                person.name(),
                phone == null ? List.of() : List.of(seal.phoneKey(phone), seal.tailKey(phone)),
                dwelling.searchKeys());
    }
}
