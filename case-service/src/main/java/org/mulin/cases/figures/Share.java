package org.mulin.cases.figures;

import java.util.List;
import java.util.stream.Stream;

/** A rate: of which chances it is a share, which of them count for it, and which are left out and shown beside it. */
enum Share {
    /** 响应率: contacted in time, of all that was dispatched. */
    RESPONSE(
            Measure.RESPONSE,
            "IN_TIME",
            List.of("LATE", "OPEN"),
            List.of("NO_CLOCK", "TAKEN_BACK", "SHELVED", "INQUIRY", "EXCLUDED")),
    /** 解决率: solved, of the valid answers to a call-back or to the request to confirm. */
    RESOLVED(
            Measure.CALL_BACK,
            "SOLVED",
            List.of("NOT_SOLVED"),
            List.of("UNREACHABLE", "APPEALED", "INQUIRY", "EXCLUDED")),
    /** 满意率: satisfied, of all who rated. */
    SATISFIED(Measure.RATING, "SATISFIED", List.of("FAIR", "DISSATISFIED"), List.of("APPEALED", "INQUIRY", "EXCLUDED"));

    final Measure measure;
    final String numerator;
    final List<String> others;
    final List<String> leftOut;

    Share(Measure measure, String numerator, List<String> others, List<String> leftOut) {
        this.measure = measure;
        this.numerator = numerator;
        this.others = others;
        this.leftOut = leftOut;
    }

    /** All that a chance of it may be worth. */
    Stream<String> details() {
        return Stream.of(Stream.of(numerator), others.stream(), leftOut.stream())
                .flatMap(it -> it);
    }
}
