package org.mulin.launcher;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What a server answered: its body is a missing node when it is not JSON. */
record Reply(int status, HttpHeaders headers, JsonNode body) {

    /** In a few words, from a problem document where there is one. */
    String problem() {
        var words = new StringBuilder().append(status);
        for (var field : new String[] {"code", "title", "detail", "error", "error_description"}) {
            var text = body.path(field).asString("");
            if (!text.isEmpty()) {
                words.append(words.length() == 3 ? " " : ": ").append(text);
            }
        }
        if (body.path("errors").isArray()) {
            words.append(": ").append(body.path("errors"));
        }
        return words.toString();
    }
}
