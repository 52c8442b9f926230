package org.mulin.search.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mulin.platform.problem.ProblemException;
import org.mulin.search.index.IndexUnavailable;
import org.mulin.search.people.Gathered.Hit;
import org.mulin.search.people.PeoplePage.Item;
import org.mulin.search.people.PeoplePage.Type;
import org.mulin.search.people.ResidentOwner.ShownHousehold;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;

class GatheredTest {
    private final Gathered gathered = new Gathered(2);

    @Test
    void theBestOfAllKindsComeFirst() {
        var better = hit(20);
        gathered.add(Type.RESIDENT, "one", () -> List.of(hit(10), hit(8)));
        gathered.add(Type.REQUESTER, "another", () -> List.of(better));

        assertThat(gathered.items()).hasSize(2).first().isEqualTo(better.item());
    }

    @Test
    void nobodyWaitsTwiceForAServiceThatIsAway() {
        gathered.add(Type.RESIDENT, "one", () -> {
            throw new NoFallbackAvailableException("away", new IllegalStateException());
        });
        gathered.add(Type.HOUSEHOLD, "one", () -> {
            throw new AssertionError("asked again");
        });
        gathered.add(Type.REQUESTER, "another", () -> List.of(hit(10)));

        gathered.requireAnAnswer();
        assertThat(gathered.items()).hasSize(1);
        assertThat(gathered.away()).containsExactly(Type.RESIDENT, Type.HOUSEHOLD);
    }

    @Test
    void anIndexThatIsNotYetBuiltLeavesTheOthersAndNobodyIsSaidToBeThere() {
        gathered.add(Type.REQUESTER, "one", () -> {
            throw IndexUnavailable.unbuilt("none");
        });
        assertThatThrownBy(gathered::requireAnAnswer).isInstanceOf(ProblemException.class);

        gathered.add(Type.RESIDENT, "another", () -> List.of(hit(10)));
        gathered.requireAnAnswer();
        assertThat(gathered.away()).containsExactly(Type.REQUESTER);
    }

    private static Hit hit(double fit) {
        return new Hit(Item.of(new ShownHousehold(UUID.randomUUID(), null, null, null, 1)), fit, UUID.randomUUID());
    }
}
