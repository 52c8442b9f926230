package org.mulin.residents;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.ProblemException;

/** Reads an uploaded table, whatever it is called: by its content it is a spreadsheet or CSV. */
final class ImportFile {
    static final int MOST_ROWS = 100_000;
    private static final int MOST_CHARACTERS = 32 << 20;

    private final Consumer<ImportLine> lines;
    private @Nullable Map<ImportColumn, Integer> header;
    private int width;
    private int rows;
    private long characters;

    private ImportFile(Consumer<ImportLine> lines) {
        this.lines = lines;
    }

    /** Gives each line that is not empty, in order, and answers how many there are. */
    static int read(byte[] bytes, Consumer<ImportLine> lines) {
        var file = new ImportFile(lines);
        if (Spreadsheet.recognises(bytes)) {
            Spreadsheet.read(bytes, file::take);
        } else {
            CsvTable.read(bytes, file::take);
        }
        if (file.rows == 0) {
            throw new ProblemException(ResidentProblem.IMPORT_EMPTY);
        }
        return file.rows;
    }

    private void take(int row, List<String> values) {
        characters += values.stream().mapToInt(String::length).sum();
        if (characters > MOST_CHARACTERS) {
            throw new ProblemException(ResidentProblem.IMPORT_UNREADABLE);
        }
        if (values.stream().allMatch(String::isBlank)) {
            return;
        }
        if (header == null) {
            header = header(values);
            width = values.size();
            return;
        }
        if (++rows > MOST_ROWS) {
            throw new ProblemException(ResidentProblem.IMPORT_TOO_LONG, MOST_ROWS);
        }
        lines.accept(new ImportLine(row, values.size() == width ? ordered(header, values) : List.of()));
    }

    private static Map<ImportColumn, Integer> header(List<String> names) {
        var header = new EnumMap<ImportColumn, Integer>(ImportColumn.class);
        for (var index = 0; index < names.size(); index++) {
            var name = names.get(index).strip();
            var column = ImportColumn.called(name)
                    .orElseThrow(() -> new ProblemException(
                            ResidentProblem.IMPORT_COLUMN_UNKNOWN, name.substring(0, Math.min(50, name.length()))));
            if (header.put(column, index) != null) {
                throw new ProblemException(ResidentProblem.IMPORT_COLUMN_REPEATED, name);
            }
        }
        for (var column : ImportColumn.values()) {
            if (!header.containsKey(column) && column != ImportColumn.HOUSEHOLD_NO) {
                throw new ProblemException(
                        ResidentProblem.IMPORT_COLUMN_MISSING, column.chinese() + " " + column.english());
            }
        }
        return header;
    }

    private static List<String> ordered(Map<ImportColumn, Integer> header, List<String> values) {
        var ordered = new ArrayList<String>(ImportColumn.values().length);
        for (var column : ImportColumn.values()) {
            var index = header.get(column);
            ordered.add(index == null ? "" : cut(values.get(index).strip(), column.longest() + 1));
        }
        return ordered;
    }

    /** What is too long is still seen to be, and not kept. */
    private static String cut(String value, int most) {
        return value.substring(0, Math.min(value.length(), most));
    }

    /** Takes the values of one row. */
    interface Rows {
        void take(int row, List<String> values);
    }
}
