package org.mulin.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mulin.gateway.Browser.code;
import static org.mulin.gateway.Browser.json;
import static org.mulin.gateway.Browser.location;

import java.io.ByteArrayInputStream;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GatewayIT {

    private static GatewayWorld world;

    private final Browser browser = browser();

    @BeforeAll
    static void start() throws Exception {
        world = new GatewayWorld();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void everythingBehindIsWell() {
        world.services.accessSeconds = 600;
        world.services.tokensDown = false;
        world.services.tokensHang = false;
        world.services.refreshes.set(0);
        world.services.revoked.clear();
    }

    @Test
    void theConsoleNeedsNoSessionAndRunsOnlyItsOwnScripts() {
        var page = browser.get("/", "Accept", "text/html");
        var policy = page.headers().firstValue("Content-Security-Policy").orElse("");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("src=\"/assets/").doesNotContain("<script>");
        assertThat(policy)
                .contains("default-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(browser.cookie("gw_session")).isEmpty();
        for (var path : List.of(
                "/cases/1",
                "/handovers",
                "/notices",
                "/my/cases",
                "/figures",
                "/households",
                "/residents/1",
                "/people",
                "/activities/1")) {
            assertThat(browser.get(path).body()).as(path).contains("src=\"/assets/");
        }
    }

    @Test
    void stylesNeedTheNonceOfTheOneAnswerTheyCameWith() {
        var nonces = IntStream.range(0, 2)
                .mapToObj(n -> browser.get("/"))
                .map(page -> {
                    var policy =
                            page.headers().firstValue("Content-Security-Policy").orElse("");
                    var nonce = policy.replaceFirst(".*style-src 'self' 'nonce-([^']+)'.*", "$1");
                    assertThat(page.body()).contains("nonce=\"" + nonce + "\"");
                    return nonce;
                })
                .toList();

        assertThat(nonces).doesNotHaveDuplicates();
    }

    @Test
    void whatNeverChangesUnderItsNameIsKeptAndComesCompressed() {
        var script = browser.get("/").body().replaceFirst("(?s).*src=\"(/assets/[^\"]+)\".*", "$1");

        var file = browser.get(script, "Accept-Encoding", "gzip");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
        assertThat(browser.get("/").headers().firstValue("Cache-Control").orElse(""))
                .contains("no-store");
    }

    @Test
    void askingWhetherSomebodyIsSignedInIsNoError() {
        assertThat(browser.get("/session").body()).isEqualTo("{\"signedIn\":false}");
        assertThat(browser.cookie("gw_session")).isEmpty();

        browser.signIn();

        assertThat(browser.get("/session").body()).isEqualTo("{\"signedIn\":true}");
    }

    @Test
    void thePageOfTheApiReadsTheJoinedContractWithScriptsOfThisHouseOnly() {
        var page = browser.get("/api-docs/index.html", "Accept", "text/html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("/api-docs/api-docs.js").doesNotContain("<script>", "http:", "https:");
        assertThat(browser.get("/webjars/swagger-ui/swagger-ui-bundle.js").statusCode())
                .isEqualTo(200);
        assertThat(json(browser.get("/api-docs/openapi.json")).path("paths").propertyNames())
                .contains("/api/v1/cases", "/api/v1/search", "/api/v1/me");
        assertThat(location(browser.get("/api-docs"))).isEqualTo("/api-docs/index.html");
    }

    @Test
    void withoutSignInTheApiAnswersAProblemInTheCallersLanguageAndMakesNoSession() {
        var english = browser.get("/api/v1/me", "Accept-Language", "en");
        var chinese = browser.get("/api/v1/me", "Accept-Language", "zh-CN");

        assertThat(english.statusCode()).isEqualTo(401);
        assertThat(english.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(code(english)).isEqualTo("UNAUTHENTICATED");
        assertThat(json(english).path("traceId").asString()).isNotEmpty();
        assertThat(json(chinese).path("title").asString()).isEqualTo("请先登录");
        assertThat(browser.cookie("gw_session")).isEmpty();
    }

    @Test
    void signInEndsOnTheStartPageWithACookieThatScriptsAndOtherSitesCannotUse() {
        var back = browser.signIn();

        assertThat(location(back)).isEqualTo(world.url + "/");
        assertThat(back.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith("gw_session=")
                        .contains("HttpOnly")
                        .contains("SameSite=Lax"));
    }

    @Test
    void theServiceGetsTheTokenAndNoCookie() {
        browser.signIn();

        var seen = json(browser.get("/api/v1/me"));

        assertThat(seen.path("authorization").asString()).startsWith("Bearer ey");
        assertThat(seen.has("cookie")).isFalse();
        assertThat(seen.path("path").asString()).isEqualTo("/api/v1/me");
    }

    @Test
    void tokensAreUnreadableInTheDatabase() {
        browser.signIn();

        var sealed = world.jdbc()
                .sql("select access_token from gw_token order by signed_in_at desc limit 1")
                .query(byte[].class)
                .single();

        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("eyJ");
    }

    @Test
    void aChangeWithoutTheSessionsTokenInAHeaderIsRefused() {
        browser.signIn();
        browser.get("/");

        assertThat(code(browser.post("/api/v1/cases", "{}"))).isEqualTo("PAGE_EXPIRED");
        assertThat(browser.post("/api/v1/cases", "{}", "X-XSRF-TOKEN", "guess").statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/api/v1/cases", "{}", "X-XSRF-TOKEN", browser.csrf())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSignInThatFailsSaysSoInsteadOfTryingForEver() {
        var refused = browser.get("/login/oauth2/code/web?code=made-up&state=made-up");

        assertThat(location(refused)).isEqualTo(world.url + "/?signin=failed");
    }

    @Test
    void manyRequestsWithADeadTokenRefreshItOnceAcrossTwoGateways() throws Exception {
        var proxied = world.proxiedGateway();
        var publicUrl = URI.create(world.url);
        world.services.accessSeconds = 1;
        browser.signIn();
        world.services.accessSeconds = 600;
        sleepUntilTheTokenIsDead();

        var answers = atOnce(
                10,
                n -> n % 2 == 0
                        ? browser.get("/api/v1/me")
                        : browser.get(
                                proxied + "/api/v1/me",
                                "X-Forwarded-Host",
                                publicUrl.getAuthority(),
                                "X-Forwarded-Proto",
                                "http"));

        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(answers)
                .extracting(answer -> json(answer).path("authorization").asString())
                .containsOnly(json(answers.getFirst()).path("authorization").asString());
        assertThat(world.services.refreshes).hasValue(1);
    }

    @Test
    void whenTheFamilyHasEndedTheSessionIsOver() {
        world.services.accessSeconds = 30;
        browser.signIn();
        world.services.endAllFamilies();

        assertThat(code(browser.get("/api/v1/me"))).isEqualTo("UNAUTHENTICATED");
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);

        assertThat(world.services.refreshes).as("nothing left to refresh with").hasValue(1);
    }

    @Test
    void whileIdentityIsDownATokenThatStillLivesIsUsed() {
        world.services.accessSeconds = 30;
        browser.signIn();
        world.services.tokensDown = true;

        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void whileATokenLivesNobodyWaitsForAnIdentityServiceThatHangs() throws Exception {
        world.services.accessSeconds = 30; // Within the measure that counts as aged.
        browser.signIn();
        world.services.tokensHang = true;
        var before = System.nanoTime();

        var together = atOnce(10, _ -> browser.get("/api/v1/me"));
        var gaveUp = System.nanoTime();
        var later = browser.get("/api/v1/me");

        assertThat(together).extracting(HttpResponse::statusCode).containsOnly(200);
        assertThat(gaveUp - before).isLessThan(4_000_000_000L);
        assertThat(later.statusCode()).isEqualTo(200);
        assertThat(System.nanoTime() - gaveUp).as("not asked again at once").isLessThan(1_000_000_000L);
    }

    @Test
    void whileIdentityIsDownADeadTokenMeansLaterNotSignedOut() {
        world.services.accessSeconds = 1;
        browser.signIn();
        world.services.tokensDown = true;
        sleepUntilTheTokenIsDead();

        var refused = browser.get("/api/v1/me");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        world.services.tokensDown = false;
        world.services.accessSeconds = 600;
        await().untilAsserted(
                        () -> assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(200));
    }

    @Test
    void signingOutRevokesTheTokensAndEndsTheSession() {
        browser.signIn();
        browser.get("/");
        var session = browser.cookie("gw_session").orElseThrow();
        assertThat(browser.post("/logout", "").statusCode()).isEqualTo(403);

        var out = browser.post("/logout", "", "X-XSRF-TOKEN", browser.csrf());

        assertThat(json(out).path("location").asString())
                .startsWith(world.url + "/connect/logout?id_token_hint=ey")
                .contains("post_logout_redirect_uri=" + world.url + "/");
        assertThat(world.services.revoked).hasSize(1);
        browser.cookies.getCookieStore().add(URI.create(world.url), session);
        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void signingOutAfterARefreshShowsTheNewestIdToken() {
        world.services.accessSeconds = 30;
        browser.signIn();
        browser.get("/");
        world.services.accessSeconds = 600;
        browser.get("/api/v1/me");
        assertThat(world.services.refreshes).hasValue(1);

        var out = browser.post("/logout", "", "X-XSRF-TOKEN", browser.csrf());

        assertThat(json(out).path("location").asString()).contains("id_token_hint=" + world.services.newestIdToken);
    }

    @Test
    void aSessionThatCannotBeReadMeansSigningInAgain() {
        browser.signIn();
        world.jdbc()
                .sql("update spring_session_attributes set attribute_bytes = 'from an old release'")
                .update();

        assertThat(browser.get("/api/v1/me").statusCode()).isEqualTo(401);
    }

    @Test
    void aTokenIsPassedOnAsItIsWithoutAnySession() {
        var token = world.services.accessToken(UUID.randomUUID(), false);

        var answer = browser.post("/api/v1/cases", "{}", "Authorization", "Bearer " + token);

        assertThat(json(answer).path("authorization").asString()).isEqualTo("Bearer " + token);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void aBadTokenIsRefusedByTheService() {
        var forged = browser.get(
                "/api/v1/me", "Authorization", "Bearer " + world.services.accessToken(UUID.randomUUID(), true));

        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(forged.headers().firstValue("WWW-Authenticate")).isPresent();
    }

    @Test
    void whatIsNotRoutedDoesNotExist() {
        browser.signIn();
        var token = "Bearer " + world.services.accessToken(UUID.randomUUID(), false);

        for (var path : List.of("/internal/changes", "/api/../internal/changes", "/api/v1/secrets", "/nowhere")) {
            assertThat(code(browser.get(path))).as(path).isIn("NOT_FOUND", "INVALID_REQUEST");
            var withToken = browser.get(path, "Authorization", token);
            assertThat(withToken.statusCode()).as(path).isIn(400, 404);
            assertThat(withToken.body()).as(path).doesNotContain("\"internal\"");
        }
    }

    @Test
    void aServiceThatIsDownIsSaidToBeDownQuickly() {
        var token = "Bearer " + world.services.accessToken(UUID.randomUUID(), false);
        var before = System.nanoTime();

        var refused = browser.get("/api/v1/search?q=a", "Authorization", token);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(code(refused)).isEqualTo("PART_UNAVAILABLE");
        assertThat(refused.body()).contains("search");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(System.nanoTime() - before).isLessThan(3_000_000_000L);
    }

    @Test
    void aRequestThatWasTakenAndNotAnsweredIsNeitherRepeatedNorCalledWithoutEffect() {
        var token = "Bearer " + world.services.accessToken(UUID.randomUUID(), false);

        world.services.lost.set(0);

        var unknown = browser.post("/api/v1/cases/lost", "{}", "Authorization", token);

        assertThat(unknown.statusCode()).isEqualTo(504);
        assertThat(code(unknown)).isEqualTo("NO_ANSWER");
        assertThat(world.services.lost).hasValue(1);
    }

    @Test
    void whatOnlyLooksIsAskedForOnceMoreAndHasNoEffectWhenItIsLost() {
        var token = "Bearer " + world.services.accessToken(UUID.randomUUID(), false);
        world.services.lost.set(0);

        var lost = browser.get("/api/v1/cases/lost", "Authorization", token);

        assertThat(lost.statusCode()).isEqualTo(503);
        assertThat(lost.body()).contains("PART_UNAVAILABLE", "cases");
        assertThat(world.services.lost).hasValue(2);
    }

    @Test
    void whoOnlyLooksDoesNotWaitForAServiceThatHangs() {
        var token = "Bearer " + world.services.accessToken(UUID.randomUUID(), false);
        var before = System.nanoTime();

        var hanging = browser.get("/api/v1/cases/hang", "Authorization", token);

        assertThat(hanging.statusCode()).isEqualTo(503);
        assertThat(System.nanoTime() - before).isLessThan(4_500_000_000L);
    }

    @Test
    void whatADeadInstanceWasNotGivenAnotherOneGetsOnce() {
        var token = "Bearer " + world.services.accessToken(UUID.randomUUID(), false);

        for (var i = 0; i < 6; i++) {
            assertThat(browser.post("/api/v1/accounts", "{}", "Authorization", token)
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void bodiesAreLimitedWhetherTheirLengthIsAnnouncedOrNot() {
        var token = "Bearer " + world.services.accessToken(UUID.randomUUID(), false);
        var two = new byte[2_000_000];

        var announced = browser.send(
                browser.request("/api/v1/cases", "Authorization", token).POST(BodyPublishers.ofByteArray(two)));
        var chunked = browser.send(browser.request("/api/v1/cases", "Authorization", token)
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(two))));
        var imported = browser.send(
                browser.request("/api/v1/cases/imports", "Authorization", token).POST(BodyPublishers.ofByteArray(two)));

        assertThat(code(announced)).isEqualTo("BODY_TOO_LARGE");
        assertThat(code(chunked)).isEqualTo("BODY_TOO_LARGE");
        assertThat(json(imported).path("length").asString()).isEqualTo("2000000");
    }

    @Test
    void onlyThePublicHostIsAnswered() {
        var elsewhere = world.url.replace("127.0.0.1", "localhost");

        var page = browser.get(elsewhere + "/?a=b", "Accept", "text/html");
        var call = browser.get(elsewhere + "/api/v1/me");

        assertThat(location(page)).isEqualTo(world.url + "/?a=b");
        assertThat(call.statusCode()).isEqualTo(421);
        assertThat(code(call)).isEqualTo("WRONG_HOST");
        assertThat(browser.get(elsewhere + "/actuator/health").statusCode()).isEqualTo(200);
    }

    @Test
    void forwardedHeadersFromOutsideAreNotBelieved() {
        var seen = json(browser.get(
                "/login",
                "X-Forwarded-Host",
                "evil.example",
                "X-Forwarded-For",
                "203.0.113.9",
                "X-Forwarded-Proto",
                "https",
                "Forwarded",
                "host=evil.example;for=203.0.113.9"));

        assertThat(seen.path("x-forwarded-host").asString())
                .isEqualTo(URI.create(world.url).getAuthority());
        assertThat(seen.path("x-forwarded-for").asString()).isEqualTo("127.0.0.1");
        assertThat(seen.path("x-forwarded-proto").asString()).isEqualTo("http");
        assertThat(seen.has("forwarded")).isFalse();
    }

    @Test
    void identityGetsItsOwnCookiesAlone() {
        browser.signIn();
        for (var name : List.of("identity_session", "known_browser", "other")) {
            var cookie = new HttpCookie(name, "v-" + name);
            cookie.setPath("/");
            cookie.setVersion(0);
            browser.cookies.getCookieStore().add(URI.create(world.url), cookie);
        }

        var cookies = json(browser.get("/login")).path("cookie").asString();

        assertThat(cookies)
                .contains("identity_session=v-identity_session", "known_browser=v-known_browser")
                .doesNotContain("gw_session", "XSRF-TOKEN", "other");
    }

    @Test
    void oneTenantsBurstIsLimitedAndAnothersIsNot() {
        var busy = UUID.randomUUID();
        var token = "Bearer " + world.services.accessToken(busy, false);

        var answers = IntStream.range(0, 60)
                .mapToObj(n -> browser.get("/api/v1/me", "Authorization", token))
                .toList();

        assertThat(answers).extracting(HttpResponse::statusCode).contains(200, 429);
        var refused = answers.stream()
                .filter(answer -> answer.statusCode() == 429)
                .findFirst()
                .orElseThrow();
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(code(refused)).isEqualTo("TOO_MANY_REQUESTS");
        var quiet = "Bearer " + world.services.accessToken(UUID.randomUUID(), false);
        assertThat(browser.get("/api/v1/me", "Authorization", quiet).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBurstIsCountedBeforeItIsSent() throws Exception {
        var token = "Bearer " + world.services.accessToken(UUID.randomUUID(), false);
        assertThat(browser.get("/api/v1/me", "Authorization", token).statusCode())
                .isEqualTo(200);

        var answers = atOnce(60, _ -> browser.get("/api/v1/cases/hang", "Authorization", token));

        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() != 429)
                .as("what waits for an answer")
                .hasSizeBetween(10, 45);
    }

    @Test
    void fewRequestsWaitAtOnceWithATokenThatNoServiceHasAcceptedYet() throws Exception {
        var token = "Bearer " + world.services.accessToken(UUID.randomUUID(), true);

        var answers = atOnce(200, _ -> browser.get("/api/v1/cases/hang", "Authorization", token));

        assertThat(answers).filteredOn(answer -> answer.statusCode() != 429).hasSizeBetween(20, 180);
    }

    @Test
    void aForgedTokenThatIsTooLongForTheServicesDoesNotReachThem() {
        var padding = "x".repeat(14_000);
        var forged = "Bearer " + world.services.accessToken(UUID.randomUUID(), true);

        assertThat(browser.get("/api/v1/me", "Authorization", forged, "X-Padding", padding)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void theServiceBehindGoesOnInTheTraceOfTheRequest() {
        var token = "Bearer " + world.services.accessToken(UUID.randomUUID(), false);
        var trace = "0af7651916cd43dd8448eb211c80319c";

        var begun = json(browser.get("/api/v1/me", "Authorization", token));
        var continued = json(browser.get(
                "/api/v1/me", "Authorization", token, "traceparent", "00-" + trace + "-b7ad6b7169203331-01"));

        assertThat(begun.path("traceparent").asString()).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[13]");
        assertThat(continued.path("traceparent").asString())
                .startsWith("00-" + trace + "-")
                .doesNotContain("b7ad6b7169203331");
    }

    @Test
    void metricsAreForThisMachineAndNotForWhomAProxySpeaks() {
        var metrics = browser.get("/actuator/prometheus");

        assertThat(metrics.statusCode()).isEqualTo(200);
        assertThat(metrics.body()).contains("jvm_memory_used_bytes", "hikaricp_connections_active");
        for (var header : List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Proto")) {
            var outside = browser.get("/actuator/prometheus", header, "for=203.0.113.7");
            assertThat(outside.statusCode()).as(header).isEqualTo(404);
            assertThat(outside.body()).as(header).doesNotContain("jvm_");
        }
    }

    @Test
    void forgedTokensDoNotUseUpATenantsRequests() {
        var victim = UUID.randomUUID();
        var forged = "Bearer " + world.services.accessToken(victim, true);

        for (var n = 0; n < 60; n++) {
            assertThat(browser.get("/api/v1/me", "Authorization", forged).statusCode())
                    .isEqualTo(401);
        }

        var real = "Bearer " + world.services.accessToken(victim, false);
        assertThat(browser.get("/api/v1/me", "Authorization", real).statusCode())
                .isEqualTo(200);
    }

    private static Browser browser() {
        return new Browser(world.url);
    }

    private static void sleepUntilTheTokenIsDead() {
        try {
            Thread.sleep(1_100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<HttpResponse<String>> atOnce(int times, IntFunction<HttpResponse<String>> request)
            throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, times)
                    .<Callable<HttpResponse<String>>>mapToObj(n -> () -> request.apply(n))
                    .toList();
            return threads.invokeAll(calls).stream().map(Future::resultNow).toList();
        }
    }
}
