package org.mulin.platform.seal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {

    @Test
    void aNameKeepsItsFirstCharacter() {
        assertThat(Masked.name("林小满")).isEqualTo("林**");
        assertThat(Masked.name("𠮷野")).isEqualTo("𠮷**");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    13800001234,138****1234
                    138 0000 1234,138****1234
                    +8613800001234,+86****1234
                    028-85551234,028****1234
                    85551234,****34
                    8555-1234,****34
                    5551 234,****34
                    028-5551-23,****23
                    10010,****10
                    1 - 1001-0,****10
                    """)
    void aPhoneIsHiddenForTheMostPart(String phone, String shown) {
        assertThat(Masked.phone(phone)).isEqualTo(shown);
    }
}
