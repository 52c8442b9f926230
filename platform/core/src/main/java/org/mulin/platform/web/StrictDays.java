package org.mulin.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Takes only ISO 8601 text for a day, never a number or a list, in years of four digits, which every store keeps. */
final class StrictDays extends StdDeserializer<LocalDate> {
    StrictDays() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (LocalDate) context.handleUnexpectedToken(LocalDate.class, parser);
        }
        try {
            var day = LocalDate.parse(parser.getString());
            if (day.getYear() > 0 && day.getYear() < 10_000) {
                return day;
            }
        } catch (DateTimeException _) {
            // Falls through: no day.
        }
        throw new ProblemException(CommonProblem.MALFORMED_BODY);
    }
}
