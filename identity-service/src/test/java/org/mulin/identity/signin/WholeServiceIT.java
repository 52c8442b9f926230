package org.mulin.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mulin.identity.signin.Browser.json;

import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mulin.testing.Http;
import org.mulin.testing.TestPostgres;

/** Sign-in and directory as one service: whoever is made through the API signs in with its own tokens and acts. */
class WholeServiceIT {
    private static final String SECRET = "a-secret-of-more-than-thirty-two-characters";
    private static SignInWorld world;
    private static Http http;

    private final Browser browser = browser();

    @BeforeAll
    static void start() throws Exception {
        world = new SignInWorld();
        http = Http.to(URI.create(world.url).getPort());
        var operator = browser()
                .token("operator", "operator-secret", Map.of("grant_type", "client_credentials", "scope", "internal"));
        var founded = http.as(json(operator).path("access_token").asString())
                .post("/internal/tenants", """
                {"slug": "kunshan", "name": "昆山市", "root": {"code": "320583", "name": "昆山市", "level": "DISTRICT"},
                 "admin": {"username": "guan", "displayName": "管晓明", "password": "%s"},
                 "adminClient": {"name": "steward", "secret": "%s"}}
                """.formatted(SignInWorld.PASSWORD.repeat(2), SECRET));
        assertThat(founded.status()).as(founded.body()).isEqualTo(201);
    }

    private static Browser browser() {
        return new Browser(world.url, "192.0.2.7");
    }

    @AfterAll
    static void stop() throws Exception {
        world.close();
    }

    @Test
    void theCityIsOfferedAndItsAdministratorSignsIn() {
        assertThat(browser.get("/login").body()).contains("昆山市");
        browser.authorize();
        var back = browser.get(Browser.location(browser.signIn("Guan", SignInWorld.PASSWORD.repeat(2))));
        var tokens = json(browser.exchange(Browser.code(back)));

        var me = http.as(tokens.path("access_token").asString()).get("/api/v1/me");
        assertThat(me.at("/username")).isEqualTo("guan");
        assertThat(me.at("/grants/0/place")).isEqualTo("昆山市");
    }

    @Test
    void anApiClientActsUntilItIsDisabled() throws SQLException {
        var me = http.as(json(asSteward()).path("access_token").asString()).get("/api/v1/me");
        assertThat(me.at("/username")).isEqualTo("steward");
        assertThat(me.at("/kind")).isEqualTo("API_CLIENT");

        disable("steward");
        assertThat(asSteward().statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> asSteward() {
        return browser.token("kunshan.steward", SECRET, Map.of("grant_type", "client_credentials", "scope", "api"));
    }

    private static void disable(String username) throws SQLException {
        try (var superuser = TestPostgres.superuser(SignInWorld.DATABASE);
                var statement =
                        superuser.prepareStatement("update account set disabled_at = now() where username = ?")) {
            statement.setString(1, username);
            statement.executeUpdate();
        }
    }
}
