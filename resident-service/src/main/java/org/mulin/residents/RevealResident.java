package org.mulin.residents;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.audit.Audit;
import org.mulin.platform.text.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a file masks, for a reason that the community and the resident can see. */
@Service
class RevealResident {
    private final Residents residents;
    private final Access access;
    private final PersonSeal seal;
    private final Audit audit;

    RevealResident(Residents residents, Access access, PersonSeal seal, Audit audit) {
        this.residents = residents;
        this.access = access;
        this.seal = seal;
        this.audit = audit;
    }

    /** Why somebody needs to know. */
    enum Reason {
        CONTACT,
        VISIT,
        CASE,
        EMERGENCY,
        AMENDMENT
    }

    record Wish(
            @NotNull Reason reason,
            @JsonProperty("case") @Nullable UUID matter) {}

    @Transactional
    Person reveal(UUID id, Wish wish) {
        var it = access.readable(residents.byId(id));
        if (wish.reason() == Reason.CASE && wish.matter() == null) {
            throw Words.missing("case");
        }
        audit.record("REVEAL", Residents.ENTITY, id, wish.reason().name(), wish.matter());
        return seal.open(it.person());
    }
}
