package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportLineTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final List<String> GOOD =
            List.of("河畔花园", "3栋", "", "501", "", "租住", " 林小满 ", "138 0000 1234", "", "2020-03-01");

    @Test
    void whatMayBeEmptyMayBeEmpty() {
        assertThat(read(GOOD))
                .isEqualTo(new ImportLine.Good(
                        new RegisterMany.Where("河畔花园", "3栋", null, "501"),
                        new RegisterMany.Who(
                                new Person("林小满", "138 0000 1234", null),
                                null,
                                LocalDate.of(2020, 3, 1),
                                null,
                                Tenure.RENTED)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-03-01", "2020-3-1", "2020/3/1", "2020.03.01", "2020年3月1日", "43891"})
    void daysAreWrittenInManyWays(String day) {
        assertThat(read(with(ImportColumn.FROM, day))).isEqualTo(read(GOOD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"租住", "租赁", "RENTED", "rented"})
    void codesAreTakenInBothLanguages(String tenure) {
        assertThat(read(with(ImportColumn.TENURE, tenure))).isEqualTo(read(GOOD));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    ESTATE,'',VALUE_MISSING
                    BUILDING,' ',VALUE_MISSING
                    DWELLING,'',VALUE_MISSING
                    TENURE,'',VALUE_MISSING
                    NAME,'　',VALUE_MISSING
                    FROM,'',VALUE_MISSING
                    STAIRWAY,@2,FORMULA_REFUSED
                    NAME,=1+1,FORMULA_REFUSED
                    NAME,-1,FORMULA_REFUSED
                    NAME,+1,FORMULA_REFUSED
                    NAME,a\u0007b,VALUE_NOT_PLAIN
                    NAME,\uFFFD,VALUE_NOT_PLAIN
                    HOUSEHOLD_NO,123456789012345678901,VALUE_TOO_LONG
                    PHONE,123,PHONE_UNREADABLE
                    PHONE,=138,PHONE_UNREADABLE
                    TENURE,借住,TENURE_UNKNOWN
                    RELATION,亲家,RELATION_UNKNOWN
                    FROM,2020-02-30,DAY_UNREADABLE
                    FROM,昨天,DAY_UNREADABLE
                    FROM,1899-12-31,DAY_OUT_OF_RANGE
                    FROM,2026-11-22,DAY_OUT_OF_RANGE
                    """)
    void whatIsWrongIsSaidOfItsColumn(ImportColumn column, String value, ImportRowProblem problem) {
        assertThat(read(with(column, value))).isEqualTo(new ImportLine.Bad(column, problem));
    }

    @Test
    void aLineThatDoesNotFitTheHeaderHasNoColumn() {
        assertThat(read(List.of())).isEqualTo(new ImportLine.Bad(null, ImportRowProblem.ROW_INCOMPLETE));
    }

    private static ImportLine.Reading read(List<String> values) {
        return new ImportLine(2, values).read(TODAY);
    }

    private static List<String> with(ImportColumn column, String value) {
        var values = new ArrayList<>(GOOD);
        values.set(column.ordinal(), value);
        return values;
    }
}
