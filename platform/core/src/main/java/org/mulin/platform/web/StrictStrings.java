package org.mulin.platform.web;

import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** Takes only JSON strings for text, and only characters that every store keeps. */
final class StrictStrings extends StdDeserializer<String> {
    StrictStrings() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return (String) context.handleUnexpectedToken(String.class, parser);
        }
        var text = parser.getString();
        if (!PlainText.accepts(text)) {
            throw new ProblemException(CommonProblem.MALFORMED_BODY);
        }
        return text;
    }
}
