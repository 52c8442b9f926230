package org.mulin.search.people;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.search.people.RequesterOwner.Brought;
import org.mulin.search.people.ResidentOwner.ShownAddress;
import org.mulin.search.people.ResidentOwner.ShownHousehold;
import org.mulin.search.people.ResidentOwner.ShownResident;

/**
 * The few who may be meant, as their owners show them; there is never a next page. `away` are kinds that nobody could
 * show just now.
 */
record PeoplePage(
        List<Item> items,
        @Nullable String next,
        List<Type> away,
        @Nullable Instant asOf) {

    /** A resident; who brought a case, by the case's id; a home; or an estate or building, whose homes are not listed. */
    enum Type {
        @JsonProperty("resident")
        RESIDENT,
        @JsonProperty("requester")
        REQUESTER,
        @JsonProperty("household")
        HOUSEHOLD,
        @JsonProperty("address")
        ADDRESS
    }

    /** The case that somebody brought. */
    record Matter(String number, String kind, String status, String title, Instant filedAt) {}

    /** One hit: name and phone of a person, masked; where that is; a resident's home; a requester's case. */
    record Item(
            Type type,
            UUID id,
            @Nullable String name,
            @Nullable String phone,
            @Nullable UUID household,
            @Nullable Matter matter,
            @Nullable String division,
            @Nullable String place,
            @Nullable String path,
            long version) {

        static Item of(ShownResident it) {
            return new Item(
                    Type.RESIDENT,
                    it.id(),
                    it.name(),
                    it.phone(),
                    it.household(),
                    null,
                    it.division(),
                    it.place(),
                    it.path(),
                    it.version());
        }

        static Item of(Brought it) {
            return new Item(
                    Type.REQUESTER,
                    it.id(),
                    it.requester().name(),
                    it.requester().phone(),
                    null,
                    new Matter(it.number(), it.kind(), it.status(), it.title(), it.filedAt()),
                    it.division(),
                    it.place(),
                    null,
                    it.version());
        }

        static Item of(ShownHousehold it) {
            return new Item(
                    Type.HOUSEHOLD,
                    it.id(),
                    null,
                    null,
                    null,
                    null,
                    it.division(),
                    it.place(),
                    it.path(),
                    it.version());
        }

        static Item of(ShownAddress it) {
            return new Item(
                    Type.ADDRESS, it.id(), null, null, null, null, it.division(), it.place(), it.path(), it.version());
        }
    }
}
