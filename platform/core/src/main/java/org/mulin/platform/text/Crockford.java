package org.mulin.platform.text;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/** Random characters that people can read out and type: Crockford's alphabet, without I, L, O and U, five bits each. */
public final class Crockford {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Crockford() {}

    public static String next(int length) {
        var text = new StringBuilder(length);
        RANDOM.ints(length, 0, ALPHABET.length()).forEach(index -> text.append(ALPHABET.charAt(index)));
        return text.toString();
    }

    /** As it was meant: in groups, in small letters, full width as Chinese keyboards have it, with O for 0. */
    public static String read(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
    }
}
