package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ResidentTest {
    private static final LocalDate MARCH = LocalDate.of(2024, 3, 1);
    private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);
    private static final LocalDate JULY = LocalDate.of(2024, 7, 1);
    private static final Address DWELLING = Address.estate(
                    UUID.randomUUID(), "河畔花园", new Place(UUID.randomUUID(), null, null))
            .child(UUID.randomUUID(), AddressKind.BUILDING, "1")
            .child(UUID.randomUUID(), AddressKind.DWELLING, "101");
    private static final Household HOME = household();
    private static final Household OTHER_HOME = household();

    @Test
    void aMoveEndsOneStayAndBeginsAnother() {
        var step = registered().move(OTHER_HOME, Relation.SPOUSE, JUNE);
        assertThat(step.former()).isEqualTo(new Resident.Stay(HOME.id(), Relation.HEAD, MARCH, JUNE));
        assertThat(step.after().stay()).isEqualTo(new Resident.Stay(OTHER_HOME.id(), Relation.SPOUSE, JUNE, null));
        assertThat(step.after().version()).isEqualTo(2);
    }

    @Test
    void whoDepartedMayComeBackButNotBeforeTheDeparture() {
        var departed = registered().depart(JUNE).after();
        refuses(() -> departed.depart(JULY), ResidentProblem.RESIDENT_DEPARTED);
        refuses(() -> departed.move(HOME, null, MARCH), ResidentProblem.ENDED_BEFORE_IT_BEGAN);
        var back = departed.move(HOME, Relation.HEAD, JULY);
        assertThat(back.former()).isEqualTo(new Resident.Stay(HOME.id(), Relation.HEAD, MARCH, JUNE));
        assertThat(back.after().stay()).isEqualTo(new Resident.Stay(HOME.id(), Relation.HEAD, JULY, null));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        refuses(() -> registered().move(HOME, null, JUNE), ResidentProblem.RESIDENT_ALREADY_THERE);
        refuses(() -> registered().depart(MARCH.minusDays(1)), ResidentProblem.ENDED_BEFORE_IT_BEGAN);
        refuses(() -> registered().move(OTHER_HOME.ended(JULY), null, JULY), ResidentProblem.HOUSEHOLD_ENDED);
        refuses(() -> HOME.ended(MARCH.minusDays(1)), ResidentProblem.ENDED_BEFORE_IT_BEGAN);
        refuses(() -> HOME.ended(JULY).ended(JULY), ResidentProblem.HOUSEHOLD_ENDED);
        var linked = registered().link(UUID.randomUUID()).after();
        refuses(() -> linked.link(UUID.randomUUID()), ResidentProblem.RESIDENT_ALREADY_LINKED);
    }

    private static void refuses(Runnable step, ResidentProblem problem) {
        assertThatThrownBy(step::run).hasMessage(problem.name());
    }

    private static Resident registered() {
        var person = new SealedPerson(new byte[] {1}, null, null);
        return Resident.register(UUID.randomUUID(), person, HOME, Relation.HEAD, MARCH);
    }

    private static Household household() {
        return Household.open(UUID.randomUUID(), DWELLING, null, Tenure.OWNED, MARCH);
    }
}
