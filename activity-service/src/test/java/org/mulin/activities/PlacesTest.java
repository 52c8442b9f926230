package org.mulin.activities;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void thePlacesFillFirstAndThenTheWaitingList() {
        var full = Places.of(2).signedUp().signedUp();
        assertThat(full).isEqualTo(new Places(2, 2, 0, 2));
        assertThat(full.areTaken()).isTrue();
        assertThat(full.signedUp()).isEqualTo(new Places(2, 2, 1, 3));
    }

    @Test
    void aPlaceThatIsGivenUpGoesToWhoWaits() {
        var given = new Places(2, 2, 3, 5).givenUp(SignupState.CONFIRMED);
        assertThat(given.free()).isEqualTo(1);
        assertThat(given.movedUp()).isEqualTo(new Places(2, 2, 2, 5));
    }

    @Test
    void whoWaitsAndGivesUpFreesNoPlace() {
        var given = new Places(2, 2, 3, 5).givenUp(SignupState.WAITING);
        assertThat(given.free()).isZero();
        assertThat(given.movedUp()).isEqualTo(new Places(2, 2, 2, 5));
    }

    @Test
    void aPlaceThatNobodyWaitsForStaysFree() {
        var given = new Places(2, 2, 0, 2).givenUp(SignupState.CONFIRMED);
        assertThat(given.movedUp()).isEqualTo(new Places(2, 1, 0, 2));
    }

    @Test
    void morePlacesThanWaitLeaveTheRestFree() {
        assertThat(new Places(2, 2, 3, 5).withCapacity(10).movedUp()).isEqualTo(new Places(10, 5, 0, 5));
    }
}
