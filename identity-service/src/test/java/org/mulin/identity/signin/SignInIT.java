package org.mulin.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mulin.identity.signin.Browser.claims;
import static org.mulin.identity.signin.Browser.json;
import static org.mulin.identity.signin.Browser.location;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mulin.platform.seal.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class SignInIT {

    private static final Map<String, String> AS_API_CLIENT = Map.of("grant_type", "client_credentials", "scope", "api");

    private static SignInWorld world;
    private static int addresses;

    private final Browser browser = browser();

    @BeforeAll
    static void start() throws Exception {
        world = new SignInWorld(SignInWorld.FewAccounts.class);
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @Test
    void aPersonSignsInAndTheTokenNamesAccountAndTenant() {
        var tokens = browser.tokensFor("li");

        var access = tokens.get("access_token").asString();
        assertThat(Browser.header(access).get("typ").asString()).isEqualTo("at+jwt");
        assertThat(Browser.header(access).get("alg").asString()).isEqualTo("RS256");
        var claims = claims(access);
        var account = world.accounts().account("kunshan/li").toString();
        assertThat(claims.get("iss").asString()).isEqualTo(world.url);
        assertThat(claims.get("aud").toString()).contains("mulin-api");
        assertThat(claims.get("sub").asString()).isEqualTo(account);
        assertThat(claims.get("account").asString()).isEqualTo(account);
        assertThat(claims.get("tenant").asString()).isEqualTo(SignInWorld.TENANT.toString());
        assertThat(claims.get("kind").asString()).isEqualTo("PERSON");
        assertThat(claims.get("exp").asLong() - claims.get("iat").asLong()).isEqualTo(600);
        assertThat(claims(tokens.get("id_token").asString()).get("sub").asString())
                .isEqualTo(account);
        assertThat(call(access)).isEqualTo(200);
        assertThat(call("/userinfo", access)).isEqualTo(200);
    }

    @Test
    void withoutProofKeyThereIsNoCode() {
        var refused = browser.get("/oauth2/authorize?response_type=code&client_id=web&scope=openid&redirect_uri="
                + Browser.encode(world.url + "/login/oauth2/code/web"));

        assertThat(location(refused)).contains("error=invalid_request").doesNotContain("code=");
    }

    @Test
    void aForeignRedirectIsRefusedWithoutRedirecting() {
        var refused = browser.get("/oauth2/authorize?response_type=code&client_id=web&scope=openid"
                + "&redirect_uri=https%3A%2F%2Fevil.example%2F&code_challenge_method=S256&code_challenge=x");

        assertThat(refused.statusCode()).isEqualTo(400);
    }

    @Test
    void aWrongPasswordIsSaidAsAnAlertAndKeepsWhatWasTyped() {
        var refused = browser.signIn("li", "wrong");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.body())
                .contains("role=\"alert\"", "is not right", "value=\"li\"", "value=\"kunshan\" selected")
                .doesNotContain("wrong");
    }

    @Test
    void anUnknownAccountIsAnsweredLikeAWrongPassword() {
        assertThat(browser.signIn("nobody", "wrong").statusCode()).isEqualTo(401);
    }

    @Test
    void whatPeopleTypeAndCitiesAreNamedIsNeverMarkup() {
        var page = browser.signIn("\"><script>alert(1)</script>{{csrf.value}}", "wrong");

        assertThat(page.body()).doesNotContain("<script>").contains("昆山市 &lt;script&gt;", "{{csrf.value}}");
    }

    @Test
    void thePageSpeaksTheBrowsersLanguageAndRunsNoScripts() {
        var chinese = browser.send(HttpRequest.newBuilder(URI.create(world.url + "/login"))
                .header("Accept-Language", "zh-CN,zh;q=0.9,en;q=0.8"));

        assertThat(chinese.body()).contains("lang=\"zh-CN\"", "登录睦邻", "<label for=\"password\">");
        assertThat(chinese.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(browser.get("/login.css").statusCode()).isEqualTo(200);
    }

    @Test
    void guessesAreSlowedForTheGuesserAndNeverForTheOwner() {
        var owner = browser();
        assertThat(owner.signIn("wang", SignInWorld.PASSWORD).statusCode()).isEqualTo(302);
        var guesser = browser();
        for (var guess = 0; guess < 5; guess++) {
            assertThat(guesser.signIn("wang", "guess " + guess).statusCode()).isEqualTo(401);
        }

        var slowed = guesser.signIn("WANG", SignInWorld.PASSWORD);

        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(slowed.body()).contains("Your account is not locked");
        assertThat(owner.signIn("wang", SignInWorld.PASSWORD).statusCode())
                .as("another address")
                .isEqualTo(302);
        assertThat(owner.movedTo(guesser).signIn("wang", SignInWorld.PASSWORD).statusCode())
                .as("the guesser's own address, in the browser the owner has used")
                .isEqualTo(302);
    }

    @Test
    void aForgedKnownBrowserCookieIsWorthNothing() {
        var guesser = browser();
        for (var guess = 0; guess < 5; guess++) {
            guesser.signIn("zhao", "guess");
        }
        guesser.cookie(KnownBrowser.COOKIE, UUID.randomUUID() + ".AAAAAAAAAAAAAAAAAAAAAA", "/login");

        assertThat(guesser.signIn("zhao", "guess").statusCode()).isEqualTo(429);
    }

    @Test
    void aFormWithoutItsTokenIsRefusedAndOffersAFreshOne() {
        var refused =
                browser.post("/login", Map.of("city", "kunshan", "account", "li", "password", SignInWorld.PASSWORD));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(Browser.csrf(refused)).isNotEmpty();
    }

    @Test
    void theSessionCookieIsKeptFromScriptsAndOtherSites() {
        var cookie = browser.get("/login").headers().firstValue("Set-Cookie").orElseThrow();

        assertThat(cookie).startsWith("identity_session=").contains("HttpOnly").contains("SameSite=Lax");
    }

    @Test
    void refreshingGivesANewTokenWithinTheLifeOfTheFirst() {
        var first = browser.tokensFor("li");
        var end = refreshEnd(first.get("refresh_token").asString());

        var second = json(browser.refresh(first.get("refresh_token").asString()));

        var renewed = second.get("refresh_token").asString();
        assertThat(renewed).isNotEqualTo(first.get("refresh_token").asString());
        assertThat(refreshEnd(renewed)).isEqualTo(end);
        assertThat(call(second.get("access_token").asString())).isEqualTo(200);
    }

    @Test
    void ofManyRefreshesWithOneTokenExactlyOneSucceedsAndTheFamilyLives() throws Exception {
        var token = browser.tokensFor("li").get("refresh_token").asString();

        var answers = atOnce(10, () -> browser().refresh(token));

        var good = answers.stream().filter(answer -> answer.statusCode() == 200).toList();
        assertThat(good).hasSize(1);
        assertThat(browser.refresh(json(good.getFirst()).get("refresh_token").asString())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aRefreshTokenThatComesBackEndsItsFamily() throws Exception {
        var stolen = browser.tokensFor("li").get("refresh_token").asString();
        var newest = json(browser.refresh(stolen)).get("refresh_token").asString();
        Thread.sleep(3_100); // A request that races is forgiven for three seconds.

        assertThat(browser.refresh(stolen).statusCode()).isEqualTo(400);

        assertThat(json(browser.refresh(newest)).get("error").asString()).isEqualTo("invalid_grant");
    }

    @Test
    void whoHasLeftGetsNoMoreTokens() {
        var token = browser.tokensFor("zhao").get("refresh_token").asString();
        var account = world.accounts().account("kunshan/zhao");
        world.accounts().left.add(account);
        try {
            assertThat(json(browser.refresh(token)).get("error").asString()).isEqualTo("invalid_grant");
        } finally {
            world.accounts().left.remove(account);
        }
    }

    @Test
    void aRevokedRefreshTokenIsDead() {
        var token = browser.tokensFor("li").get("refresh_token").asString();

        var revoked = browser.client("/oauth2/revoke", "web", SignInWorld.WEB_SECRET, Map.of("token", token));

        assertThat(revoked.statusCode()).isEqualTo(200);
        assertThat(browser.refresh(token).statusCode()).isEqualTo(400);
    }

    @Test
    void signingOutAfterARefreshEndsTheSession() {
        var tokens = browser.tokensFor("li");
        var newest = json(browser.refresh(tokens.get("refresh_token").asString()))
                .get("id_token")
                .asString();
        assertThat(location(browser.authorize())).as("still signed in").contains("code=");

        var out = browser.get("/connect/logout?id_token_hint=" + newest + "&post_logout_redirect_uri="
                + Browser.encode(world.url + "/"));

        assertThat(location(out)).isEqualTo(world.url + "/");
        assertThat(location(browser.authorize())).endsWith("/login");
    }

    @Test
    void aSessionThatCannotBeReadMeansSigningInAgain() {
        browser.tokensFor("li");
        jdbc().sql("update spring_session_attributes set attribute_bytes = 'from an old release'")
                .update();

        assertThat(location(browser.authorize())).endsWith("/login");
    }

    @Test
    void anApiClientGetsATokenOfItsTenantThatIsStoredNowhere() {
        var answer = browser.token("kunshan.console", SignInWorld.PASSWORD, AS_API_CLIENT);

        var token = json(answer).get("access_token").asString();
        var account = world.accounts().account("kunshan.console").toString();
        assertThat(claims(token).get("kind").asString()).isEqualTo("API_CLIENT");
        assertThat(claims(token).get("sub").asString()).isEqualTo(account);
        assertThat(claims(token).get("account").asString()).isEqualTo(account);
        assertThat(claims(token).get("tenant").asString()).isEqualTo(SignInWorld.TENANT.toString());
        assertThat(call(token)).isEqualTo(200);
        assertThat(jdbc().sql("select count(*) from oauth2_authorization where principal_name = 'kunshan.console'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void guessesAtAClientsSecretAreSlowed() {
        for (var guess = 0; guess < 5; guess++) {
            assertThat(browser.token("kunshan.other", "guess " + guess, AS_API_CLIENT)
                            .statusCode())
                    .isEqualTo(401);
        }

        var slowed = browser.token("kunshan.other", SignInWorld.PASSWORD, AS_API_CLIENT);

        assertThat(slowed.statusCode()).isEqualTo(429);
        assertThat(slowed.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(browser()
                        .token("kunshan.other", SignInWorld.PASSWORD, AS_API_CLIENT)
                        .statusCode())
                .as("the same client elsewhere")
                .isEqualTo(200);
    }

    @Test
    void aBackgroundClientIsInternalAndOfNoTenant() {
        var internal = Map.of("grant_type", "client_credentials", "scope", "internal");

        var token = json(browser.token("operator", "operator-secret", internal))
                .get("access_token")
                .asString();

        assertThat(claims(token).get("scope").toString()).contains("internal");
        assertThat(claims(token).has("tenant")).isFalse();
        assertThat(call(token)).isEqualTo(403);
        assertThat(browser.token("operator", "guess", internal).statusCode()).isEqualTo(401);
        assertThat(json(browser.token("kunshan.console", SignInWorld.PASSWORD, internal))
                        .get("error")
                        .asString())
                .isEqualTo("invalid_scope");
    }

    @Test
    void tokensThatAreForgedExpiredForAnotherAudienceOrOfAnotherKindAreRefused() throws Exception {
        var ours = (RSAKey) world.context
                .getBean(SigningKeys.class)
                .get(new JWKSelector(new JWKMatcher.Builder().build()), null)
                .getFirst();
        var foreign = new RSAKeyGenerator(2048).keyID(ours.getKeyID()).generate();
        var soon = Instant.now().plusSeconds(300);

        assertThat(call(signed(ours, "at+jwt", "mulin-api", soon))).isEqualTo(200);
        assertThat(call(signed(foreign, "at+jwt", "mulin-api", soon))).isEqualTo(401);
        assertThat(call(signed(ours, "at+jwt", "mulin-api", Instant.now().minusSeconds(300))))
                .isEqualTo(401);
        assertThat(call(signed(ours, "at+jwt", "other-api", soon))).isEqualTo(401);
        assertThat(call(signed(ours, "JWT", "mulin-api", soon))).isEqualTo(401);
        assertThat(call(browser.tokensFor("li").get("id_token").asString())).isEqualTo(401);
    }

    @Test
    void theSigningKeyIsTheSameForEveryInstanceAndUnreadableInTheDatabase() throws Exception {
        var selector = new JWKSelector(new JWKMatcher.Builder().build());
        var here = world.context.getBean(SigningKeys.class).get(selector, null);
        var elsewhere = new SigningKeys(
                        jdbc(),
                        world.context.getBean(TransactionTemplate.class),
                        world.context.getBean(Seal.class),
                        Clock.systemUTC())
                .get(selector, null);

        assertThat(elsewhere).isEqualTo(here).hasSize(1);
        var stored = jdbc().sql("select sealed_jwk from signing_key")
                .query(byte[].class)
                .single();
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain("kty");
        assertThat(browser.get("/oauth2/jwks").body())
                .contains(here.getFirst().getKeyID())
                .doesNotContain("\"d\"");
    }

    @Test
    void oldFamiliesArePurged() {
        var tokens = browser.tokensFor("li");
        jdbc().sql(
                        "update oauth2_authorization set refresh_token_expires_at = now() - interval '2 days' where refresh_token_value = ?")
                .param(tokens.get("refresh_token").asString())
                .update();

        world.context.getBean(TokenFamilies.class).purge();

        assertThat(jdbc().sql("select count(*) from oauth2_authorization where refresh_token_value = ?")
                        .param(tokens.get("refresh_token").asString())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Every browser has an address of its own, so that slowing one test's guesses does not slow another's. */
    private static Browser browser() {
        return new Browser(world.url, "192.0.2." + ++addresses);
    }

    private static JdbcClient jdbc() {
        return world.context.getBean(JdbcClient.class);
    }

    private int call(String accessToken) {
        return call("/api/probe", accessToken);
    }

    private int call(String path, String accessToken) {
        return browser.send(HttpRequest.newBuilder(URI.create(world.url + path))
                        .header("Authorization", "Bearer " + accessToken))
                .statusCode();
    }

    private static Instant refreshEnd(String refreshToken) {
        return jdbc().sql("select refresh_token_expires_at from oauth2_authorization where refresh_token_value = ?")
                .param(refreshToken)
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .single();
    }

    private static String signed(RSAKey key, String type, String audience, Instant end) throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(new JOSEObjectType(type))
                .keyID(key.getKeyID())
                .build();
        var claims = new JWTClaimsSet.Builder()
                .issuer(world.url)
                .audience(audience)
                .subject("s")
                .claim("tenant", SignInWorld.TENANT.toString())
                .claim("account", UUID.randomUUID().toString())
                .claim("kind", "PERSON")
                .issueTime(Date.from(end.minusSeconds(600)))
                .expirationTime(Date.from(end))
                .build();
        var jwt = new SignedJWT(header, claims);
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    private static List<HttpResponse<String>> atOnce(int times, Callable<HttpResponse<String>> request)
            throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(Stream.generate(() -> request).limit(times).toList()).stream()
                    .map(Future::resultNow)
                    .toList();
        }
    }
}
