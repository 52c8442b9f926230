package org.mulin.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "河畔社区, 河畔",
        "河畔社区, 河",
        "河畔社区, hepan",
        "河畔社区, hepanshequ",
        "河畔社区, hp",
        "河畔社区, HPSQ",
        "河畔社区, 畔社",
        "清真巷街道, qingzhenx",
        "清真巷街道, qzx",
        "綠地小區, 绿地",
        "绿地小区, lud",
        "绿地小区, lvd",
        "wifi信号, wifi",
    })
    void isFoundByWhatIsTypedOfIt(String name, String typed) {
        assertThat(Spelling.of(name).fit(Spelling.typed(typed))).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"河畔社区, 花园", "河畔社区, panhe", "河畔社区, ps", "河畔社区, ''", "河畔社区, ***"})
    void isNotFoundByAnythingElse(String name, String typed) {
        assertThat(Spelling.of(name).fit(Spelling.typed(typed))).isZero();
    }

    @ParameterizedTest
    @CsvSource({"路灯, 路灯, 路灯坏了", "路灯, lu, xiulu", "路灯, ludeng, ld"})
    void fitsBetterTheMoreIsSaid(String name, String typed, String less) {
        assertThat(Spelling.of(name).fit(Spelling.typed(typed)))
                .isGreaterThan(Spelling.of(name).fit(Spelling.typed(less)));
    }
}
