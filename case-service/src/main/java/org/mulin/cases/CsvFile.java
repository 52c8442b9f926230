package org.mulin.cases;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A CSV file in UTF-8 whose header names certain columns, in any order. */
public final class CsvFile {
    private CsvFile() {}

    /** Hands on each row with its number; what is wrong with the file or with a row's shape goes to the errors. */
    public static void read(
            byte[] csv, List<String> columns, List<RowProblem> errors, BiConsumer<Long, CSVRecord> taker) {
        var count = 0;
        try (var rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text(csv)))) {
            if (!Set.copyOf(rows.getHeaderNames()).equals(Set.copyOf(columns))) {
                errors.add(new RowProblem(1, "The columns must be " + String.join(",", columns)));
                return;
            }
            for (var row : rows) {
                count++;
                var number = row.getRecordNumber() + 1;
                if (!row.isConsistent()) {
                    errors.add(new RowProblem(number, "The row has " + row.size() + " columns"));
                } else if (row.stream().anyMatch(CsvFile::isUnreadable)) {
                    errors.add(new RowProblem(number, "The row has a control character"));
                } else {
                    taker.accept(number, row);
                }
            }
        } catch (CharacterCodingException _) {
            errors.add(new RowProblem(1, "The file is not UTF-8"));
        } catch (IOException | UncheckedIOException | IllegalArgumentException _) {
            errors.add(new RowProblem(1, "The file is not well-formed CSV"));
        }
        if (count == 0 && errors.isEmpty()) {
            errors.add(new RowProblem(1, "The file is empty"));
        }
    }

    private static boolean isUnreadable(String value) {
        return value.chars().anyMatch(Character::isISOControl);
    }

    private static String text(byte[] csv) throws CharacterCodingException {
        var text =
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(csv)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
