package org.mulin.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** All services behind the gateway on one port: an OpenID provider as strict as ours, and APIs that echo what reaches them. */
final class FakeServices implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    final String url;
    final AtomicInteger refreshes = new AtomicInteger();

    /** Requests to {@code …/lost}, which are taken and never answered. */
    final AtomicInteger lost = new AtomicInteger();

    final List<String> revoked = new CopyOnWriteArrayList<>();

    /** How long the next access tokens live; negative for one that is born expired. */
    volatile int accessSeconds = 600;

    volatile String newestIdToken = "";
    volatile boolean tokensDown;
    volatile boolean tokensHang;
    volatile String issuer = "";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, String>> codes = new ConcurrentHashMap<>();
    private final Map<String, UUID> families = new ConcurrentHashMap<>();

    FakeServices() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/oauth2/authorize", this::authorize);
        server.createContext("/oauth2/token", this::token);
        server.createContext("/oauth2/jwks", http -> answer(http, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/oauth2/revoke", this::revoke);
        server.createContext("/login", http -> answer(http, 200, JSON.writeValueAsString(seen(http))));
        server.createContext("/api/", this::api);
        server.createContext("/internal/", http -> answer(http, 200, "\"internal\""));
        server.start();
        url = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** An access token as identity-service would give it, or with a foreign key. */
    String accessToken(UUID tenant, boolean forged) {
        try {
            var signer = forged ? new RSAKeyGenerator(2048).keyID("k").generate() : key;
            return signed(
                    signer,
                    new JWTClaimsSet.Builder().claim("tenant", tenant.toString()),
                    Instant.now().plusSeconds(accessSeconds));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    void endAllFamilies() {
        families.clear();
    }

    private void authorize(HttpExchange http) throws IOException {
        var asked = form(http.getRequestURI().getRawQuery());
        var code = UUID.randomUUID().toString();
        codes.put(code, asked);
        http.getResponseHeaders()
                .add("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state"));
        answer(http, 302, "");
    }

    private void token(HttpExchange http) throws IOException {
        var form = form(new String(http.getRequestBody().readAllBytes(), UTF_8));
        if (tokensHang) {
            pause(10_000);
            http.close();
            return;
        }
        if (tokensDown) {
            answer(http, 503, "");
            return;
        }
        if (!String.valueOf(http.getRequestHeaders().getFirst("Authorization")).equals(basic())) {
            answer(http, 401, "{\"error\":\"invalid_client\"}");
            return;
        }
        if ("refresh_token".equals(form.get("grant_type"))) {
            var tenant = families.remove(String.valueOf(form.get("refresh_token")));
            refreshes.incrementAndGet();
            if (tenant == null) {
                answer(http, 400, "{\"error\":\"invalid_grant\"}");
            } else {
                pause(200);
                tokens(http, tenant, null);
            }
            return;
        }
        var asked = codes.remove(String.valueOf(form.get("code")));
        if (asked == null
                || !String.valueOf(asked.get("code_challenge")).equals(challenge(form.get("code_verifier")))) {
            answer(http, 400, "{\"error\":\"invalid_grant\"}");
        } else {
            tokens(http, UUID.randomUUID(), asked.get("nonce"));
        }
    }

    private void tokens(HttpExchange http, UUID tenant, @Nullable String nonce) throws IOException {
        var refresh = UUID.randomUUID().toString();
        families.put(refresh, tenant);
        var id = new JWTClaimsSet.Builder()
                .audience("web")
                .claim("azp", "web")
                .claim("nonce", nonce)
                .claim("sid", "s")
                .claim("auth_time", Instant.now().getEpochSecond());
        try {
            newestIdToken = signed(key, id, Instant.now().plusSeconds(600));
            answer(
                    http,
                    200,
                    JSON.writeValueAsString(Map.of(
                            "access_token",
                            accessToken(tenant, false),
                            "token_type",
                            "Bearer",
                            "expires_in",
                            accessSeconds,
                            "scope",
                            "openid",
                            "refresh_token",
                            refresh,
                            "id_token",
                            newestIdToken)));
        } catch (JOSEException e) {
            throw new IOException(e);
        }
    }

    private void revoke(HttpExchange http) throws IOException {
        var token = String.valueOf(
                form(new String(http.getRequestBody().readAllBytes(), UTF_8)).get("token"));
        families.remove(token);
        revoked.add(token);
        answer(http, 200, "");
    }

    private void api(HttpExchange http) throws IOException {
        var length = http.getRequestBody().readAllBytes().length;
        if (http.getRequestURI().getPath().endsWith("/lost")) {
            lost.incrementAndGet();
            http.close();
            return;
        }
        if (http.getRequestURI().getPath().endsWith("/hang")) {
            pause(5_000);
        }
        var authorization = String.valueOf(http.getRequestHeaders().getFirst("Authorization"));
        if (!authorization.startsWith("Bearer ") || !accepts(authorization.substring(7))) {
            http.getResponseHeaders().add("WWW-Authenticate", "Bearer");
            answer(http, 401, "{}");
            return;
        }
        var seen = seen(http);
        seen.put("length", String.valueOf(length));
        answer(http, 200, JSON.writeValueAsString(seen));
    }

    private boolean accepts(String token) {
        try {
            var jwt = SignedJWT.parse(token);
            return jwt.verify(new RSASSAVerifier(key))
                    && jwt.getJWTClaimsSet().getExpirationTime().after(new Date());
        } catch (Exception e) {
            return false;
        }
    }

    private String signed(RSAKey signer, JWTClaimsSet.Builder claims, Instant end) throws JOSEException {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").build(),
                claims.issuer(issuer)
                        .subject("the-account")
                        .issueTime(Date.from(end.minusSeconds(3600)))
                        .expirationTime(Date.from(end))
                        .jwtID(UUID.randomUUID().toString())
                        .build());
        jwt.sign(new RSASSASigner(signer));
        return jwt.serialize();
    }

    private static Map<String, String> seen(HttpExchange http) {
        var seen = new TreeMap<String, String>();
        http.getRequestHeaders()
                .forEach((name, values) -> seen.put(name.toLowerCase(Locale.ROOT), String.join(",", values)));
        seen.put("path", http.getRequestURI().toString());
        return seen;
    }

    private static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString(("web:" + GatewayWorld.WEB_SECRET).getBytes(UTF_8));
    }

    private static String challenge(@Nullable String verifier) {
        try {
            var hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.valueOf(verifier).getBytes(UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> form(String query) {
        var builder = UriComponentsBuilder.fromUriString("?" + query.replace("+", "%20"))
                .build();
        var values = new ConcurrentHashMap<String, String>();
        builder.getQueryParams()
                .forEach((name, list) -> values.put(name, URLDecoder.decode(String.valueOf(list.getFirst()), UTF_8)));
        return values;
    }

    /** Long enough for requests that came together to overtake one another. */
    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange http, int status, String body) throws IOException {
        http.getResponseHeaders().add("Content-Type", "application/json");
        var bytes = body.getBytes(UTF_8);
        http.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            http.getResponseBody().write(bytes);
        }
        http.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
