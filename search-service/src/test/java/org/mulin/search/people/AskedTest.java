package org.mulin.search.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "王", "w", "ǚ", "·", "•", "...", "*", "**", "王*", "?", "%", "_", "123", "尾号12", "+86", "😀😀"
            })
    void saysTooLittle(String typed) {
        assertThat(Asked.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "回族",
                "回 族",
                "藏族",
                "壮族",
                "满族",
                "维吾尔",
                "维吾尔族",
                "維吾爾族",
                "蒙古",
                "哈萨克族老人",
                "汉族",
                "土家",
                "huizu",
                "Huí zú",
                "zang zu",
                "weiwuerzu"
            })
    void namesAPeople(String typed) {
        assertThat(Asked.of(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"回小满", "藏天朔野", "白小山", "满江红", "蒙小树", "马回", "汉生"})
    void namesAPersonWhoseNameHasSuchACharacter(String typed) {
        assertThat(Asked.of(typed)).contains(new Asked.Name(typed));
    }

    @Test
    void isAName() {
        assertThat(Asked.of("王　小滿")).contains(new Asked.Name("王小满"));
        assertThat(Asked.of("阿依夏•玉山")).contains(new Asked.Name("阿依夏玉山"));
        assertThat(Asked.of("王小*")).contains(new Asked.Name("王小"));
    }

    @Test
    void isPinyin() {
        assertThat(Asked.of("Wáng Xiǎomǎn")).contains(new Asked.Latin("wangxiaoman"));
        assertThat(Asked.of("lü an")).contains(new Asked.Latin("lvan"));
        assertThat(Asked.of("wxm")).contains(new Asked.Latin("wxm"));
    }

    @Test
    void isAPhone() {
        assertThat(Asked.of("1234")).contains(new Asked.Phone("1234"));
        assertThat(Asked.of("尾号１２３４")).contains(new Asked.Phone("1234"));
        assertThat(Asked.of("电话：138 0000-1234")).contains(new Asked.Phone("13800001234"));
        assertThat(Asked.of("+86 13800001234")).contains(new Asked.Phone("13800001234"));
        assertThat(Asked.of("008613800001234")).contains(new Asked.Phone("13800001234"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456789012345678901", "电话 1234567890 12345678901", "尾号123456789012345678901"})
    void hasMoreDigitsThanAnyPhone(String typed) {
        assertThat(Asked.of(typed)).isEmpty();
        assertThat(Asked.of("12345678901234567890")).contains(new Asked.Phone("12345678901234567890"));
    }

    @ParameterizedTest
    @CsvSource({
        "3-2-501, '', 3栋2单元501",
        "3栋2单元501, '', 3栋2单元501",
        "三栋二单元501, '', 3栋2单元501",
        "３幢２单元５０１室, '', 3栋2单元501",
        "3-501, '', 3栋501",
        "3栋2单元, '', 3栋2单元",
        "吉福花园 3-2-501, 吉福花园, 3栋2单元501",
        "吉福花園3栋2单元501室, 吉福花园, 3栋2单元501",
    })
    void isAHome(String typed, String estate, String key) {
        assertThat(Asked.of(typed)).contains(new Asked.Home(estate, key));
    }

    @Test
    void isABuildingThatHoldsMoreThanOneHome() {
        assertThat(Asked.of("3栋")).contains(new Asked.Building("", "3栋"));
        assertThat(Asked.of("吉福花园三号楼")).contains(new Asked.Building("吉福花园", "3栋"));
    }

    @Test
    void isAPhoneWhenItIsCalledOneOrTooLongForAnAddress() {
        assertThat(Asked.of("电话 3-501")).contains(new Asked.Phone("3501"));
        assertThat(Asked.of("尾号3501")).contains(new Asked.Phone("3501"));
        assertThat(Asked.of("138-0000-1234")).contains(new Asked.Phone("13800001234"));
        assertThat(Asked.of("0771-1234567")).contains(new Asked.Phone("07711234567"));
    }
}
