package org.mulin.launcher;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A person at a browser: cookies, redirects, the sign-in form, and the page's token on what it sends. */
final class Browser {
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final String gateway;

    Browser(String gateway) {
        this.gateway = gateway;
    }

    /** Signs in on the page that the gateway leads to. */
    Browser signIn(String city, Credentials.Account account) {
        var page = send(request("/oauth2/authorization/web").header("Accept", "text/html"));
        var token = FORM_TOKEN.matcher(page.body());
        if (!token.find()) {
            throw new AssertionError("There is no sign-in form: " + page.statusCode() + " " + page.body());
        }
        var form = Map.of(
                "_csrf", token.group(1), "city", city, "account", account.username(), "password", account.password());
        send(HttpRequest.newBuilder(page.uri())
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&")))));
        return this;
    }

    JsonNode get(String path) {
        return json(send(request(path)));
    }

    byte[] download(String path) {
        return send(request(path), BodyHandlers.ofByteArray()).body();
    }

    JsonNode post(String path, String body) {
        return json(send(writing(path, "application/json").POST(BodyPublishers.ofString(body))));
    }

    JsonNode post(String path, String type, byte[] body) {
        return json(send(writing(path, type).POST(BodyPublishers.ofByteArray(body))));
    }

    JsonNode put(String path, String body) {
        return json(send(writing(path, "application/json").PUT(BodyPublishers.ofString(body))));
    }

    /** Takes a step with something as it is now. */
    JsonNode step(String path, String step, String body) {
        var version = get(path).path("version").asLong(0);
        return json(send(writing(path + "/" + step, "application/json")
                .header("If-Match", "\"%d\"".formatted(version))
                .POST(BodyPublishers.ofString(body))));
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("There is no cookie " + name));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(gateway + path))
                .timeout(Duration.ofSeconds(20))
                .header("Accept-Language", "zh-CN");
    }

    private HttpRequest.Builder writing(String path, String type) {
        return request(path).header("Content-Type", type).header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
    }

    private static JsonNode json(HttpResponse<String> response) {
        return Json.MAPPER.readTree(response.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException failure) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(failure);
        }
    }
}
