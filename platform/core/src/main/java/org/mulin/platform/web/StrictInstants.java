package org.mulin.platform.web;

import java.time.DateTimeException;
import java.time.Instant;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Takes only {@link Moments} for a moment, never a number. */
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
            return Moments.parse(parser.getString());
        } catch (DateTimeException _) {
            throw new ProblemException(CommonProblem.MALFORMED_BODY);
        }
    }
}
