package org.mulin.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CrockfordTest {

    @Test
    void itIsReadHoweverItIsTyped() {
        assertThat(Crockford.read("k0q1-9xwm k0q1\t9xwm-01A0")).isEqualTo("K0Q19XWMK0Q19XWM01A0");
        assertThat(Crockford.read("ＫＯＱＩ９ｘｗｍ　koql9xwm oiao")).isEqualTo("K0Q19XWMK0Q19XWM01A0");
    }

    @Test
    void whatIsReadIsWhatWasGiven() {
        assertThat(Stream.generate(() -> Crockford.next(20)).limit(1_000))
                .doesNotHaveDuplicates()
                .allSatisfy(text ->
                        assertThat(text).matches("[0-9A-HJKMNP-TV-Z]{20}").isEqualTo(Crockford.read(text)));
    }
}
