package org.mulin.cases.handover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.Categories;
import org.mulin.cases.CsvFile;
import org.mulin.cases.Rights;
import org.mulin.cases.RowProblem;
import org.mulin.cases.Units;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grants;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in rules of a CSV file with the columns category, division, dispatch, units; all of it or nothing. */
@Service
class ImportResponsibilities {
    /** In the column of the dispatch: take the rule off the list. */
    private static final String NONE = "NONE";

    static final List<String> COLUMNS = List.of("category", "division", "dispatch", "units");
    private static final int MOST_ROWS = 20_000;
    private static final int MOST_ERRORS = 1_000;

    private final Responsibilities responsibilities;
    private final Categories categories;
    private final Divisions divisions;
    private final Units units;
    private final Grants grants;

    ImportResponsibilities(
            Responsibilities responsibilities, Categories categories, Divisions divisions, Units units, Grants grants) {
        this.responsibilities = responsibilities;
        this.categories = categories;
        this.divisions = divisions;
        this.units = units;
        this.grants = grants;
    }

    /** How many rules were added, put in the place of older ones or taken off the list. */
    record Report(int rules) {}

    private record Rule(
            @Nullable UUID category,
            UUID division,
            @Nullable Dispatch dispatch,
            List<UUID> units) {}

    @Transactional
    Report take(byte[] csv) {
        if (grants.held(Rights.KEEP_RESPONSIBILITIES).stream()
                .noneMatch(grant -> grant.division().isRoot())) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        var errors = new ArrayList<RowProblem>();
        var rules = new ArrayList<Rule>();
        CsvFile.read(csv, COLUMNS, errors, (number, row) -> {
            if (number > MOST_ROWS) {
                errors.add(new RowProblem(number, "The file has more than " + MOST_ROWS + " rows"));
            } else if (errors.size() < MOST_ERRORS) {
                rule(number, row, errors).ifPresent(rules::add);
            }
        });
        if (!errors.isEmpty()) {
            throw ProblemException.withErrors(HandoverProblem.RESPONSIBILITIES_REFUSED, errors);
        }
        rules.forEach(this::apply);
        return new Report(rules.size());
    }

    private void apply(Rule rule) {
        if (rule.dispatch == null) {
            responsibilities.remove(rule.category, rule.division);
        } else {
            responsibilities.put(rule.category, rule.division, rule.dispatch, rule.units);
        }
    }

    private Optional<Rule> rule(long number, CSVRecord row, List<RowProblem> errors) {
        var before = errors.size();
        var path = row.get("category").strip();
        var category = path.isEmpty() ? Optional.<UUID>empty() : categories.byPath(path);
        if (!path.isEmpty() && category.isEmpty()) {
            errors.add(new RowProblem(number, "There is no such category"));
        }
        var division = divisions.inForce(row.get("division").strip());
        if (division.isEmpty()) {
            errors.add(new RowProblem(number, "There is no such division"));
        }
        var named = row.get("dispatch").strip();
        var dispatch = Arrays.stream(Dispatch.values())
                .filter(one -> one.name().equals(named))
                .findFirst();
        var answering = named.equals(NONE) ? List.<UUID>of() : units(number, row.get("units"), errors);
        if (dispatch.isEmpty() && !named.equals(NONE)) {
            errors.add(new RowProblem(number, "The dispatch is none of ASSIGN, CLAIM, ROUND_ROBIN, NONE"));
        } else if (dispatch.filter(Dispatch.ASSIGN::equals).isPresent() && answering.size() > 1) {
            errors.add(new RowProblem(number, "ASSIGN names one unit"));
        }
        return errors.size() > before
                ? Optional.empty()
                : Optional.of(
                        new Rule(category.orElse(null), division.orElseThrow().id(), dispatch.orElse(null), answering));
    }

    /** By name, with a semicolon between them. */
    private List<UUID> units(long number, String names, List<RowProblem> errors) {
        var found = new ArrayList<UUID>();
        for (var name : names.split("[;；]", -1)) {
            var known = units.named(name.strip());
            if (known.size() == 1 && !found.contains(known.getFirst())) {
                found.add(known.getFirst());
            } else {
                errors.add(new RowProblem(number, "A unit is unknown, named twice, or shares its name with another"));
            }
        }
        return found;
    }
}
