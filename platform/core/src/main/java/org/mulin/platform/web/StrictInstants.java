package org.mulin.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Takes only ISO 8601 text with an offset for a moment, never a number, in years of four digits, which every store keeps. */
final class StrictInstants extends StdDeserializer<Instant> {
    StrictInstants() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (Instant) context.handleUnexpectedToken(Instant.class, parser);
        }
        try {
            var moment = OffsetDateTime.parse(parser.getString());
            if (moment.getYear() > 0 && moment.getYear() < 10_000) {
                return moment.toInstant();
            }
        } catch (DateTimeException _) {
            // Falls through: no moment.
        }
        throw new ProblemException(CommonProblem.MALFORMED_BODY);
    }
}
