package org.mulin.identity.signin;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One browser at one address, and beside it what the gateway says to the token endpoint for it. */
final class Browser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String VERIFIER = "a-code-verifier-that-is-long-enough-for-the-standard";
    private static final String CHALLENGE = "pOMnNdMe1TWRnBLERXsasOFq0DEml4OktbU3kevt8dM";
    private static final JsonMapper JSON = new JsonMapper();

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String url;
    private String address;

    Browser(String url, String address) {
        this.url = url;
        this.address = address;
    }

    /** The same browser, carried to where the other one is. */
    Browser movedTo(Browser other) {
        address = other.address;
        return this;
    }

    void cookie(String name, String value, String path) {
        var cookie = new HttpCookie(name, value);
        cookie.setPath(path);
        cookie.setVersion(0);
        cookies.getCookieStore().add(URI.create(url), cookie);
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : url + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .header("X-Forwarded-For", address));
    }

    HttpResponse<String> post(String path, Map<String, String> form) {
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Accept", "text/html")
                .header("Accept-Language", "en")
                .header("X-Forwarded-For", address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    HttpResponse<String> token(String clientId, String secret, Map<String, String> form) {
        return client("/oauth2/token", clientId, secret, form);
    }

    HttpResponse<String> client(String path, String clientId, String secret, Map<String, String> form) {
        var basic = Base64.getEncoder()
                .encodeToString((encode(clientId) + ":" + encode(secret)).getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(URI.create(url + path))
                .header("Authorization", "Basic " + basic)
                .header("X-Forwarded-For", address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    HttpResponse<String> authorize() {
        return get("/oauth2/authorize?response_type=code&client_id=web&scope=openid&state=s&redirect_uri="
                + encode(url + "/login/oauth2/code/web") + "&code_challenge_method=S256&code_challenge=" + CHALLENGE);
    }

    /** Fills in the form as a person would. */
    HttpResponse<String> signIn(String account, String password) {
        return post(
                "/login",
                Map.of("_csrf", csrf(get("/login")), "city", "kunshan", "account", account, "password", password));
    }

    static String csrf(HttpResponse<String> page) {
        var found = CSRF.matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("No form in " + page.statusCode() + " " + page.body());
        }
        return found.group(1);
    }

    /** The whole way from the gateway's redirect to tokens. */
    JsonNode tokensFor(String account) {
        authorize();
        var back = get(location(signIn(account, SignInWorld.PASSWORD)));
        return json(exchange(code(back)));
    }

    HttpResponse<String> exchange(String code) {
        return token(
                "web",
                SignInWorld.WEB_SECRET,
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        url + "/login/oauth2/code/web",
                        "code_verifier",
                        VERIFIER));
    }

    HttpResponse<String> refresh(String refreshToken) {
        return token(
                "web", SignInWorld.WEB_SECRET, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
    }

    static String code(HttpResponse<String> redirect) {
        var query = URI.create(location(redirect)).getQuery();
        return Pattern.compile("code=([^&]+)")
                .matcher(query)
                .results()
                .findFirst()
                .orElseThrow()
                .group(1);
    }

    static String location(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Location")
                .orElseThrow(
                        () -> new AssertionError("No redirect but " + response.statusCode() + " " + response.body()));
    }

    static JsonNode json(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static JsonNode claims(String jwt) {
        return part(jwt, 1);
    }

    static JsonNode header(String jwt) {
        return part(jwt, 0);
    }

    private static JsonNode part(String jwt, int index) {
        return JSON.readTree(Base64.getUrlDecoder().decode(jwt.split("\\.", -1)[index]));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
