package org.mulin.identity.divisions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A city's table of divisions: the rows that could be read, and what is wrong with the others. */
record DivisionFile(List<Line> lines, List<RowError> errors) {
    private static final List<String> COLUMNS = List.of("code", "name", "level", "parent_code");
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setTrim(true).get();
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /** One row as it stands in the file; rows are counted as a spreadsheet does, so the header is row 1. */
    record Line(long row, String code, String name, String level, String parent) {}

    /** Bytes that are not UTF-8 become U+FFFD, by which the plan refuses their row and no other. */
    static DivisionFile read(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var row = 1L;
        try (var parser = CSVParser.parse(
                text.startsWith(BYTE_ORDER_MARK) ? text.substring(BYTE_ORDER_MARK.length()) : text, FORMAT)) {
            var records = parser.iterator();
            var header = records.hasNext() ? records.next().toList() : List.<String>of();
            if (!header.containsAll(COLUMNS)) {
                return refused(row, text.isBlank() ? RowProblem.FILE_EMPTY : RowProblem.COLUMNS_MISSING);
            }
            var file = new DivisionFile(new ArrayList<>(), new ArrayList<>());
            while (records.hasNext()) {
                var record = records.next();
                row = record.getRecordNumber();
                file.take(record, header);
            }
            return file.lines.isEmpty() && file.errors.isEmpty() ? refused(row, RowProblem.FILE_EMPTY) : file;
        } catch (IOException | UncheckedIOException _) {
            return refused(row + 1, RowProblem.CSV_BROKEN);
        }
    }

    private static DivisionFile refused(long row, RowProblem problem) {
        return new DivisionFile(List.of(), List.of(new RowError(row, null, problem)));
    }

    private void take(CSVRecord record, List<String> header) {
        if (record.size() == header.size()) {
            var values = COLUMNS.stream()
                    .map(column -> record.get(header.indexOf(column)))
                    .toList();
            lines.add(new Line(record.getRecordNumber(), values.get(0), values.get(1), values.get(2), values.get(3)));
        } else if (record.size() > 1 || !record.get(0).isBlank()) {
            errors.add(new RowError(record.getRecordNumber(), null, RowProblem.ROW_INCOMPLETE));
        }
    }
}
