package org.mulin.residents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;

/** Writes residents into a spreadsheet that says on every page and in every row who asked for it, when and what for. */
final class ExportFile {
    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final List<String> HEADERS =
            List.of("社区 Community", "地址 Address", "姓名 Name", "电话 Phone", "关系 Relation", "入住日期 From", "来源 Source");

    private ExportFile() {}

    static byte[] write(ResidentExport export, List<ResidentView> residents) {
        var bytes = new ByteArrayOutputStream();
        var source = source(export);
        try (var workbook = new Workbook(bytes, "Mulin", "1.0")) {
            var sheet = workbook.newWorksheet("居民 Residents");
            sheet.header(source, Position.CENTER);
            sheet.footer(source, Position.CENTER);
            sheet.value(0, 0, source);
            for (var column = 0; column < HEADERS.size(); column++) {
                sheet.value(1, column, HEADERS.get(column));
            }
            for (var index = 0; index < residents.size(); index++) {
                var cells = cells(residents.get(index), source);
                for (var column = 0; column < cells.size(); column++) {
                    sheet.value(index + 2, column, harmless(cells.get(column)));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return bytes.toByteArray();
    }

    private static String source(ResidentExport it) {
        return Stream.of(it.account(), it.createdAt(), it.purpose(), it.id())
                .map(Object::toString)
                .reduce((left, right) -> left + " · " + right)
                .orElseThrow();
    }

    private static List<String> cells(ResidentView it, String source) {
        return Arrays.asList(it.place(), it.path(), it.name(), it.phone(), it.relation(), it.from(), source).stream()
                .map(cell -> Objects.toString(cell, ""))
                .toList();
    }

    /** No program takes it for a formula, also not after the sheet was saved as CSV. */
    static String harmless(@Nullable String text) {
        return text == null || text.isEmpty() || FORMULA_STARTS.indexOf(text.charAt(0)) < 0
                ? String.valueOf(text)
                : "'" + text;
    }
}
