package org.mulin.cases.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mulin.platform.access.Division.Level.CITY;
import static org.mulin.platform.access.Division.Level.COMMUNITY;
import static org.mulin.platform.access.Division.Level.DISTRICT;
import static org.mulin.platform.access.Division.Level.GRID;
import static org.mulin.platform.access.Division.Level.SUBDISTRICT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mulin.cases.CaseStep;
import org.mulin.platform.access.Division;

class LadderTest {
    private static final WorkingTime TIME = WorkingCalendar.SHIPPED.time();
    private static final CaseClock OWN = clock(null);
    private static final CaseClock SHARE = clock(new CaseClock.Share(UUID.randomUUID(), UUID.randomUUID()));

    @Test
    void aCaseClimbsFromItsGridToTheCity() {
        assertThat(way(OWN, Set.of(GRID, COMMUNITY, SUBDISTRICT, DISTRICT, CITY)))
                .containsExactly(COMMUNITY, SUBDISTRICT, DISTRICT, CITY);
    }

    @Test
    void aShareIsFirstToldToWhoeverSentIt() {
        assertThat(way(SHARE, Set.of(COMMUNITY, DISTRICT))).containsExactly(COMMUNITY, DISTRICT);
    }

    @Test
    void aLevelWithoutAnybodyIsPassedOver() {
        assertThat(way(OWN, Set.of(COMMUNITY, CITY))).containsExactly(CITY);
    }

    @Test
    void whatNobodyAnswersForStillComesToTheTop() {
        assertThat(way(OWN, Set.of())).containsExactly(CITY);
        assertThat(way(SHARE, Set.of())).containsExactly(CITY);
        assertThat(way(OWN, Set.of(COMMUNITY))).containsExactly(CITY);
    }

    @Test
    void atTheTopThereIsNothingToClimb() {
        var cityOnly = new Ladder(List.of(new Ladder.Rung(CITY, true)));
        assertThat(cityOnly.next(OWN)).isEmpty();
    }

    /** The levels a clock comes to, each with its own climb, until it is as high as there is anybody. */
    private static List<Division.Level> way(CaseClock clock, Set<Division.Level> manned) {
        var ladder = new Ladder(Stream.of(GRID, COMMUNITY, SUBDISTRICT, DISTRICT, CITY)
                .map(level -> new Ladder.Rung(level, manned.contains(level)))
                .toList());
        var way = new ArrayList<Division.Level>();
        var it = clock;
        while (it.nextAt() != null) {
            var climb = ladder.next(it).orElseThrow();
            way.add(climb.to());
            it = it.climbed(climb.to(), climb.last(), it.nextAt(), TIME);
        }
        return way;
    }

    private static CaseClock clock(CaseClock.@Nullable Share share) {
        var start = Instant.parse("2026-03-04T01:00:00Z");
        var rule = new DeadlineRule(null, null, null, CaseStep.ANSWER, 10, DeadlineUnit.MINUTES, 0, 10);
        return CaseClock.started(UUID.randomUUID(), CaseStep.ANSWER, share, rule, start, null, TIME)
                .overdue(start.plusSeconds(600), TIME);
    }
}
