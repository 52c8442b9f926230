package org.mulin.residents;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.ProblemException;

/** A node of the address tree with what lies above it; stairways are optional. */
record Address(
        UUID id,
        AddressKind kind,
        String label,
        @Nullable Above estate,
        @Nullable Above building,
        @Nullable Above stairway,
        Place place,
        long version)
        implements Place.Placed {

    /** An address above another. */
    record Above(UUID id, String label) {}

    static Address estate(UUID id, String label, Place community) {
        return new Address(id, AddressKind.ESTATE, label, null, null, null, community, 1);
    }

    /** A new address below this one. */
    Address child(UUID child, AddressKind childKind, String childLabel) {
        var self = new Above(id, label);
        return switch (childKind) {
            case ESTATE -> throw new ProblemException(ResidentProblem.ADDRESS_MISPLACED);
            case BUILDING -> {
                require(kind == AddressKind.ESTATE);
                yield new Address(child, childKind, childLabel, self, null, null, place, 1);
            }
            case STAIRWAY -> {
                require(kind == AddressKind.BUILDING);
                yield new Address(child, childKind, childLabel, estate, self, null, place, 1);
            }
            case DWELLING -> {
                require(kind == AddressKind.BUILDING || kind == AddressKind.STAIRWAY);
                yield kind == AddressKind.BUILDING
                        ? new Address(child, childKind, childLabel, estate, self, null, place, 1)
                        : new Address(child, childKind, childLabel, estate, building, self, place, 1);
            }
        };
    }

    private static void require(boolean fits) {
        if (!fits) {
            throw new ProblemException(ResidentProblem.ADDRESS_MISPLACED);
        }
    }

    Address labelled(String newLabel) {
        return new Address(id, kind, newLabel, estate, building, stairway, place, version + 1);
    }

    /** The estate this address is in; its own id for an estate. */
    UUID estateId() {
        return estate == null ? id : estate.id();
    }

    /** The address right above, if this is no estate. */
    @Nullable
    UUID parent() {
        return Stream.of(stairway, building, estate)
                .filter(Objects::nonNull)
                .map(Above::id)
                .findFirst()
                .orElse(null);
    }

    /** Such as 3-2-501; null for an estate. */
    @Nullable
    String shorthand() {
        return kind == AddressKind.ESTATE
                ? null
                : steps().stream().map(Shorthand::plain).collect(Collectors.joining("-"));
    }

    /** Such as 丽金花园 3-2-501. */
    String path() {
        return estate == null ? label : estate.label() + " " + shorthand();
    }

    /** As people type it in a search: 3栋, 3栋2单元, 3栋2单元501. */
    List<String> searchKeys() {
        var keys = new ArrayList<String>();
        var words = new StringBuilder();
        for (var index = 0; index < steps().size(); index++) {
            var isBuilding = index == 0;
            var isStairway = index == 1 && (stairway != null || kind == AddressKind.STAIRWAY);
            words.append(Shorthand.plain(steps().get(index))).append(isBuilding ? "栋" : isStairway ? "单元" : "");
            keys.add(words.toString());
        }
        return keys;
    }

    /** The labels from the building down. */
    private List<String> steps() {
        return Stream.of(
                        building == null ? null : building.label(),
                        stairway == null ? null : stairway.label(),
                        kind == AddressKind.ESTATE ? null : label)
                .filter(Objects::nonNull)
                .toList();
    }
}
