package org.mulin.residents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.ProblemException;

/** The first sheet of an .xlsx file. No formula is computed, no entity is resolved, and no small file becomes a large one. */
final class Spreadsheet {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int MOST_COLUMNS = 100;
    /** More than any column takes: one long text may stand in each cell. */
    private static final int MOST_OF_A_TEXT = 200;

    private static final LocalDate DAY_NOUGHT = LocalDate.of(1899, 12, 30);

    private Spreadsheet() {}

    static boolean recognises(byte[] bytes) {
        return bytes.length > ZIP.length && Arrays.equals(bytes, 0, ZIP.length, ZIP, 0, ZIP.length);
    }

    static void read(byte[] bytes, ImportFile.Rows rows) {
        try {
            SpreadsheetLimits.require(bytes);
            try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                    var sheet = workbook.getFirstSheet().openStream()) {
                var width = new int[1];
                sheet.forEach(row -> take(row, width, rows));
            }
        } catch (ProblemException refused) {
            throw refused;
        } catch (IOException | RuntimeException _) {
            // Whatever the libraries stumble over is in the file.
            throw new ProblemException(ResidentProblem.IMPORT_UNREADABLE);
        }
    }

    /** A row ends where the header does; cells that nobody filled are not in the file. */
    private static void take(Row row, int[] width, ImportFile.Rows rows) {
        var values = new ArrayList<String>();
        for (var index = 0; index < Math.min(row.getCellCount(), MOST_COLUMNS); index++) {
            values.add(row.getOptionalCell(index).map(Spreadsheet::text).orElse(""));
        }
        while (values.size() > width[0] && values.getLast().isBlank()) {
            values.removeLast();
        }
        if (width[0] == 0) {
            width[0] = values.size();
        }
        values.addAll(Collections.nCopies(Math.max(0, width[0] - values.size()), ""));
        rows.take(row.getRowNum(), values);
    }

    private static String text(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        return switch (cell.getType()) {
            case EMPTY -> "";
            case STRING, BOOLEAN -> cut(String.valueOf(cell.getValue()));
            case NUMBER -> cut(number(cell));
            // Shown as what it is, so that the check refuses it.
            case FORMULA -> cut("=" + cell.getFormula());
            case ERROR -> cut("=" + cell.getRawValue());
        };
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(text.length(), MOST_OF_A_TEXT));
    }

    private static String number(Cell cell) {
        var number = cell.asNumber();
        return Math.abs((long) number.scale()) > 20
                ? number.toString()
                : number.stripTrailingZeros().toPlainString();
    }

    /** The day that a spreadsheet writes as a number. */
    static LocalDate day(int number) {
        return DAY_NOUGHT.plusDays(number);
    }
}
