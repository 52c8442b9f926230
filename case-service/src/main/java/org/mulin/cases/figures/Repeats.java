package org.mulin.cases.figures;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.figures.FigureView.Within;
import org.mulin.cases.figures.Sums.Grain;
import org.mulin.cases.figures.Sums.Wanted;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells where the same comes again: communities in which more than one case of a category was filed. Per place, never per caller. */
@Service
class Repeats {
    private static final int MOST_MONTHS = 12;

    private final FigureReach reaches;
    private final FigureNames names;
    private final Sums sums;

    Repeats(FigureReach reaches, FigureNames names, Sums sums) {
        this.reaches = reaches;
        this.names = names;
        this.sums = sums;
    }

    /** A community and a category, and how many cases were filed there. */
    record Repeat(String division, String name, @Nullable String category, long count, String list) {}

    /** Those with most cases first. */
    record Found(List<Repeat> items) {}

    @Transactional(readOnly = true)
    Found of(String code, LocalDate from, LocalDate to, int limit) {
        var period = Period.ofMonths(from, to, MOST_MONTHS);
        var reach = reaches.of(code, null);
        if (reach.unit() != null) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        var places = names.communities(reach.division()).stream()
                .collect(Collectors.toMap(FigureNames.Part::id, Function.identity()));
        var wanted = new Wanted(
                List.copyOf(places.keySet()), Set.of(Grain.CATEGORY), period.from(), period.lastMonth(), null, false);
        var found = sums.repeats(wanted, limit);
        var paths = names.categories(
                found.stream().map(Sums.Repeat::memberId).distinct().toList());
        return new Found(found.stream()
                .map(it -> repeat(
                        it, paths.get(it.memberId()), Objects.requireNonNull(places.get(it.divisionId())), period))
                .toList());
    }

    private static Repeat repeat(Sums.Repeat it, @Nullable String category, FigureNames.Part place, Period period) {
        var within = new Within(place.code(), period.from(), period.to(), null, category);
        return new Repeat(place.code(), place.name(), category, it.amount(), within.list(Measure.FILED));
    }
}
