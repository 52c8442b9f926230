package org.mulin.cases;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grants;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.Query;
import org.mulin.platform.tenancy.RoundTrip;
import org.springframework.stereotype.Service;

/** Finds the open cases nearby that a new one may repeat, among the newest; whether they are one is for people to say. */
@Service
class FindDuplicates {
    private static final Duration LOOKED_BACK = Duration.ofDays(60);
    private static final int SHOWN = 5;
    private static final double ALIKE = 0.25;
    private static final double OF_THE_SAME_CATEGORY = 0.2;
    private static final String NEARBY = """
            (select c.id, c.title, c.category_id
               from cases c %s and c.status in ('FILED', 'ACCEPTED', 'ASSIGNED', 'SHELVED') and c.parent_id is null
                and c.filed_at > ?
              order by %s desc, %s desc
              limit 500)
            """;
    private static final String WITH_CATEGORY = """
            select nearby.id, nearby.title, category.path
              from (%s) nearby
              left join category on category.id = nearby.category_id
            """;

    private final RoundTrip trip;
    private final Clock clock;

    FindDuplicates(RoundTrip trip, Clock clock) {
        this.trip = trip;
        this.clock = clock;
    }

    /** A case that may be the same matter, and how alike it is in percent. */
    record Likely(@JsonUnwrapped CaseView view, int likeness) {}

    private record Candidate(UUID id, double likeness) {}

    /** The likeliest first. */
    List<Likely> like(String division, String title, @Nullable String category) {
        var grants = Grants.query();
        var within = Divisions.query(division);
        trip.read(grants, within);
        var held = Grants.with(Rights.READ, grants);
        if (held.isEmpty()) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        var scope = CaseScope.of(
                held, within.row().orElseThrow(() -> new ProblemException(CommonProblem.DIVISION_UNKNOWN, division)));
        if (scope.isEmpty()) {
            return List.of();
        }
        var likely = likely(scope, title, category);
        var shown = ShownCase.byIds(likely.stream().map(Candidate::id).toList());
        trip.read(shown);
        return likely.stream()
                .flatMap(candidate -> shown.rows().stream()
                        .filter(one -> one.it().id().equals(candidate.id()))
                        .map(one -> new Likely(one.view(), (int) Math.round(100 * candidate.likeness()))))
                .toList();
    }

    private List<Candidate> likely(CaseScope scope, String title, @Nullable String category) {
        var since = Cases.utc(clock.instant().minus(LOOKED_BACK));
        var parts = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        for (var part : scope.parts()) {
            parts.add(NEARBY.formatted(part.sql(), part.filedAt(), part.id()));
            parameters.addAll(part.parameters());
            parameters.add(since);
        }
        var nearby = Query.of(
                WITH_CATEGORY.formatted(String.join(" union ", parts)),
                (row, _) -> candidate(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        row.getString("path"),
                        title,
                        category),
                parameters.toArray());
        trip.read(nearby);
        return nearby.rows().stream()
                .filter(candidate -> candidate.likeness() >= ALIKE)
                .sorted(Comparator.comparing(Candidate::likeness).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static Candidate candidate(
            UUID id, String title, @Nullable String path, String typed, @Nullable String category) {
        var alike = Likeness.of(title, typed);
        var same = alike > 0 && category != null && category.equals(path) ? OF_THE_SAME_CATEGORY : 0;
        return new Candidate(id, Math.min(1, alike + same));
    }
}
