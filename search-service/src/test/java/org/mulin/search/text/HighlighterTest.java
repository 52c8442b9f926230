package org.mulin.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HighlighterTest {

    @Test
    void marksTheOriginalWhereTheNormalisedTextWasHit() {
        assertThat(Highlighter.whole("３棟樓道燈壞了", tagged("3栋[楼道灯]坏了"))).isEqualTo("３棟<mark>樓道燈</mark>壞了");
    }

    @Test
    void countsCharactersOutsideTheBasicPlaneAsElasticsearchDoes() {
        assertThat(Highlighter.whole("𠮷林路😀路燈", tagged("𠮷林路😀[路灯]"))).isEqualTo("𠮷林路😀<mark>路燈</mark>");
    }

    @Test
    void escapesTheTextInsideAndOutsideOfMarks() {
        assertThat(Highlighter.whole("<script>'路&灯\"</script>", tagged("<script>'[路&灯]\"</script>")))
                .isEqualTo("&lt;script&gt;&#39;<mark>路&amp;灯</mark>&quot;&lt;/script&gt;");
    }

    @Test
    void ignoresTagsThatTheWriterOfTheTextPutIn() {
        String forged = Highlighter.START + "路灯" + Highlighter.END;
        assertThat(Highlighter.whole(forged, " 路灯 ")).isEqualTo(forged);
        assertThat(Highlighter.whole(forged, tagged(" 路[灯] ")))
                .isEqualTo(Highlighter.START + "路<mark>灯</mark>" + Highlighter.END);
    }

    @Test
    void marksNothingInTextThatChangedSince() {
        assertThat(Highlighter.whole("已改写的文字", tagged("[路灯]不亮"))).isEqualTo("已改写的文字");
    }

    @Test
    void showsTextWithoutAHitAsItIs() {
        assertThat(Highlighter.whole("路灯", null)).isEqualTo("路灯");
        assertThat(Highlighter.fragment("", null)).isEmpty();
    }

    @Test
    void cutsTheBodyAroundTheFirstHit() {
        String before = "前".repeat(300);
        String after = "后".repeat(300);
        String fragment = Highlighter.fragment(before + "路燈" + after, tagged(before + "[路灯]" + after));
        assertThat(fragment).isEqualTo("…" + "前".repeat(30) + "<mark>路燈</mark>" + "后".repeat(88) + "…");
    }

    @Test
    void cutsAShortBodyNowhereAndALongOneAtItsEnds() {
        assertThat(Highlighter.fragment("路灯不亮", tagged("[路灯]不亮"))).isEqualTo("<mark>路灯</mark>不亮");
        String long1 = "前".repeat(200);
        assertThat(Highlighter.fragment(long1, null)).isEqualTo("前".repeat(120) + "…");
        assertThat(Highlighter.fragment(long1 + "路灯", tagged(long1 + "[路灯]")))
                .isEqualTo("…" + "前".repeat(118) + "<mark>路灯</mark>");
    }

    @Test
    void neverCutsACharacterInTwo() {
        String original = "😀".repeat(200);
        for (int hit = 0; hit < 200; hit++) {
            String normalised = "😀".repeat(hit) + "[😀]" + "😀".repeat(199 - hit);
            String fragment = Highlighter.fragment(original, tagged(normalised));
            assertThat(fragment.replaceAll("<mark>|</mark>|…", "").replace("😀", ""))
                    .isEmpty();
        }
    }

    private static String tagged(String text) {
        return text.replace('[', Highlighter.START).replace(']', Highlighter.END);
    }
}
