package org.mulin.cases;

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

/** Who brought cases, for the index of people alone: a name and no other field of a person; phones are keys. */
@Hidden
@RestController
class InternalRequesterController {
    private final Cases cases;
    private final Seal seal;
    private final PhoneKeys phoneKeys;
    private final TenantScope tenants;

    InternalRequesterController(Cases cases, Seal seal, TenantScope tenants) {
        this.cases = cases;
        this.seal = seal;
        this.phoneKeys = new PhoneKeys(seal);
        this.tenants = tenants;
    }

    record Wanted(
            @NotNull UUID tenant, @NotNull @Size(max = 500) List<UUID> ids) {}

    /**
     * What the index may know of who brought a case, by the case's id; see contracts/requester-document.json. Without a
     * name it is a case that never had one.
     */
    record Document(
            UUID id,
            long version,
            UUID division,
            @Nullable UUID district,
            @Nullable UUID subdistrict,
            @Nullable UUID community,
            List<UUID> units,
            boolean confidential,
            @Nullable String name,
            List<String> phoneKeys) {}

    record Digits(
            @NotNull UUID tenant,
            @NotNull @Pattern(regexp = "\\d{4,20}") String digits) {}

    record Key(String key) {}

    /** Those of the wanted cases whose requester's identity is not sealed; what is missing must not be found. */
    @PostMapping("/internal/requesters/batch")
    List<Document> batch(@RequestBody @Valid Wanted wanted) {
        var tenant = new TenantId(wanted.tenant());
        return tenants.call(
                tenant,
                () -> cases.byIds(wanted.ids()).stream()
                        .filter(it -> !it.origin().sealedIdentity())
                        .map(it -> document(tenant, it))
                        .toList());
    }

    /** What the index has for a phone with these digits; four are a phone's last. */
    @PostMapping("/internal/requesters/phone-keys")
    Key phoneKey(@RequestBody @Valid Digits wanted) {
        return new Key(phoneKeys.key(new TenantId(wanted.tenant()), wanted.digits()));
    }

    private Document document(TenantId tenant, Case it) {
        var requester = it.origin().isNamed() ? it.origin().requester() : null;
        var name = requester == null ? null : requester.name();
        var phone = requester == null ? null : requester.phone();
        return new Document(
                it.id(),
                it.version(),
                it.place().division(),
                it.place().district(),
                it.place().subdistrict(),
                it.place().community(),
                it.units(),
                it.confidential(),
                name == null ? null : seal.open(tenant, name),
                phone == null ? List.of() : phoneKeys.of(tenant, seal.open(tenant, phone)));
    }
}
