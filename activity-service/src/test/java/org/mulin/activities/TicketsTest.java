package org.mulin.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TicketsTest {

    @Test
    void aTicketIsReadHoweverItIsTyped() {
        assertThat(Tickets.read("k0q1-9xwm k0q1\t9xwm-01A0")).isEqualTo("K0Q19XWMK0Q19XWM01A0");
        assertThat(Tickets.read("ＫＯＱＩ９ｘｗｍ　koql9xwm oiao")).isEqualTo("K0Q19XWMK0Q19XWM01A0");
    }

    @Test
    void whatIsReadIsWhatWasGiven() {
        assertThat(Stream.generate(Tickets::next).limit(1_000))
                .doesNotHaveDuplicates()
                .allSatisfy(ticket -> assertThat(Tickets.read(ticket)).isEqualTo(ticket));
    }
}
