package org.mulin.search.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.mulin.platform.problem.ProblemException;
import org.mulin.search.index.IndexUnavailable;
import org.mulin.search.people.Gathered.Found;
import org.mulin.search.people.Gathered.Hit;
import org.mulin.search.people.PeoplePage.Item;
import org.mulin.search.people.PeoplePage.Type;
import org.mulin.search.people.ResidentOwner.ShownHousehold;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;

class GatheredTest {
    @Test
    void theBestOfAllKindsComeFirst() {
        var better = hit(20);
        var gathered = gathered(
                Found.of(Type.RESIDENT, () -> List.of(hit(10), hit(8))),
                Found.of(Type.REQUESTER, () -> List.of(better)));

        assertThat(gathered.items()).hasSize(2).first().isEqualTo(better.item());
    }

    @Test
    void anOwnerWhoIsAwayTakesNothingButItsOwnKindsWithIt() {
        var gathered = gathered(
                Found.of(Type.RESIDENT, () -> {
                    throw new NoFallbackAvailableException("away", new IllegalStateException());
                }),
                Found.of(Type.REQUESTER, () -> List.of(hit(10))));

        gathered.requireAnAnswer();
        assertThat(gathered.items()).hasSize(1);
        assertThat(gathered.away()).containsExactly(Type.RESIDENT);
    }

    @Test
    void anIndexThatIsNotYetBuiltLeavesTheOthersAndNobodyIsSaidToBeThere() {
        var unbuilt = Found.of(Type.REQUESTER, () -> {
            throw IndexUnavailable.unbuilt("none");
        });
        assertThatThrownBy(gathered(unbuilt, Found.of(Type.RESIDENT, List::of))::requireAnAnswer)
                .isInstanceOf(ProblemException.class);

        var gathered = gathered(unbuilt, Found.of(Type.RESIDENT, () -> List.of(hit(10))));
        gathered.requireAnAnswer();
        assertThat(gathered.away()).containsExactly(Type.REQUESTER);
    }

    private static Gathered gathered(Found... found) {
        return new Gathered(List.of(found), 2);
    }

    private static Hit hit(double fit) {
        return new Hit(Item.of(new ShownHousehold(UUID.randomUUID(), null, null, null, 1)), fit, UUID.randomUUID());
    }
}
