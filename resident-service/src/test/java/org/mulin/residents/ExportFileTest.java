package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+86", "-1", "@x", "\tx", "\rx"})
    void noCellBeginsLikeAFormula(String text) {
        assertThat(ExportFile.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "林小满", "138****1234", "3-2-501"})
    void whatIsHarmlessStaysAsItIs(String text) {
        assertThat(ExportFile.harmless(text)).isEqualTo(text);
    }
}
