package org.mulin.search.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mulin.search.text.QueryText.Segment;

class QueryTextTest {

    @ParameterizedTest
    @CsvSource({
        "楼道灯不亮, 楼道灯不亮",
        "低 保 申 请, 低保申请",
        "低保　申请, 低保|申请",
        "請問路燈壞了怎麼辦？, 路灯坏了",
        "居住证怎么办理, 居住证|办理",
        "我想申请低保该找谁, 申请低保",
        "怎么办, 怎么办",
        "3-2-501漏水, 3-2-501漏水",
        "阿依夏•玉山, 阿依夏·玉山",
        "*停车* AND (充电)?, 停车|and|充电",
        "停车，停车, 停车",
        "水, 水",
    })
    void splitsWhatWasTypedIntoSegments(String typed, String segments) {
        assertThat(texts(typed)).containsExactly(segments.split("\\|", -1));
    }

    @Test
    void knowsOtherWordsForTheSameMatter() {
        Segment segment = QueryText.of("路燈不亮").segments().getFirst();
        assertThat(segment.synonyms()).contains("楼道灯");
        assertThat(segment.rewritten()).contains("楼道灯不亮");
    }

    @Test
    void looksForSoManyOtherWordsAndForEachOnce() {
        var one = QueryText.of("路灯路灯楼梯灯电梯物业停车噪音垃圾垃圾桶违建渗水低保").segments().getFirst();
        assertThat(one.synonyms()).hasSize(10).doesNotHaveDuplicates().startsWith("楼道灯", "楼梯灯", "照明灯");
        assertThat(one.matters().getFirst().word()).isEqualTo("路灯");

        var all = QueryText.of(String.join(" ", Synonyms.SHIPPED.words())).segments();
        assertThat(all).hasSize(12);
        assertThat(all.stream().mapToInt(it -> it.synonyms().size()).sum()).isLessThanOrEqualTo(30);
        var many = QueryText.of("渗水垃圾噪音停车 违建停水爆管停电 路灯物业门禁养狗 油烟退款").segments();
        assertThat(many.stream().mapToInt(it -> it.synonyms().size())).containsExactly(10, 10, 10, 0);
    }

    @Test
    void putsNoWordBesideItself() {
        assertThat(QueryText.of("单元门禁").segments().getFirst().rewritten()).doesNotContain("门禁禁");
    }

    @Test
    void takesTheLongestKnownWord() {
        assertThat(QueryText.of("最低生活保障").segments().getFirst().synonyms()).containsExactly("低保");
        assertThat(QueryText.of("楼道灯").segments().getFirst().synonyms())
                .contains("路灯")
                .doesNotContain("楼道灯");
    }

    @Test
    void findsLatinWordsAndNumbersInsideChinese() {
        assertThat(QueryText.of("小区wifi坏了").segments().getFirst().latin()).containsExactly("wifi");
        assertThat(QueryText.of("wifi").segments().getFirst().latin()).isEmpty();
    }

    @Test
    void takesQuotedTextAsAPhraseAndAMinusAsNot() {
        QueryText text = QueryText.of("漏水 “三号楼” -电梯");
        assertThat(text.segments()).extracting(Segment::text).containsExactly("漏水");
        assertThat(text.exact()).containsExactly("三号楼");
        assertThat(text.excluded()).containsExactly("电梯");
    }

    @Test
    void takesAQuoteThatIsNotClosedForNothing() {
        assertThat(texts("\"漏水")).containsExactly("漏水");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "？！……", "\"\"", "\"?\"", "😀😀", "\uD83D", "-", "*", "-电梯"})
    void hasNothingToLookForInWhatNoTextContains(String typed) {
        assertThat(QueryText.of(typed).isEmpty()).isTrue();
    }

    @Test
    void readsNoMoreThanTwoHundredCharactersAndTwelveSegments() {
        assertThat(texts("漏".repeat(10_000))).containsExactly("漏".repeat(200));
        assertThat(texts("a b c d e f g h i j k l m n")).hasSize(12);
    }

    @Test
    void acceptsAnything() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String alphabet = "漏水怎么办 \"“-·.:#3a(nè)\uD83D\uDE00\uDE00\n*?~^[]{}\\/";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder typed = new StringBuilder();
            for (int j = random.nextInt(30); j > 0; j--) {
                typed.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThatCode(() -> QueryText.of(typed.toString()))
                    .as("seed %d: %s", seed, typed)
                    .doesNotThrowAnyException();
        }
    }

    private static List<String> texts(String typed) {
        return QueryText.of(typed).segments().stream().map(Segment::text).toList();
    }
}
