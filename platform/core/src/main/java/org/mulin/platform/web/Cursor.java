package org.mulin.platform.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;

/** The sort keys of the last row of a page, opaque to callers; rights and tenant are applied anew on every page. */
public record Cursor(List<String> keys) {
    private static final String SEPARATOR = "\n";

    public static Cursor of(Object... keys) {
        return new Cursor(Arrays.stream(keys).map(Object::toString).toList());
    }

    /** Reads a cursor with this many keys; null stays null. */
    public static @Nullable Cursor parse(@Nullable String text, int keys) {
        if (text == null) {
            return null;
        }
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            var cursor = new Cursor(List.of(decoded.split(SEPARATOR, -1)));
            if (cursor.keys.size() == keys && cursor.keys.stream().allMatch(PlainText::accepts)) {
                return cursor;
            }
        } catch (IllegalArgumentException _) {
            // Falls through: not one of ours.
        }
        throw invalid();
    }

    public String text(int index) {
        return keys.get(index);
    }

    public UUID uuid(int index) {
        try {
            return UUID.fromString(keys.get(index));
        } catch (IllegalArgumentException _) {
            throw invalid();
        }
    }

    public int number(int index) {
        try {
            return Integer.parseInt(keys.get(index));
        } catch (NumberFormatException _) {
            throw invalid();
        }
    }

    public Instant instant(int index) {
        try {
            return Moments.parse(keys.get(index));
        } catch (DateTimeException _) {
            throw invalid();
        }
    }

    public static ProblemException invalid() {
        return new ProblemException(CommonProblem.INVALID_CURSOR);
    }

    @Override
    public String toString() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(SEPARATOR, keys).getBytes(StandardCharsets.UTF_8));
    }
}
