package org.mulin.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.io.support.ClassicRequestBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import tools.jackson.databind.JsonNode;

/** An API client with a token of its own, on connections that are kept. */
public final class Caller {
    private static final int MOST_TRIES = 30;

    private static final HttpClient CONNECTIONS =
            HttpClients.createMinimal(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(256)
                    .setMaxConnPerRoute(256)
                    .setDefaultConnectionConfig(ConnectionConfig.custom()
                            .setSocketTimeout(Timeout.ofSeconds(30))
                            .setValidateAfterInactivity(TimeValue.ofSeconds(2))
                            .build())
                    .build());

    private final String gateway;
    private final String token;

    private Caller(String gateway, String token) {
        this.gateway = gateway;
        this.token = token;
    }

    public static Caller of(Platform platform, Platform.Client client) throws IOException {
        return at(platform.gateway(), client.id(), client.secret(), "");
    }

    /** The platform's operator, who founds tenants behind the gateway. */
    static Caller operator(Platform platform) throws IOException {
        var secret = platform.secrets().path("client.operator").asString();
        return at("http://127.0.0.1:" + platform.port("identity-service"), "operator", secret, "&scope=internal");
    }

    private static Caller at(String base, String id, String secret, String scope) throws IOException {
        var credentials = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
        var request = ClassicRequestBuilder.post(base + "/oauth2/token")
                .addHeader("Authorization", "Basic " + credentials)
                .setEntity("grant_type=client_credentials" + scope, ContentType.APPLICATION_FORM_URLENCODED)
                .build();
        var token =
                Platform.JSON.readTree(send(request, 200)).path("access_token").asString();
        return new Caller(base, token);
    }

    /** The tenant's id, which only the token says. */
    public String tenant() {
        var claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
        return Platform.JSON.readTree(claims).path("tenant").asString();
    }

    public JsonNode json(String path) throws IOException {
        return Platform.JSON.readTree(read(path));
    }

    /**
     * The answer, which lacks everything if the platform refuses to understand the question; asked again while a part is
     * too busy to answer.
     */
    public JsonNode ask(String path) throws IOException {
        for (var tries = 1; ; tries++) {
            var answer = CONNECTIONS.execute(
                    authorized(ClassicRequestBuilder.get(gateway + path)),
                    it -> new Answer(it.getCode(), EntityUtils.toString(it.getEntity(), StandardCharsets.UTF_8)));
            if (answer.status() == 200 || answer.status() == 422) {
                return Platform.JSON.readTree(answer.body());
            }
            if (answer.status() != 503 || tries == MOST_TRIES) {
                throw new Failure("GET %s was answered with %d: %s".formatted(path, answer.status(), answer.body()));
            }
            pause(1000);
        }
    }

    private record Answer(int status, String body) {}

    static void pause(int milliseconds) {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public String read(String path) throws IOException {
        return send(authorized(ClassicRequestBuilder.get(gateway + path)), 200);
    }

    public String post(String path, Object body, int expected) throws IOException {
        return send(
                authorized(ClassicRequestBuilder.post(gateway + path)
                        .setEntity(Platform.JSON.writeValueAsString(body), ContentType.APPLICATION_JSON)),
                expected);
    }

    /** A step of what was read in this version. */
    String post(String path, Object body, int expected, int version) throws IOException {
        return send(
                authorized(ClassicRequestBuilder.post(gateway + path)
                        .addHeader("If-Match", "\"" + version + "\"")
                        .setEntity(Platform.JSON.writeValueAsString(body), ContentType.APPLICATION_JSON)),
                expected);
    }

    public String csv(String path, String file, int expected) throws IOException {
        return send(
                authorized(ClassicRequestBuilder.post(gateway + path)
                        .setEntity(file, ContentType.create("text/csv", StandardCharsets.UTF_8))),
                expected);
    }

    /** What a request for this is answered with. */
    public int status(String path) throws IOException {
        return CONNECTIONS.execute(authorized(ClassicRequestBuilder.get(gateway + path)), answer -> {
            EntityUtils.consume(answer.getEntity());
            return answer.getCode();
        });
    }

    /** Whether an answer names this; a part that is too busy, or has enough of this tenant's, names nothing yet. */
    boolean names(String path, String word) throws IOException {
        return CONNECTIONS.execute(authorized(ClassicRequestBuilder.get(gateway + path)), answer -> {
            var body = EntityUtils.toString(answer.getEntity(), StandardCharsets.UTF_8);
            if (!Set.of(200, 429, 503).contains(answer.getCode())) {
                throw new Failure("%s was answered with %d: %s".formatted(path, answer.getCode(), body));
            }
            return answer.getCode() == 200 && body.contains(word);
        });
    }

    private ClassicHttpRequest authorized(ClassicRequestBuilder request) {
        return request.addHeader("Authorization", "Bearer " + token).build();
    }

    private static String send(ClassicHttpRequest request, int expected) throws IOException {
        return CONNECTIONS.execute(request, answer -> {
            var body = EntityUtils.toString(answer.getEntity(), StandardCharsets.UTF_8);
            if (answer.getCode() == 429) {
                throw new Failure("a tenant's limit got in the way; start Mulin with"
                        + " MULIN_TENANT_REQUESTS_PER_SECOND=100000 ./mulin up");
            }
            if (answer.getCode() != expected) {
                throw new Failure("%s %s was answered with %d: %s"
                        .formatted(request.getMethod(), request.getPath(), answer.getCode(), body));
            }
            return body;
        });
    }
}
