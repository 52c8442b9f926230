package org.mulin.cases.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.figures.FigureView.Adding;
import org.mulin.cases.figures.FigureView.Line;
import org.mulin.cases.figures.FigureView.Within;
import org.mulin.cases.figures.Sums.Grain;
import org.mulin.cases.figures.Sums.Sum;
import org.mulin.cases.figures.Sums.Wanted;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.problem.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the figures of a division over whole months, cut one way. */
@Service
class ReadFigures {
    private static final int MOST_MONTHS = 120;
    private static final Comparator<Line> BY_NAME = Comparator.comparing((Line line) -> String.valueOf(line.name()))
            .thenComparing(line -> String.valueOf(line.key()));

    private final FigureReach reaches;
    private final FigureNames names;
    private final Divisions divisions;
    private final Sums sums;

    ReadFigures(FigureReach reaches, FigureNames names, Divisions divisions, Sums sums) {
        this.reaches = reaches;
        this.names = names;
        this.divisions = divisions;
        this.sums = sums;
    }

    /** How figures are cut. */
    enum By {
        DIVISION,
        UNIT,
        CATEGORY,
        MONTH
    }

    /** What is asked for, by code, id and path. */
    record Question(
            String division,
            By by,
            LocalDate from,
            LocalDate to,
            @Nullable UUID unit,
            @Nullable String category) {}

    @Transactional(readOnly = true)
    FigureView of(Question question) {
        var period = Period.ofMonths(question.from, question.to, MOST_MONTHS);
        var reach = reaches.of(question.division, question.unit);
        var category = names.category(question.category);
        names.requireUnit(reach.unit());
        if (category != null && (reach.unit() != null || question.by == By.UNIT)
                || reach.unit() != null && question.by == By.CATEGORY) {
            throw new ProblemException(FigureProblem.FIGURES_CUT_TWICE);
        }
        var within = new Within(
                reach.division().code(),
                period.from(),
                period.to(),
                reach.unit() == null ? null : reach.unit().toString(),
                question.category);
        return new Cut(question.by, period, within, reach, category).view();
    }

    /** One answer while it is put together. */
    private final class Cut {
        private final By by;
        private final Period period;
        private final Within within;
        private final Division division;
        private final @Nullable UUID member;
        private final Grain grain;
        private final List<FigureNames.Part> below;
        private final Adding total = new Adding();
        private final Map<Object, Adding> lines = new HashMap<>();
        private final Map<UUID, Long> stock = new HashMap<>();

        Cut(By by, Period period, Within within, FigureReach.Reach reach, @Nullable UUID category) {
            this.by = by;
            this.period = period;
            this.within = within;
            this.division = reach.division();
            this.member = category == null ? reach.unit() : category;
            this.grain = category != null ? Grain.CATEGORY : member != null ? Grain.UNIT : Grain.MONTH;
            this.below = by == By.DIVISION ? names.below(division) : List.of();
        }

        FigureView view() {
            var wanted =
                    new Wanted(wantedDivisions(), grains(), period.from(), period.lastMonth(), member, by == By.MONTH);
            (member == null ? sums.withStock(wanted) : sums.of(wanted)).forEach(this::take);
            var place = divisions.places(List.of(division.id())).get(division.id());
            return new FigureView(
                    division.code(),
                    place == null ? null : place.path(),
                    by,
                    period.from(),
                    period.to(),
                    total.line(null, null, open(division.id()), within),
                    switch (by) {
                        case DIVISION -> byDivision();
                        case MONTH -> byMonth();
                        case UNIT -> byUnit();
                        case CATEGORY -> byCategory();
                    });
        }

        private List<UUID> wantedDivisions() {
            var wanted = new ArrayList<UUID>();
            wanted.add(division.id());
            below.forEach(part -> wanted.add(part.id()));
            return wanted;
        }

        private Set<Grain> grains() {
            return switch (by) {
                case DIVISION, MONTH -> EnumSet.of(grain);
                case UNIT -> EnumSet.of(grain, Grain.UNIT);
                case CATEGORY -> EnumSet.of(grain, Grain.CATEGORY);
            };
        }

        private void take(Sum sum) {
            var starts = sum.starts();
            if (sum.grain() == Grain.EVER) {
                stock.merge(sum.divisionId(), sum.amount() * sum.measure().toStock(), Long::sum);
            } else if (starts != null && starts.isAfter(period.to())) {
                stock.merge(sum.divisionId(), -sum.amount() * sum.measure().toStock(), Long::sum);
            } else {
                count(sum);
            }
        }

        private void count(Sum sum) {
            switch (by) {
                case DIVISION -> (sum.divisionId().equals(division.id()) ? total : line(sum.divisionId())).add(sum);
                case MONTH -> {
                    line(String.valueOf(sum.starts())).add(sum);
                    total.add(sum);
                }
                case UNIT, CATEGORY -> {
                    if (sum.grain() == grain) {
                        total.add(sum);
                    }
                    if (sum.grain() != Grain.MONTH) {
                        line(sum.memberId()).add(sum);
                    }
                }
            }
        }

        private Adding line(Object key) {
            return lines.computeIfAbsent(key, _ -> new Adding());
        }

        /** At the end of the period; of a unit's or a category's cases nobody has added it up. */
        private @Nullable Long open(UUID of) {
            return member == null ? stock.getOrDefault(of, 0L) : null;
        }

        private List<Line> byDivision() {
            return below.stream()
                    .map(part -> line(part.id()).line(part.code(), part.name(), open(part.id()), inPart(part)))
                    .toList();
        }

        private Within inPart(FigureNames.Part part) {
            return new Within(part.code(), within.from(), within.to(), within.unit(), within.category());
        }

        private List<Line> byMonth() {
            var shown = new ArrayList<Line>();
            var open = open(division.id());
            for (var month = YearMonth.from(period.to());
                    !month.isBefore(YearMonth.from(period.from()));
                    month = month.minusMonths(1)) {
                var of = line(month.atDay(1).toString());
                var there = new Within(
                        within.division(), month.atDay(1), month.atEndOfMonth(), within.unit(), within.category());
                shown.addFirst(of.line(month.toString(), null, open, there));
                open = open == null ? null : open - of.toStock();
            }
            return shown;
        }

        private List<Line> byUnit() {
            var known = names.units(members());
            return members().stream()
                    .map(id -> line(id).line(id.toString(), known.get(id), null, cut(id.toString(), null)))
                    .sorted(BY_NAME)
                    .toList();
        }

        private List<Line> byCategory() {
            var known = names.categories(members());
            return members().stream()
                    .map(id -> {
                        var path = known.getOrDefault(id, FigureNames.NO_CATEGORY);
                        return line(id).line(path, path, null, cut(null, path));
                    })
                    .sorted(BY_NAME)
                    .toList();
        }

        private List<UUID> members() {
            return lines.keySet().stream().map(UUID.class::cast).toList();
        }

        private Within cut(@Nullable String unit, @Nullable String category) {
            return new Within(within.division(), within.from(), within.to(), unit, category);
        }
    }
}
