package org.mulin.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Moments as they are taken: ISO 8601 text with an offset, in years of four digits, which every store keeps. */
final class Moments {
    private Moments() {}

    static Instant parse(String text) {
        var moment = OffsetDateTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC);
        if (moment.getYear() < 1 || moment.getYear() > 9999) {
            throw new DateTimeException("No store keeps " + moment);
        }
        return moment.toInstant();
    }
}
