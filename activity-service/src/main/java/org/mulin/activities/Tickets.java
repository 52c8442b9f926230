package org.mulin.activities;

import org.mulin.platform.seal.Seal;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.text.Crockford;
import org.springframework.stereotype.Component;

/** Tickets: twenty random characters, which is what a QR code holds and what people can type. */
@Component
class Tickets {
    private static final int LENGTH = 20;

    private final Seal seal;

    Tickets(Seal seal) {
        this.seal = seal;
    }

    static String next() {
        return Crockford.next(LENGTH);
    }

    /** What finds the ticket however it is typed, and is of no use to whoever reads the database. */
    byte[] key(String ticket) {
        return seal.keyedHash("ticket:" + CurrentCaller.require().tenant(), Crockford.read(ticket));
    }
}
