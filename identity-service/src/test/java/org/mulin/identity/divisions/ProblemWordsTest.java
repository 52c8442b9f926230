package org.mulin.identity.divisions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mulin.identity.IdentityProblem;
import org.mulin.platform.problem.ProblemCode;

class ProblemWordsTest {

    static Stream<ProblemCode> codes() {
        return Stream.concat(Stream.of(IdentityProblem.values()), Stream.of(RowProblem.values()));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void eachProblemHasWordsInBothLanguages(ProblemCode code) {
        for (var part : new String[] {".title", ".detail"}) {
            assertThat(words(Locale.ROOT, code.name() + part)).isNotBlank().isASCII();
            assertThat(words(Locale.SIMPLIFIED_CHINESE, code.name() + part)).containsPattern("\\p{IsHan}");
        }
    }

    private static String words(Locale locale, String key) throws MissingResourceException {
        return ResourceBundle.getBundle("problems", locale).getString(key);
    }
}
