package org.mulin.search.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.web.Cursor;

class CaseCursorTest {

    private static final String ASKED = "asked";
    private static final UUID ID = UUID.randomUUID();
    private static final Instant FILED = Instant.parse("2026-01-31T01:30:00.123Z");

    @Test
    void aCursorIsReadAsItWasWritten() {
        var scored = new CaseCursor(1.5, FILED, ID);
        var newest = new CaseCursor(null, FILED, ID);

        assertThat(CaseCursor.parse(scored.text(ASKED), true, ASKED)).isEqualTo(scored);
        assertThat(CaseCursor.parse(newest.text(ASKED), false, ASKED)).isEqualTo(newest);
        assertThat(CaseCursor.parse(null, true, ASKED)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "true, '', 2026-01-31T01:30:00Z, asked",
        "false, 1.5, 2026-01-31T01:30:00Z, asked",
        "true, NaN, 2026-01-31T01:30:00Z, asked",
        "true, Infinity, 2026-01-31T01:30:00Z, asked",
        "true, 1e999, 2026-01-31T01:30:00Z, asked",
        "true, much, 2026-01-31T01:30:00Z, asked",
        "false, '', +1000000000-12-31T23:59:59.999999999Z, asked",
        "false, '', +10000-01-01T00:00:00Z, asked",
        "false, '', -0001-01-01T00:00:00Z, asked",
        "false, '', 2026-01-31T01:30:00Z, something else"
    })
    void aBentOneIsRefused(boolean scored, String score, String filedAt, String question) {
        var bent = Cursor.of(score, filedAt, ID, question).toString();

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> CaseCursor.parse(bent, scored, ASKED));
    }
}
