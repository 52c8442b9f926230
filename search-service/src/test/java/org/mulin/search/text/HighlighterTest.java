package org.mulin.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlighterTest {

    @ParameterizedTest
    @CsvSource({
        "楼道灯坏了, ３棟樓道燈壞了, ３棟[樓道燈壞了]",
        "楼道灯坏了, 楼道的灯坏了, [楼道]的[灯坏了]",
        "路灯, 樓道燈不亮, [樓道燈]不亮",
        "路灯, 𠮷林路😀路燈, 𠮷林路😀[路燈]",
        "灯, 灯不亮, [灯]不亮",
        "3-2-501, 住3-2-501的人, 住[3-2-501]的人",
        "3栋, 13栋和3栋, 13栋和[3栋]",
        "停水 WiFi, 停水后wifi6和WIFI没了, [停水]后wifi6和[WIFI]没了",
        "'\"三号楼\"', 三号楼东, [三号楼]东",
        "漏水 -电梯, 电梯井漏水, 电梯井[漏水]",
        "路灯, 没有别的, 没有别的",
        "'', 路灯, 路灯",
        "!!, 路灯!!, 路灯!!"
    })
    void marksWhatWasLookedForInTheOriginal(String wanted, String original, String marked) {
        assertThat(looking(wanted).whole(original))
                .isEqualTo(marked.replace("[", "<mark>").replace("]", "</mark>"));
    }

    @Test
    void escapesTheTextInsideAndOutsideOfMarks() {
        assertThat(looking("路灯").whole("<script>'路灯\"&</script>"))
                .isEqualTo("&lt;script&gt;&#39;<mark>路灯</mark>&quot;&amp;&lt;/script&gt;");
    }

    @Test
    void cutsTheBodyAroundTheFirstHit() {
        var fragment = looking("路灯").fragment("前".repeat(300) + "路燈" + "后".repeat(300));
        assertThat(fragment).isEqualTo("…" + "前".repeat(30) + "<mark>路燈</mark>" + "后".repeat(88) + "…");
    }

    @Test
    void cutsAShortBodyNowhereAndALongOneAtItsEnds() {
        var lamp = looking("路灯");
        assertThat(lamp.fragment("")).isEmpty();
        assertThat(lamp.fragment("路灯不亮")).isEqualTo("<mark>路灯</mark>不亮");
        assertThat(lamp.fragment("前".repeat(200))).isEqualTo("前".repeat(120) + "…");
        assertThat(lamp.fragment("前".repeat(200) + "路灯")).isEqualTo("…" + "前".repeat(118) + "<mark>路灯</mark>");
    }

    @Test
    void neverCutsACharacterInTwo() {
        for (var hit = 0; hit < 200; hit++) {
            var fragment = looking("灯").fragment("😀".repeat(hit) + "灯" + "😀".repeat(199 - hit));
            assertThat(fragment.replaceAll("<mark>灯</mark>|…", "").replace("😀", ""))
                    .isEmpty();
        }
    }

    @Test
    void losesNothingOfAnyText() {
        var random = new Random(7);
        for (var round = 0; round < 2_000; round++) {
            var text = new StringBuilder();
            for (var i = random.nextInt(30); i > 0; i--) {
                text.appendCodePoint("路灯楼道漏水a1-<&'😀 ，".codePoints().toArray()[random.nextInt(15)]);
            }
            var whole = looking(text.substring(0, text.length() / 2)).whole(text.toString());
            assertThat(whole.replaceAll("</?mark>", "")
                            .replace("&lt;", "<")
                            .replace("&#39;", "'")
                            .replace("&amp;", "&"))
                    .isEqualTo(text.toString());
        }
    }

    private static Highlighter looking(String wanted) {
        return new Highlighter(QueryText.of(wanted));
    }
}
