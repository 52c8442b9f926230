package org.mulin.residents;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.seal.PhoneKeys;
import org.mulin.platform.seal.Seal;
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
    private final PersonSeal seal;
    private final PhoneKeys phoneKeys;
    private final TenantScope tenants;

    InternalResidentController(Residents residents, PersonSeal personSeal, Seal seal, TenantScope tenants) {
        this.residents = residents;
        this.seal = personSeal;
        this.phoneKeys = new PhoneKeys(seal);
        this.tenants = tenants;
    }

    record Wanted(
            @NotNull UUID tenant, @NotNull @Size(max = 500) List<UUID> ids) {}

    /** What the index may know of a resident; see contracts/resident-document.json. Where they live is the household's. */
    record Document(
            UUID id,
            long version,
            @Nullable UUID district,
            @Nullable UUID subdistrict,
            UUID community,
            String name,
            List<String> phoneKeys) {}

    record Digits(
            @NotNull UUID tenant,
            @NotNull @Pattern(regexp = "\\d{4,20}") String digits) {}

    record Key(String key) {}

    /** The wanted residents as they are now; what is missing from the answer exists no more. */
    @PostMapping("/internal/residents/batch")
    List<Document> batch(@RequestBody @Valid Wanted wanted) {
        var tenant = new TenantId(wanted.tenant());
        return tenants.call(
                tenant,
                () -> residents.byIds(wanted.ids()).stream()
                        .map(it -> document(tenant, it))
                        .toList());
    }

    /** What the index has for a phone with these digits; four are a phone's last. */
    @PostMapping("/internal/residents/phone-keys")
    Key phoneKey(@RequestBody @Valid Digits wanted) {
        return new Key(phoneKeys.key(new TenantId(wanted.tenant()), wanted.digits()));
    }

    private Document document(TenantId tenant, Resident it) {
        var person = seal.open(it.person());
        var phone = person.phone();
        return new Document(
                it.id(),
                it.version(),
                it.place().district(),
                it.place().subdistrict(),
                it.place().community(),
                person.name(),
                phone == null ? List.of() : phoneKeys.of(tenant, phone));
    }
}
