package org.mulin.residents;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FilterReader;
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
    private static final int LONGEST_RECORD = 100_000;

    private CsvTable() {}

    static void read(byte[] bytes, ImportFile.Rows rows) {
        var charset = CHARSETS.stream()
                .filter(it -> isText(bytes, it))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ResidentProblem.IMPORT_UNREADABLE));
        try (var text = new Limited(reader(bytes, charset));
                var records = CSVFormat.RFC4180.parse(text)) {
            for (var record : records) {
                text.startAgain();
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

    /** Refuses a record that does not end: it would be all columns, or one value. */
    private static final class Limited extends FilterReader {
        private int left = LONGEST_RECORD;

        private Limited(Reader text) {
            super(text);
        }

        private void startAgain() {
            left = LONGEST_RECORD;
        }

        @Override
        public int read() throws IOException {
            take(1);
            return super.read();
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            var count = super.read(buffer, offset, length);
            take(count);
            return count;
        }

        private void take(int count) throws IOException {
            left -= count;
            if (left < 0) {
                throw new IOException("A record is too long");
            }
        }
    }
}
