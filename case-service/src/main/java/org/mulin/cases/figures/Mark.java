package org.mulin.cases.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that counts, made by the step that led to this version of its case. */
record Mark(
        long version,
        Measure measure,
        String outcome,
        String detail,
        Instant at,
        @Nullable UUID unit,
        @Nullable UUID handover) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    LocalDate day() {
        return day(at);
    }

    static LocalDate day(Instant at) {
        return at.atZone(CHINA).toLocalDate();
    }

    Mark outcome(String outcome) {
        return new Mark(version, measure, outcome, detail, at, unit, handover);
    }

    Mark detail(String detail) {
        return new Mark(version, measure, outcome, detail, at, unit, handover);
    }

    boolean isSame(Mark other) {
        return version == other.version && measure == other.measure;
    }
}
