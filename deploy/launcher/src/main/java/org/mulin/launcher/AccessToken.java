package org.mulin.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A client's access token, fetched when first needed and again when the server no longer takes it. */
final class AccessToken {

    private final HttpRequest request;
    private @Nullable String value;

    AccessToken(String issuer, String clientId, String clientSecret, @Nullable String scope) {
        var credentials = encode(clientId) + ":" + encode(clientSecret);
        var form = "grant_type=client_credentials" + (scope == null ? "" : "&scope=" + encode(scope));
        this.request = HttpRequest.newBuilder(URI.create(issuer + "/oauth2/token"))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Basic " + base64(credentials))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    /** The token, or the server's refusal to give one. */
    String value() throws IOException, Refused {
        if (value == null) {
            var reply = Http.send(request);
            if (reply.status() != 200) {
                throw new Refused(reply);
            }
            value = reply.body().path("access_token").asString();
        }
        return value;
    }

    void forget() {
        value = null;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The server's answer to a request for a token, when it is not a token. */
    static final class Refused extends Exception {

        private final transient Reply reply;

        Refused(Reply reply) {
            super(reply.problem());
            this.reply = reply;
        }

        Reply reply() {
            return reply;
        }
    }
}
