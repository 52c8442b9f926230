package org.mulin.bench.relevance;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.mulin.bench.Failure;

/** CSV files: those beside these classes, and the one with citizens' messages that an option names. */
final class Rows {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final int BYTE_ORDER_MARK = '\uFEFF';

    private Rows() {}

    static List<CSVRecord> invented(String name) {
        try (var in = resource(name)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<CSVRecord> of(Path file) throws IOException {
        try (var in = Files.newBufferedReader(file)) {
            in.mark(1);
            if (in.read() != BYTE_ORDER_MARK) {
                in.reset();
            }
            return read(in);
        } catch (NoSuchFileException _) {
            throw new Failure("there is no file " + file);
        }
    }

    static String text(String name) {
        try (var in = resource(name)) {
            return in.readAllAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<CSVRecord> read(Reader in) throws IOException {
        try (var rows = CSVParser.parse(in, FORMAT)) {
            return rows.getRecords();
        }
    }

    private static Reader resource(String name) {
        return new InputStreamReader(
                Objects.requireNonNull(Rows.class.getResourceAsStream(name), name), StandardCharsets.UTF_8);
    }
}
