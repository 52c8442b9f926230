package org.mulin.testing.api;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.mulin.platform.tenancy.Caller;

/** What the proofs must know of a service: one good request per operation, and the things these name. */
public interface ApiWorld {

    /** One sample per operation at least. */
    List<Sample> samples();

    UUID tenant(Owner owner);

    /** Whose things the caller must neither see nor touch. */
    default List<Owner> victims() {
        return List.of(Owner.STRANGER, Owner.NEIGHBOUR);
    }

    /** A token that may do all that the samples do, in the owner's community alone. */
    String token(Owner owner, Caller.Kind kind);

    /** Makes what a placeholder names for this owner, with these words in every text of it, and answers its id. */
    String make(String thing, Owner owner, String words);

    /** Why two answers may differ for a neighbour's thing, by placeholder: it is the whole tenant's. */
    default Map<String, String> sharedInTheTenant() {
        return Map.of();
    }

    /** Why a parameter or field needs no foreign value, by name. */
    default Map<String, String> harmless() {
        return Map.of();
    }

    /** Why an accepted request may leave more than one audit record, by operation. */
    default Map<String, String> bulk() {
        return Map.of();
    }

    /** Why nobody of the tenant is refused for want of a grant, by operation. */
    default Map<String, String> openToAll() {
        return Map.of();
    }

    /** What the service keeps of a tenant outside its database. */
    default Collection<String> documents(UUID tenant) {
        return List.of();
    }
}
