package org.mulin.cases;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.text.Labels;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds the categories of a CSV file with the columns level1, level2, level3; all of it or nothing. */
@Service
class ImportCategories {
    static final List<String> COLUMNS = List.of("level1", "level2", "level3");
    private static final int LONGEST_NAME = 50;

    private final Categories categories;
    private final TenantSettings settings;

    ImportCategories(Categories categories, TenantSettings settings) {
        this.categories = categories;
        this.settings = settings;
    }

    /** How many nodes of the tree were new. */
    record Report(int created, int rows) {}

    @Transactional
    Report take(byte[] csv) {
        settings.requireKeeper();
        var errors = new ArrayList<RowProblem>();
        var paths = read(csv, errors);
        if (!errors.isEmpty()) {
            throw ProblemException.withErrors(CaseProblem.CATEGORIES_REFUSED, errors);
        }
        return new Report(paths.stream().mapToInt(categories::add).sum(), paths.size());
    }

    private static List<List<String>> read(byte[] csv, List<RowProblem> errors) {
        var paths = new ArrayList<List<String>>();
        CsvFile.read(csv, COLUMNS, errors, (number, row) -> path(number, row, paths, errors));
        return paths;
    }

    private static void path(long number, CSVRecord row, List<List<String>> paths, List<RowProblem> errors) {
        var names = COLUMNS.stream().map(row::get).map(String::strip).toList();
        var depth = (int) names.stream().takeWhile(name -> !name.isEmpty()).count();
        if (depth == 0 || names.stream().skip(depth).anyMatch(name -> !name.isEmpty())) {
            errors.add(new RowProblem(number, "A level is empty above a filled one"));
        } else if (names.stream().anyMatch(ImportCategories::isBadName)) {
            errors.add(new RowProblem(number, "A name has a slash or more than 50 characters"));
        } else if (names.stream().anyMatch(ImportCategories::describesPeople)) {
            errors.add(new RowProblem(
                    number, "A category names a matter or a place, never what sort of person somebody is"));
        } else {
            paths.add(names.subList(0, depth));
        }
    }

    private static boolean describesPeople(String name) {
        return Labels.describingPeople(name).isPresent();
    }

    private static boolean isBadName(String name) {
        return name.length() > LONGEST_NAME || name.contains(Categories.SEPARATOR);
    }
}
