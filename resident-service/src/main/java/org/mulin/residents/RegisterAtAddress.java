package org.mulin.residents;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.tenancy.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a resident's file at an address in words: addresses and household are made where there are none, and who lives
 * there under the same name is not registered again. The caller has asked whether this may be done.
 */
@Service
class RegisterAtAddress {
    private final Addresses addresses;
    private final Households households;
    private final Residents residents;
    private final Access access;
    private final PersonSeal seal;
    private final Fields fields;

    RegisterAtAddress(
            Addresses addresses,
            Households households,
            Residents residents,
            Access access,
            PersonSeal seal,
            Fields fields) {
        this.addresses = addresses;
        this.households = households;
        this.residents = residents;
        this.access = access;
        this.seal = seal;
        this.fields = fields;
    }

    /** An address by the labels of its levels. */
    record Where(String estate, String building, @Nullable String stairway, String dwelling) {}

    /** Who is to be registered there, and how the household holds the dwelling if it is new. */
    record Who(
            Person person,
            @Nullable Relation relation,
            LocalDate from,
            @Nullable String householdNumber,
            Tenure tenure) {}

    /** The resident, and whether there was a file already. */
    record Registered(UUID id, boolean existed) {}

    @Transactional(propagation = Propagation.MANDATORY)
    Registered register(String division, Where where, Who who) {
        var community = access.holdCommunity(division);
        var person = fields.person(
                who.person().name(), who.person().phone(), who.person().emergencyContact());
        var from = fields.pastDay("from", who.from());
        var household = household(dwelling(community, where), who, from);
        var known = namesake(household, person.name());
        if (known.isPresent()) {
            return new Registered(known.get(), true);
        }
        var it = Resident.register(Ids.next(), seal.seal(person), household, who.relation(), from);
        residents.add(it);
        return new Registered(it.id(), false);
    }

    /** Held, so that two rows about one dwelling wait for each other. */
    private Address dwelling(Place community, Where where) {
        var estate = addresses.estate(community, fields.words("estate", where.estate()));
        var building = addresses.child(estate, AddressKind.BUILDING, fields.words("building", where.building()));
        var above = where.stairway() == null
                ? building
                : addresses.child(building, AddressKind.STAIRWAY, fields.words("stairway", where.stairway()));
        var dwelling = addresses.child(above, AddressKind.DWELLING, fields.words("dwelling", where.dwelling()));
        return addresses.lock(dwelling.id()).orElseThrow();
    }

    private Household household(Address dwelling, Who who, LocalDate from) {
        return households
                .present(dwelling.id(), who.householdNumber())
                .flatMap(it -> households.hold(it.id()))
                .filter(it -> it.to() == null)
                .orElseGet(() -> {
                    var opened = Household.open(Ids.next(), dwelling, who.householdNumber(), who.tenure(), from);
                    households.add(opened);
                    return opened;
                });
    }

    private Optional<UUID> namesake(Household household, String name) {
        return residents.stays(household.id()).stream()
                .filter(it -> it.stay().to() == null && seal.open(it.name()).equals(name))
                .map(Residents.NamedStay::resident)
                .findFirst();
    }
}
