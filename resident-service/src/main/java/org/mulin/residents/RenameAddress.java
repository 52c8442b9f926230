package org.mulin.residents;

import java.util.UUID;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an address another label; whoever lives there is then found by the new one. */
@Service
class RenameAddress {
    private final Addresses addresses;
    private final Residents residents;
    private final Access access;
    private final Fields fields;

    RenameAddress(Addresses addresses, Residents residents, Access access, Fields fields) {
        this.addresses = addresses;
        this.residents = residents;
        this.access = access;
        this.fields = fields;
    }

    @Transactional
    void rename(UUID id, long version, String label) {
        var it = access.keepable(addresses.lock(id), CommonProblem.NOT_FOUND);
        if (it.version() != version) {
            throw new ProblemException(CommonProblem.VERSION_STALE);
        }
        addresses.rename(it.labelled(fields.words("label", label)));
        residents.readdress(it);
    }
}
