package org.mulin.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormaliserTest {

    @Test
    void keepsTheLengthOfEveryCharacterThereIs() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            String one = Character.toString(c);
            assertThat(Normaliser.normalise(one)).as("U+%04X", c).hasSameSizeAs(one);
        }
    }

    @Test
    void keepsTheLengthOfAnyText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            String text = random(random);
            assertThat(Normaliser.normalise(text)).as("seed %d: %s", seed, text).hasSameSizeAs(text);
        }
    }

    @Test
    void changesNothingTheSecondTime() {
        String everything = IntStream.rangeClosed(0, Character.MAX_VALUE)
                .filter(c -> !Character.isSurrogate((char) c))
                .mapToObj(Character::toString)
                .collect(Collectors.joining(" "));
        String once = Normaliser.normalise(everything);
        assertThat(Normaliser.normalise(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @CsvSource({
        "樓道燈壞了, 楼道灯坏了",
        "居住證辦理, 居住证办理",
        "臺灣麵館, 台湾面馆",
        "羣眾査驗, 群众查验",
        "物業帳目, 物业账目",
        "物业帐目, 物业账目",
        "摔跤俱乐部, 摔跤俱乐部",
        "ＡＢＣ１２３, abc123",
        "３棟２單元, 3栋2单元",
        "WiFi, wifi",
        "阿依夏•玉山, 阿依夏·玉山",
        "阿依夏‧玉山, 阿依夏·玉山",
        "阿依夏・玉山, 阿依夏·玉山",
        "阿依夏･玉山, 阿依夏·玉山",
        "“路灯”, \"路灯\"",
        "𠮷林路㈱, 𠮷林路㈱",
    })
    void writesOneWay(String text, String normalised) {
        assertThat(Normaliser.normalise(text)).isEqualTo(normalised);
    }

    @Test
    void blanksPinyinGlossesButNoWords() {
        assertThat(Normaliser.normalise("內(nèi)蒙古（wifi）")).isEqualTo("内     蒙古(wifi)");
    }

    @Test
    void letsThroughNoHalfCharacters() {
        assertThat(Normaliser.normalise("水\uD83D管\uDE00漏")).isEqualTo("水 管 漏");
    }

    private static String random(Random random) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(40);
        for (int i = 0; i < length; i++) {
            switch (random.nextInt(5)) {
                case 0 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
                case 1 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                case 2 -> text.append("(nèi)", 0, random.nextInt(6));
                default -> text.append((char) (0x4e00 + random.nextInt(0x5200)));
            }
        }
        return text.toString();
    }
}
