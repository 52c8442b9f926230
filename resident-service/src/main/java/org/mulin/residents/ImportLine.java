package org.mulin.residents;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.text.Words;

/** One line of a file of residents, its values in the order of {@link ImportColumn}; rows count as a spreadsheet's do. */
record ImportLine(int row, List<String> values) {
    private static final Pattern PHONE = Pattern.compile(Words.PHONE);
    private static final Pattern FORMULA = Pattern.compile("(?s)[=+@-].*");
    private static final Pattern SERIAL = Pattern.compile("[0-9]{5}");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);
    private static final Map<String, Tenure> TENURES = Map.of(
            "产权", Tenure.OWNED, "自有", Tenure.OWNED, "租住", Tenure.RENTED, "租赁", Tenure.RENTED, "其他", Tenure.OTHER);
    private static final Map<String, Relation> RELATIONS = Map.of(
            "户主", Relation.HEAD,
            "配偶", Relation.SPOUSE,
            "子女", Relation.CHILD,
            "父母", Relation.PARENT,
            "其他亲属", Relation.OTHER_RELATIVE,
            "租客", Relation.LODGER,
            "其他", Relation.OTHER);

    /** What a line amounts to. */
    sealed interface Reading {}

    /** Who is to be registered where. */
    record Good(RegisterMany.Where where, RegisterMany.Who who) implements Reading {}

    /** The first thing that is wrong with a line. */
    record Bad(@Nullable ImportColumn column, ImportRowProblem problem) implements Reading {}

    Reading read(LocalDate today) {
        if (values.isEmpty()) {
            return new Bad(null, ImportRowProblem.ROW_INCOMPLETE);
        }
        for (var column : ImportColumn.values()) {
            var problem = problem(column, value(column));
            if (problem.isPresent()) {
                return new Bad(column, problem.get());
            }
        }
        var tenure = named(Tenure.class, TENURES, value(ImportColumn.TENURE));
        var relation = named(Relation.class, RELATIONS, value(ImportColumn.RELATION));
        if (tenure == null) {
            return new Bad(ImportColumn.TENURE, ImportRowProblem.TENURE_UNKNOWN);
        }
        if (relation == null && !value(ImportColumn.RELATION).isEmpty()) {
            return new Bad(ImportColumn.RELATION, ImportRowProblem.RELATION_UNKNOWN);
        }
        var from = day(value(ImportColumn.FROM));
        if (from == null) {
            return new Bad(ImportColumn.FROM, ImportRowProblem.DAY_UNREADABLE);
        }
        if (from.isBefore(EARLIEST) || from.isAfter(today)) {
            return new Bad(ImportColumn.FROM, ImportRowProblem.DAY_OUT_OF_RANGE);
        }
        var where = new RegisterMany.Where(
                value(ImportColumn.ESTATE),
                value(ImportColumn.BUILDING),
                orNull(ImportColumn.STAIRWAY),
                value(ImportColumn.DWELLING));
        var person = new Person(value(ImportColumn.NAME), orNull(ImportColumn.PHONE), null);
        return new Good(where, new RegisterMany.Who(person, relation, from, orNull(ImportColumn.HOUSEHOLD_NO), tenure));
    }

    private static Optional<ImportRowProblem> problem(ImportColumn column, String value) {
        if (value.isEmpty()) {
            return column.isFilled() ? Optional.of(ImportRowProblem.VALUE_MISSING) : Optional.empty();
        }
        if (value.length() > column.longest()) {
            return Optional.of(ImportRowProblem.VALUE_TOO_LONG);
        }
        if (value.codePoints().anyMatch(ImportLine::isNotPlain)) {
            return Optional.of(ImportRowProblem.VALUE_NOT_PLAIN);
        }
        if (column == ImportColumn.PHONE) {
            return PHONE.matcher(value).matches() ? Optional.empty() : Optional.of(ImportRowProblem.PHONE_UNREADABLE);
        }
        return FORMULA.matcher(value).matches() ? Optional.of(ImportRowProblem.FORMULA_REFUSED) : Optional.empty();
    }

    private static boolean isNotPlain(int one) {
        return Character.isISOControl(one) || Character.getType(one) == Character.SURROGATE || one == '\uFFFD';
    }

    private static <T extends Enum<T>> @Nullable T named(Class<T> type, Map<String, T> chinese, String value) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(value)) {
                return constant;
            }
        }
        return chinese.get(value);
    }

    private static @Nullable LocalDate day(String value) {
        if (SERIAL.matcher(value).matches()) {
            return Spreadsheet.day(Integer.parseInt(value));
        }
        try {
            return LocalDate.parse(value.replaceAll("[./年月]", "-").replaceAll("日$", ""), DAY);
        } catch (DateTimeException _) {
            return null;
        }
    }

    private String value(ImportColumn column) {
        return values.get(column.ordinal()).strip();
    }

    private @Nullable String orNull(ImportColumn column) {
        var value = value(column);
        return value.isEmpty() ? null : value;
    }
}
