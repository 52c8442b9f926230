package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mulin.platform.problem.ProblemException;

class AddressTest {
    private static final Address ESTATE =
            Address.estate(UUID.randomUUID(), "丽金花园", new Place(UUID.randomUUID(), null, null));
    private static final Address BUILDING = ESTATE.child(UUID.randomUUID(), AddressKind.BUILDING, "3栋");
    private static final Address STAIRWAY = BUILDING.child(UUID.randomUUID(), AddressKind.STAIRWAY, "2单元");
    private static final Address DWELLING = STAIRWAY.child(UUID.randomUUID(), AddressKind.DWELLING, "501");
    private static final Address WITHOUT_STAIRWAY = BUILDING.child(UUID.randomUUID(), AddressKind.DWELLING, "501");

    @Test
    void eachKindLiesWhereItBelongs() {
        var allowed = Map.of(
                ESTATE, EnumSet.of(AddressKind.BUILDING),
                BUILDING, EnumSet.of(AddressKind.STAIRWAY, AddressKind.DWELLING),
                STAIRWAY, EnumSet.of(AddressKind.DWELLING),
                DWELLING, Set.<AddressKind>of());
        allowed.forEach((parent, kinds) -> {
            for (var kind : AddressKind.values()) {
                if (kinds.contains(kind)) {
                    assertThat(parent.child(UUID.randomUUID(), kind, "1").parent())
                            .isEqualTo(parent.id());
                } else {
                    assertThatThrownBy(() -> parent.child(UUID.randomUUID(), kind, "1"))
                            .as("%s in %s", kind, parent.kind())
                            .isInstanceOf(ProblemException.class);
                }
            }
        });
    }

    @Test
    void itIsWrittenAsPeopleWriteIt() {
        assertThat(ESTATE.path()).isEqualTo("丽金花园");
        assertThat(DWELLING.path()).isEqualTo("丽金花园 3-2-501");
        assertThat(WITHOUT_STAIRWAY.shorthand()).isEqualTo("3-501");
        assertThat(DWELLING.searchKeys()).containsExactly("3栋", "3栋2单元", "3栋2单元501");
        assertThat(WITHOUT_STAIRWAY.searchKeys()).containsExactly("3栋", "3栋501");
    }
}
