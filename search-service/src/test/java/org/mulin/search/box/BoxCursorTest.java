package org.mulin.search.box;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.web.Cursor;

class BoxCursorTest {
    private static final Seal SEAL = new Seal("0123456789abcdef0123456789abcdef".getBytes(UTF_8));
    private static final Function<String, byte[]> ASKED = signature("asked");
    private static final UUID ID = UUID.fromString("0199a1b2-0000-7000-8000-000000000001");
    private static final Instant FILED = Instant.parse("2026-01-31T01:30:00.123Z");

    @Test
    void aCursorIsReadAsItWasWritten() {
        var scored = new BoxCursor(1.5, FILED, ID, 7);
        var newest = new BoxCursor(null, FILED, ID, 7);

        assertThat(BoxCursor.parse(scored.text(ASKED), ASKED)).isEqualTo(scored);
        assertThat(BoxCursor.parse(newest.text(ASKED), ASKED)).isEqualTo(newest);
        assertThat(BoxCursor.parse(null, ASKED)).isNull();
    }

    @Test
    void aCursorOfAnotherQuestionTenantOrAccountIsRefused() {
        var theirs = new BoxCursor(1.5, FILED, ID, 7).text(signature("something else"));

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> BoxCursor.parse(theirs, ASKED));
    }

    @ParameterizedTest
    @CsvSource({
        "1.6, 2026-01-31T01:30:00.123Z, 0199a1b2-0000-7000-8000-000000000001, 7",
        "'', 2026-01-31T01:30:00.123Z, 0199a1b2-0000-7000-8000-000000000001, 7",
        "NaN, 2026-01-31T01:30:00.123Z, 0199a1b2-0000-7000-8000-000000000001, 7",
        "much, 2026-01-31T01:30:00.123Z, 0199a1b2-0000-7000-8000-000000000001, 7",
        "1.5, 2026-01-31T01:30:00.124Z, 0199a1b2-0000-7000-8000-000000000001, 7",
        "1.5, +1000000000-12-31T23:59:59.999999999Z, 0199a1b2-0000-7000-8000-000000000001, 7",
        "1.5, 2026-01-31T01:30:00.123Z, 0199a1b2-0000-7000-8000-000000000002, 7",
        "1.5, 2026-01-31T01:30:00.123Z, 0199a1b2-0000-7000-8000-000000000001, 8",
        "1.5, 2026-01-31T01:30:00.123Z, 0199a1b2-0000-7000-8000-000000000001, many"
    })
    void aBentOneIsRefused(String score, String at, String id, String version) {
        var real = requireNonNull(Cursor.parse(new BoxCursor(1.5, FILED, ID, 7).text(ASKED), 5));
        var bent = Cursor.of(score, at, id, version, real.text(4)).toString();

        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> BoxCursor.parse(bent, ASKED));
    }

    private static Function<String, byte[]> signature(String question) {
        return place -> SEAL.keyedHash("cursor", question + place);
    }
}
