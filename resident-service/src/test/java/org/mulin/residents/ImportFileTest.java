package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImportFileTest {
    private static final String HEADER = "estate,building,stairway,dwelling,tenure,name,phone,relation,from";
    private static final String ROW = "河畔花园,3,,501,租住,林小满,,,2020-03-01";
    private static final ImportLine LINE =
            new ImportLine(2, List.of("河畔花园", "3", "", "501", "", "租住", "林小满", "", "", "2020-03-01"));

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void csvIsTakenInEitherEncoding(String charset) {
        assertThat(read((HEADER + "\r\n" + ROW).getBytes(Charset.forName(charset))))
                .containsExactly(LINE);
    }

    @Test
    void columnsAreTakenByTheirNamesInAnyOrder() {
        var file = "\uFEFF入住日期,姓名,小区,楼栋,单元,房号,户号,产权,电话,关系\n2020-03-01,林小满,河畔花园,3,,501,,租住,,\n";
        assertThat(read(file)).containsExactly(LINE);
    }

    @Test
    void rowsCountAsASpreadsheetCountsThem() {
        assertThat(read(HEADER + "\n\n" + ROW + "\n\n" + ROW + ",x\n").stream().map(ImportLine::row))
                .containsExactly(3, 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"民族", "宗教", "身份证号", "备注", "nationality", "", "姓名2"})
    void anyOtherColumnIsRefused(String column) {
        refused(HEADER + "," + column + "\n" + ROW + ",x\n", ResidentProblem.IMPORT_COLUMN_UNKNOWN);
    }

    @Test
    void whatIsNoTableIsRefused() {
        refused("", ResidentProblem.IMPORT_EMPTY);
        refused(HEADER, ResidentProblem.IMPORT_EMPTY);
        refused(HEADER.replace("name,", ""), ResidentProblem.IMPORT_COLUMN_MISSING);
        refused(HEADER + ",姓名", ResidentProblem.IMPORT_COLUMN_REPEATED);
        refused(HEADER + "\n\"" + ROW, ResidentProblem.IMPORT_UNREADABLE);
        refused(new byte[] {(byte) 0xFF, (byte) 0xFF, 'a'}, ResidentProblem.IMPORT_UNREADABLE);
        refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, ResidentProblem.IMPORT_UNREADABLE);
        refused(HEADER + ("\n" + ROW).repeat(ImportFile.MOST_ROWS + 1), ResidentProblem.IMPORT_TOO_LONG);
    }

    @Test
    void aSpreadsheetIsKnownByItsContent() throws IOException {
        assertThat(read(spreadsheet(sheet -> {
                    sheet.value(1, 0, "河畔花园");
                    sheet.value(1, 1, 3);
                    sheet.value(1, 3, 501);
                    sheet.value(1, 4, "租住");
                    sheet.value(1, 5, "林小满");
                    sheet.value(1, 6, 13800001234L);
                    sheet.value(1, 8, LocalDate.of(2020, 3, 1));
                })))
                .containsExactly(new ImportLine(
                        2, List.of("河畔花园", "3", "", "501", "", "租住", "林小满", "13800001234", "", "43891")));
    }

    @Test
    void aFormulaIsNeverComputed() throws IOException {
        var line = read(spreadsheet(sheet -> {
                    sheet.value(1, 0, "河畔花园");
                    sheet.formula(1, 5, "HYPERLINK(\"http://x\")");
                }))
                .getFirst();
        assertThat(line.values().get(ImportColumn.NAME.ordinal())).startsWith("=HYPERLINK");
    }

    @Test
    void noEntityIsResolved() throws IOException {
        var secret = Files.createTempFile("secret", ".txt");
        Files.writeString(secret, "SECRET");
        var good = spreadsheet(sheet -> sheet.value(1, 0, "MARK"));
        var bad = rewritten(
                good,
                "xl/sharedStrings.xml",
                text -> text.replaceFirst("<sst", "<!DOCTYPE sst [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]><sst")
                        .replace("MARK", "&x;"));
        refused(bad, ResidentProblem.IMPORT_UNREADABLE);
    }

    @Test
    void aSmallFileThatBecomesALargeOneIsRefused() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var bomb = new ZipOutputStream(bytes)) {
            bomb.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (var megabytes = 0; megabytes < 200; megabytes++) {
                bomb.write(new byte[1 << 20]);
            }
        }
        assertThat(bytes.size()).isLessThan(2 << 20);
        var begun = System.nanoTime();
        refused(bytes.toByteArray(), ResidentProblem.IMPORT_UNREADABLE);
        assertThat(System.nanoTime() - begun).isLessThan(10_000_000_000L);
    }

    @Test
    void aCellBehindAllColumnsIsRefused() throws IOException {
        var good = spreadsheet(sheet -> sheet.value(1, 0, "河畔花园"));
        for (var address : List.of("ZZZZZZ1", "&#90;ZZZZZ1", "ZZZZ1")) {
            var bad = rewritten(good, "xl/worksheets/sheet1.xml", text -> text.replace("\"A2\"", "'" + address + "'"));
            assertThat(bad.length).isLessThan(4_000);
            refused(bad, ResidentProblem.IMPORT_UNREADABLE);
        }
    }

    @Test
    void aLongTextInEveryCellFillsNoMemory() throws IOException {
        var text = "字".repeat(1 << 20);
        var some = spreadsheet(sheet -> {
            for (var row = 1; row <= 100; row++) {
                for (var column = 0; column < 9; column++) {
                    sheet.value(row, column, text);
                }
            }
        });
        assertThat(read(some))
                .allSatisfy(line -> assertThat(line.values())
                        .allSatisfy(value -> assertThat(value).hasSizeLessThan(60)));
        var many = rewritten(
                some,
                "xl/worksheets/sheet1.xml",
                sheet -> sheet.replace("</sheetData>", rows(sheet).repeat(200) + "</sheetData>"));
        refused(many, ResidentProblem.IMPORT_UNREADABLE);
    }

    /** All rows but the header's. */
    private static String rows(String sheet) {
        return sheet.substring(sheet.indexOf("<row", sheet.indexOf("</row>")), sheet.indexOf("</sheetData>"));
    }

    @Test
    void aNumberOfAMillionDigitsIsRefused() throws IOException {
        var good = spreadsheet(sheet -> sheet.value(1, 1, 3));
        refused(
                rewritten(
                        good,
                        "xl/worksheets/sheet1.xml",
                        text -> text.replace("<v>3</v>", "<v>" + "9".repeat(1 << 20) + "</v>")),
                ResidentProblem.IMPORT_UNREADABLE);
    }

    @Test
    void aLineOfNothingButColumnsIsRefused() {
        refused(HEADER + ",".repeat(200_000) + "\n" + ROW, ResidentProblem.IMPORT_UNREADABLE);
        refused(HEADER + "\n" + ROW + ",\"x\n\"".repeat(100_000), ResidentProblem.IMPORT_UNREADABLE);
        assertThat(read(HEADER + "\n" + ROW + ("\n" + ROW).repeat(20_000)))
                .as("a long file is none")
                .hasSize(20_001);
    }

    @Test
    void whatIsTooLongIsCutAndStillSeenToBe() {
        var line = read(HEADER + "\n" + ROW.replace("林小满", " " + "林".repeat(5_000)))
                .getFirst();
        assertThat(line.values().get(ImportColumn.NAME.ordinal())).hasSize(51);
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private static byte[] spreadsheet(Filling filling) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "test", "1.0")) {
            var sheet = workbook.newWorksheet("1");
            var names = List.of(HEADER.split(",", -1));
            for (var column = 0; column < names.size(); column++) {
                sheet.value(0, column, names.get(column));
            }
            filling.fill(sheet);
        }
        return bytes.toByteArray();
    }

    private static byte[] rewritten(byte[] file, String part, UnaryOperator<String> change) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var from = ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(file))
                        .get();
                var to = new ZipOutputStream(bytes)) {
            for (var entry : Collections.list(from.getEntries())) {
                var content = from.getInputStream(entry).readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(
                        entry.getName().equals(part)
                                ? change.apply(new String(content, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : content);
            }
        }
        return bytes.toByteArray();
    }

    private static List<ImportLine> read(String file) {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ImportLine> read(byte[] file) {
        var lines = new ArrayList<ImportLine>();
        assertThat(ImportFile.read(file, lines::add)).isEqualTo(lines.size());
        return lines;
    }

    private static void refused(String file, ResidentProblem problem) {
        refused(file.getBytes(StandardCharsets.UTF_8), problem);
    }

    private static void refused(byte[] file, ResidentProblem problem) {
        assertThatThrownBy(() -> read(file)).hasMessage(problem.name());
    }
}
