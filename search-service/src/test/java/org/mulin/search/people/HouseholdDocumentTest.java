package org.mulin.search.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mulin.search.people.PersonDocument.Where;

class HouseholdDocumentTest {

    @Test
    void isFoundByItsAddressAsItIsKeptAndAsItIsTyped() {
        assertThat(addresses("03栋", "03栋2单元", "03栋2单元0501"))
                .contains("3栋", "3栋2单元", "3栋2单元501")
                .contains("03栋2单元0501");
        assertThat(addresses("A栋", "A栋1001")).containsExactly("a栋", "a栋1001");
        assertThat(addresses("丁香苑栋", "丁香苑栋跃层")).containsExactly("丁香苑栋", "丁香苑栋跃层");
    }

    private static List<String> addresses(String... keys) {
        var where = Where.in(null, null, UUID.randomUUID());
        var household =
                new HouseholdDocument(UUID.randomUUID(), UUID.randomUUID(), 1, UUID.randomUUID(), List.of(keys), where);
        var found = (Collection<?>) Objects.requireNonNull(household.source().get("address"));
        return found.stream().map(String::valueOf).toList();
    }
}
