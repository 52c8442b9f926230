package org.mulin.launcher;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What a server answered: its body is a missing node when it is not JSON. */
record Reply(int status, HttpHeaders headers, JsonNode body) {

    /** With the errors of single fields or rows. */
    String problem() {
        return body.path("errors").isArray() ? summary() + ": " + body.path("errors") : summary();
    }

    /** In a few words, from a problem document where there is one. */
    String summary() {
        var words = new StringBuilder().append(status);
        for (var field : new String[] {"code", "title", "detail", "error", "error_description"}) {
            var text = body.path(field).asString("");
            if (!text.isEmpty()) {
                words.append(words.length() == 3 ? " " : ": ").append(text);
            }
        }
        return words.toString();
    }
}
