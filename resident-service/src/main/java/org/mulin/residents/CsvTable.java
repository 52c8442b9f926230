package org.mulin.residents;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.mulin.platform.problem.ProblemException;

/** CSV in UTF-8 or, as spreadsheets in China still write it, in GB18030. */
final class CsvTable {
    private static final List<Charset> CHARSETS = List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"));
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private CsvTable() {}

    static void read(byte[] bytes, ImportFile.Rows rows) {
        var charset = CHARSETS.stream()
                .filter(it -> isText(bytes, it))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ResidentProblem.IMPORT_UNREADABLE));
        try (var text = reader(bytes, charset);
                var records = CSVFormat.RFC4180.parse(text)) {
            for (var record : records) {
                rows.take(Math.toIntExact(record.getRecordNumber()), record.toList());
            }
        } catch (IOException | UncheckedIOException _) {
            throw new ProblemException(ResidentProblem.IMPORT_UNREADABLE);
        }
    }

    private static Reader reader(byte[] bytes, Charset charset) throws IOException {
        var text = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(bytes), charset));
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        return text;
    }

    /** Whether all of it can be read so, looked at piece by piece. */
    private static boolean isText(byte[] bytes, Charset charset) {
        var decoder = charset.newDecoder();
        var source = ByteBuffer.wrap(bytes);
        var piece = CharBuffer.allocate(8192);
        while (true) {
            var result = decoder.decode(source, piece.clear(), true);
            if (!result.isOverflow()) {
                return !result.isError();
            }
        }
    }
}
