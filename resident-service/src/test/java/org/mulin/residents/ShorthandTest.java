package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShorthandTest {

    @ParameterizedTest
    @ValueSource(strings = {"3-2-501", "3栋2单元501", "３－２－５０１", "三栋二单元501室", "3号楼 2单元 501号", "3幢/2/五〇一", " 3座2单元-501户 "})
    void oneDwellingHasManyWays(String text) {
        assertThat(Shorthand.parse(text)).isEqualTo(List.of("000003", "000002", "000501"));
    }

    @Test
    void stairwaysAreOptional() {
        assertThat(Shorthand.parse("3-501")).isEqualTo(Shorthand.parse("三栋501")).hasSize(2);
        assertThat(Shorthand.parse("三栋")).isEqualTo(List.of(Shorthand.key("3号楼")));
    }

    @ParameterizedTest
    @CsvSource({
        "三栋,3",
        "十栋,10",
        "十二号楼,12",
        "二十栋,20",
        "二十三幢,23",
        "一百零二室,102",
        "一〇二,102",
        "a座,A",
        "门面1,门面1",
        "楼,楼",
        "一品,一品"
    })
    void aLabelIsReadAsANumberWhereItIsOne(String label, String plain) {
        assertThat(Shorthand.plain(label)).isEqualTo(plain);
    }

    @Test
    void twoComesBeforeTen() {
        assertThat(Shorthand.key("2栋")).isLessThan(Shorthand.key("10栋"));
        assertThat(Shorthand.key("A2")).isLessThan(Shorthand.key("A10"));
    }
}
