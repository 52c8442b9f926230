package org.mulin.cases.time;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Settings that come with the service, so that a new tenant works at once. */
final class Shipped {
    private Shipped() {}

    /** The rows of a CSV file beside the service's configuration. */
    static <T> List<T> rows(String file, Function<CSVRecord, T> read) {
        try (var in = Objects.requireNonNull(Shipped.class.getResourceAsStream(file), file);
                var rows = CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().map(read).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
