package org.mulin.residents;

import java.util.UUID;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.text.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives an address another label; the households there are then found by the new one, which has no estate in it. */
@Service
class RenameAddress {
    private final Addresses addresses;
    private final Households households;
    private final Access access;

    RenameAddress(Addresses addresses, Households households, Access access) {
        this.addresses = addresses;
        this.households = households;
        this.access = access;
    }

    @Transactional
    void rename(UUID id, long version, String label) {
        var it = access.keepable(addresses.lock(id), CommonProblem.NOT_FOUND);
        if (it.version() != version) {
            throw new ProblemException(CommonProblem.VERSION_STALE);
        }
        addresses.rename(it.labelled(Words.require("label", label)));
        if (it.kind() != AddressKind.ESTATE) {
            households.readdress(it);
        }
    }
}
