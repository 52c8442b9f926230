package org.mulin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTest {

    @Test
    void theSameIsAlikeHoweverItIsTyped() {
        assertThat(Likeness.of("３栋路灯不亮！", "3栋 路灯不亮")).isEqualTo(1);
        assertThat(Likeness.of("WIFI坏了", "wifi坏了")).isEqualTo(1);
    }

    @Test
    void oneMatterInOtherWordsIsMoreAlikeThanAnother() {
        var drain = "商铺门口下水道外溢";
        assertThat(Likeness.of(drain, "下水道堵了，外溢")).isGreaterThan(0.4);
        assertThat(Likeness.of(drain, "路灯不亮")).isZero();
    }

    @Test
    void whatHasNoPairsIsLikeNothing() {
        assertThat(Likeness.of("", "")).isZero();
        assertThat(Likeness.of("灯", "灯")).isZero();
    }
}
