package org.mulin.search.box;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.web.Cursor;

/** Where a page ended: the sort values of its last hit, and the version it had. Only a ranked search has scores. */
record BoxCursor(@Nullable Double score, Instant at, UUID id, long version) {

    /** Reads what {@link #text} wrote under the same signature, and nothing else; null stays null. */
    static @Nullable BoxCursor parse(@Nullable String text, Function<String, byte[]> signature) {
        var cursor = Cursor.parse(text, 5);
        if (cursor == null) {
            return null;
        }
        var read = new BoxCursor(score(cursor.text(0)), cursor.instant(1), cursor.uuid(2), version(cursor.text(3)));
        if (!MessageDigest.isEqual(
                read.signed(signature).getBytes(UTF_8), cursor.text(4).getBytes(UTF_8))) {
            throw Cursor.invalid();
        }
        return read;
    }

    private static @Nullable Double score(String text) {
        try {
            return text.isEmpty() ? null : Double.valueOf(text);
        } catch (NumberFormatException _) {
            throw Cursor.invalid();
        }
    }

    private static long version(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException _) {
            throw Cursor.invalid();
        }
    }

    String text(Function<String, byte[]> signature) {
        return Cursor.of(score == null ? "" : score, at, id, version, signed(signature))
                .toString();
    }

    private String signed(Function<String, byte[]> signature) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(signature.apply(score + " " + at + " " + id + " " + version));
    }
}
