package org.mulin.search.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskableTest {

    @ParameterizedTest
    @CsvSource({
        "楼道感应灯怎么办, 楼道感应灯",
        "請問電梯困人找誰, 电梯困人",
        "地下车库 渗水, 地下车库 渗水",
        "3栋2单元漏水, 3栋2单元漏水",
    })
    void keepsTheWordsOfAMatter(String typed, String words) {
        assertThat(Askable.of(typed)).contains(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13955500173",
                "电话1395550",
                "尾号 0173 漏水",
                "139 5550 0173 的诉求",
                "王小明",
                "欧阳小溪",
                "李华",
                "张三家漏水",
                "三栋王大爷摔倒",
                "老赵家的狗",
                "小陈反映路灯不亮",
                "阿依夏·玉山",
                "ouyangxiaoxi",
                "回族",
                "土家族老人补贴",
                "",
                "？？",
                "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一",
            })
    void keepsNothingThatMayBeSomebody(String typed) {
        assertThat(Askable.of(typed)).isEmpty();
    }
}
