package org.mulin.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Past cases in a CSV file, read row by row; times are local to the tenant. */
final class CaseFile implements AutoCloseable, Iterable<CaseFile.Row> {

    /** What a row says, or what is wrong with it. The first row after the header is row 2. */
    sealed interface Row {

        long number();
    }

    record Good(long number, Item item) implements Row {}

    record Bad(long number, String id, String problem) implements Row {}

    /** A past case as the API takes it. */
    record Item(
            String externalId,
            String kind,
            String title,
            String description,
            String division,
            @Nullable String category,
            Instant filedAt,
            @Nullable Resolution resolution) {}

    record Resolution(String text, Instant at) {}

    private static final class BadRow extends Exception {
        private final String problem;

        BadRow(String problem) {
            super(problem);
            this.problem = problem;
        }
    }

    private static final List<String> NEEDED = List.of("id", "subject", "received_at", "body");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    private final CSVParser parser;
    private final String division;

    private CaseFile(CSVParser parser, String division) {
        this.parser = parser;
        this.division = division;
    }

    /** A row's own division, where the file has such a column, goes before the given one. */
    static CaseFile open(Path file, String division) {
        try {
            return read(Files.newBufferedReader(file), division);
        } catch (NoSuchFileException e) {
            throw new Failure("there is no file " + file);
        } catch (IOException e) {
            throw new Failure(file + " cannot be read: " + e.getMessage());
        }
    }

    static CaseFile read(Reader reader, String division) throws IOException {
        var parser = CSVParser.parse(withoutByteOrderMark(reader), FORMAT);
        for (var column : NEEDED) {
            if (!parser.getHeaderMap().containsKey(column)) {
                throw new Failure("the file has no column \"" + column + "\"");
            }
        }
        return new CaseFile(parser, division);
    }

    @Override
    public Iterator<Row> iterator() {
        var records = parser.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return records.hasNext();
                } catch (UncheckedIOException | IllegalStateException e) {
                    throw new Failure("after line %d the file cannot be read: %s"
                            .formatted(parser.getCurrentLineNumber(), e.getMessage()));
                }
            }

            @Override
            public Row next() {
                return row(records.next());
            }
        };
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Row row(CSVRecord csv) {
        var number = csv.getRecordNumber() + 1;
        try {
            return new Good(number, item(csv));
        } catch (BadRow e) {
            return new Bad(number, optional(csv, "id"), e.problem);
        }
    }

    private Item item(CSVRecord csv) throws BadRow {
        if (!csv.isConsistent()) {
            throw new BadRow("has %d columns instead of %d"
                    .formatted(csv.size(), parser.getHeaderMap().size()));
        }
        var own = optional(csv, "division");
        var category = optional(csv, "category");
        return new Item(
                required(csv, "id"),
                "CONCERN",
                required(csv, "subject"),
                required(csv, "body"),
                own.isEmpty() ? division : own,
                category.isEmpty() ? null : category,
                time(csv, "received_at"),
                resolution(csv));
    }

    private static @Nullable Resolution resolution(CSVRecord csv) throws BadRow {
        var reply = optional(csv, "reply");
        return reply.isEmpty() ? null : new Resolution(reply, time(csv, "replied_at"));
    }

    private static Instant time(CSVRecord csv, String column) throws BadRow {
        var text = required(csv, column);
        try {
            return LocalDateTime.parse(text).atZone(ZONE).toInstant();
        } catch (DateTimeParseException e) {
            throw new BadRow("%s is not a date and time: \"%s\"".formatted(column, text));
        }
    }

    private static String required(CSVRecord csv, String column) throws BadRow {
        var text = optional(csv, column);
        if (text.isEmpty()) {
            throw new BadRow(column + " is empty");
        }
        return text;
    }

    private static String optional(CSVRecord csv, String column) {
        return csv.isSet(column) ? csv.get(column).strip() : "";
    }

    private static Reader withoutByteOrderMark(Reader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }
}
