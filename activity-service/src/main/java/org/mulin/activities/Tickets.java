package org.mulin.activities;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.stereotype.Component;

/** Tickets: twenty random characters without I, L, O and U, which is what a QR code holds and what people can type. */
@Component
class Tickets {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Seal seal;

    Tickets(Seal seal) {
        this.seal = seal;
    }

    static String next() {
        var ticket = new StringBuilder(LENGTH);
        RANDOM.ints(LENGTH, 0, ALPHABET.length()).forEach(index -> ticket.append(ALPHABET.charAt(index)));
        return ticket.toString();
    }

    /** What finds the ticket, and is of no use to whoever reads the database. */
    byte[] key(String ticket) {
        return seal.keyedHash("ticket:" + CurrentCaller.require().tenant(), ticket);
    }

    /** As it was meant: in groups, in small letters, full width as Chinese keyboards have it, with O for 0. */
    static String read(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('I', '1')
                .replace('L', '1')
                .replace('O', '0');
    }
}
