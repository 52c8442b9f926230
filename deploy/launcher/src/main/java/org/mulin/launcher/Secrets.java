package org.mulin.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The installation's secrets: each is made at random when first asked for, and saved before anyone uses it. */
final class Secrets {

    /** Without letters and digits that people confuse. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /** For a person to copy, and for a program. */
    private static final int PASSWORD_LENGTH = 20;

    private static final int SECRET_LENGTH = 40;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> values = new TreeMap<>();
    private final Path file;

    @SuppressWarnings("unchecked")
    Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            values.putAll(Json.read(file, Map.class));
        }
    }

    boolean none() {
        return values.isEmpty();
    }

    /** What a person types. */
    String password(String name) {
        return value(name, () -> letters(PASSWORD_LENGTH));
    }

    /** What programs tell each other. */
    String text(String name) {
        return value(name, () -> letters(SECRET_LENGTH));
    }

    /** A key of 32 bytes in base64. */
    String key(String name) {
        return value(name, () -> {
            var bytes = new byte[32];
            random.nextBytes(bytes);
            return Base64.getEncoder().encodeToString(bytes);
        });
    }

    private String letters(int length) {
        return random.ints(length, 0, ALPHABET.length())
                .mapToObj(i -> ALPHABET.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private String value(String name, Supplier<String> made) {
        var known = values.get(name);
        if (known != null) {
            return known;
        }
        var value = made.get();
        values.put(name, value);
        Json.write(file, values);
        return value;
    }
}
