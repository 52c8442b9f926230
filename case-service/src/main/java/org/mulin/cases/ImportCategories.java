package org.mulin.cases;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.mulin.platform.access.Grants;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds the categories of a CSV file with the columns level1, level2, level3; all of it or nothing. */
@Service
class ImportCategories {
    static final List<String> COLUMNS = List.of("level1", "level2", "level3");
    private static final int LONGEST_NAME = 50;

    private final Categories categories;
    private final Grants grants;

    ImportCategories(Categories categories, Grants grants) {
        this.categories = categories;
        this.grants = grants;
    }

    /** How many nodes of the tree were new. */
    record Report(int created, int rows) {}

    /** What is wrong with a row; rows count from 1 at the header. */
    record RowProblem(long row, String message) {}

    @Transactional
    Report take(byte[] csv) {
        if (grants.held(Rights.KEEP_CATEGORIES).stream()
                .noneMatch(grant -> grant.division().isRoot())) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        var errors = new ArrayList<RowProblem>();
        var paths = read(csv, errors);
        if (!errors.isEmpty()) {
            throw ProblemException.withErrors(CaseProblem.CATEGORIES_REFUSED, errors);
        }
        return new Report(paths.stream().mapToInt(categories::add).sum(), paths.size());
    }

    private static List<List<String>> read(byte[] csv, List<RowProblem> errors) {
        var paths = new ArrayList<List<String>>();
        try (var rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text(csv)))) {
            if (!Set.copyOf(rows.getHeaderNames()).equals(Set.copyOf(COLUMNS))) {
                errors.add(new RowProblem(1, "The columns must be " + String.join(",", COLUMNS)));
                return paths;
            }
            for (var row : rows) {
                path(row, paths, errors);
            }
        } catch (CharacterCodingException _) {
            errors.add(new RowProblem(1, "The file is not UTF-8"));
        } catch (IOException | UncheckedIOException | IllegalArgumentException _) {
            errors.add(new RowProblem(1, "The file is not well-formed CSV"));
        }
        if (paths.isEmpty() && errors.isEmpty()) {
            errors.add(new RowProblem(1, "The file is empty"));
        }
        return paths;
    }

    private static void path(CSVRecord row, List<List<String>> paths, List<RowProblem> errors) {
        var number = row.getRecordNumber() + 1;
        if (!row.isConsistent()) {
            errors.add(new RowProblem(number, "The row has " + row.size() + " columns"));
            return;
        }
        var names = COLUMNS.stream().map(row::get).map(String::strip).toList();
        var depth = (int) names.stream().takeWhile(name -> !name.isEmpty()).count();
        if (depth == 0 || names.stream().skip(depth).anyMatch(name -> !name.isEmpty())) {
            errors.add(new RowProblem(number, "A level is empty above a filled one"));
        } else if (names.stream().anyMatch(ImportCategories::isBadName)) {
            errors.add(new RowProblem(number, "A name has a slash, a control character or more than 50 characters"));
        } else {
            paths.add(names.subList(0, depth));
        }
    }

    private static boolean isBadName(String name) {
        return name.length() > LONGEST_NAME
                || name.contains(Categories.SEPARATOR)
                || name.chars().anyMatch(Character::isISOControl);
    }

    private static String text(byte[] csv) throws CharacterCodingException {
        var text =
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
