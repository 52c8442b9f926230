package org.mulin.search.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.web.Cursor;

/** Where a page ended: the sort values of its last hit. Only a search with text has scores. */
record CaseCursor(@Nullable Double score, Instant filedAt, UUID id) {

    /** Years of four digits: what no case has, the index may not be able to compare. */
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    /** Reads what {@link #text} wrote for the same question, and nothing else; null stays null. */
    static @Nullable CaseCursor parse(@Nullable String text, boolean scored, String question) {
        var cursor = Cursor.parse(text, 4);
        if (cursor == null) {
            return null;
        }
        var filedAt = cursor.instant(1);
        if (!cursor.text(3).equals(question)
                || cursor.text(0).isEmpty() == scored
                || filedAt.isBefore(FIRST)
                || filedAt.isAfter(LAST)) {
            throw Cursor.invalid();
        }
        return new CaseCursor(scored ? score(cursor.text(0)) : null, filedAt, cursor.uuid(2));
    }

    private static Double score(String text) {
        try {
            var score = Double.valueOf(text);
            if (Double.isFinite(score)) {
                return score;
            }
        } catch (NumberFormatException _) {
            // Falls through: no score.
        }
        throw Cursor.invalid();
    }

    String text(String question) {
        return Cursor.of(score == null ? "" : score, filedAt, id, question).toString();
    }
}
