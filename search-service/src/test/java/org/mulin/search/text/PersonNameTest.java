package org.mulin.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that are hard to read, all of them invented. */
class PersonNameTest {

    @ParameterizedTest
    @CsvSource({
        "单小满, shanxiaoman",
        "仇大年, qiudanian",
        "区满仓, oumancang",
        "查良木, zhaliangmu",
        "曾一山, zengyishan",
        "解珍珠, xiezhenzhu",
        "任我行, renwoxing",
        "朴正花, piaozhenghua",
        "盖文远, gewenyuan",
        "覃勇山, qinyongshan",
        "秘书礼, bishuli",
        "折家木, shejiamu",
        "缪思源, miaosiyuan",
        "员半夏, yunbanxia",
        "乐进喜, yuejinxi",
        "翟小林, zhaixiaolin",
        "黑小山, heixiaoshan",
        "隗山木, weishanmu",
        "繁星河, poxinghe",
        "种田野, chongtianye",
        "粘小树, nianxiaoshu",
        "万俟青山, moqiqingshan",
        "尉迟小河, yuchixiaohe",
        "单于明月, chanyumingyue",
        "长孙小树, zhangsunxiaoshu",
        "澹台小满, tantaixiaoman",
        "令狐青松, linghuqingsong",
        "欧阳小溪, ouyangxiaoxi",
        "鲜于林木, xianyulinmu",
        "岩温暖, aiwennuan",
        "單小滿, shanxiaoman",
    })
    void isReadFirstAsItsBearerReadsIt(String name, String pinyin) {
        assertThat(PersonName.of(name).pinyin()).startsWith(pinyin);
    }

    @ParameterizedTest
    @CsvSource({
        "缪思源, mousiyuan",
        "覃勇山, tanyongshan",
        "那小河, naxiaohe",
        "石重阳, shichongyang",
        "曹朝阳, caozhaoyang",
        "曹朝阳, caochaoyang",
        "尹小莘, yinxiaoshen",
        "张茜茜, zhangxixi",
        "吕小绿, lvxiaolv",
        "吕小绿, luxiaolu",
        "吕小绿, lyuxiaolyu",
        "Anna Maria, annamaria",
        "José Lima, joselima",
    })
    void mayBeReadInOtherWays(String name, String pinyin) {
        assertThat(PersonName.of(name).pinyin()).contains(pinyin);
    }

    @ParameterizedTest
    @CsvSource({
        "阿依夏·玉山, 阿依夏玉山 玉山",
        "阿依夏•玉山, 阿依夏玉山 玉山",
        "阿依夏‧玉山, 阿依夏玉山 玉山",
        "阿依夏・玉山, 阿依夏玉山 玉山",
        "阿依夏.玉山, 阿依夏玉山 玉山",
        "阿依夏 玉山, 阿依夏玉山 玉山",
        "甲乙·丙丁·戊己, 甲乙丙丁戊己 丙丁戊己 戊己",
        "王　小满, 王小满 小满",
        "王小满, 王小满 小满",
        "欧阳小溪, 欧阳小溪 小溪",
        "欧阳溪, 欧阳溪",
        "王溪, 王溪",
    })
    void beginsWhereSomebodyMayBeginToTypeIt(String name, String written) {
        assertThat(String.join(" ", PersonName.of(name).written())).isEqualTo(written);
    }

    @Test
    void hasInitialsAndASouthernSound() {
        var name = PersonName.of("郑小龙");

        assertThat(name.initials()).contains("zxl", "xl");
        assertThat(name.southern()).contains("zenxiaonong", "xiaonong");
    }

    @Test
    void ofOneCharacterIsFoundByNothing() {
        assertThat(PersonName.of("王").written()).isEmpty();
        assertThat(PersonName.of("·").pinyin()).isEmpty();
    }

    @Test
    void hasNoMoreThanAHandfulOfReadings() {
        assertThat(PersonName.of("乐重朝行长单盛").pinyin()).hasSizeBetween(8, 16);
    }

    @Test
    void keepsCharactersThatNobodyCanRead() {
        assertThat(PersonName.of("𠮷野小山").written()).containsExactly("𠮷野小山", "野小山");
        assertThat(PersonName.of("𠮷野小山").pinyin()).contains("yexiaoshan");
    }
}
