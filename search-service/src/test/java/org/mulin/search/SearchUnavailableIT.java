package org.mulin.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.ServiceTest;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Without Elasticsearch the service runs and says that it cannot answer; in a database where it holds up no other test. */
@ServiceTest
@TestPropertySource(properties = "mulin.database.name=unavailable")
class SearchUnavailableIT {

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void nowhere(DynamicPropertyRegistry registry) {
        registry.add("mulin.elasticsearch.url", () -> "http://127.0.0.1:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/search?q=abc", "/api/v1/search/people?q=abc", "/api/v1/search/similar?q=abc"})
    void saysThatItCannotAnswer(String search) {
        var worker = TestCity.found("unavailable").person(Role.COMMUNITY_WORKER, TestCity.RIVER);

        var refused = Http.to(port).as(worker).get(search);

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.at("/code")).isEqualTo("SEARCH_UNAVAILABLE");
        assertThat(refused.header("Retry-After")).isEqualTo("1");
    }

    @Test
    void stillTellsItsOperatorHowFarTheFeedsAre() {
        var status = operator().get("/internal/search/status");

        assertThat(status.status()).isEqualTo(200);
        assertThat(status.json().at("/families")).hasSize(6).allSatisfy(family -> {
            assertThat(family.at("/name").asString()).isNotEmpty();
            assertThat(family.at("/index").isNull()).isTrue();
            assertThat(family.at("/documents").isNull()).isTrue();
        });
        assertThat(status.json().at("/feeds").size()).isPositive();
        assertThat(status.json().at("/compared").isArray()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rebuild", "rollback", "drop"})
    void tellsItsOperatorThatTheIndexCannotBeChanged(String what) {
        var refused = operator().post("/internal/search/cases/" + what, "");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.at("/code")).isEqualTo("SEARCH_UNAVAILABLE");
    }

    private Http operator() {
        return Http.to(port).as(TestTokens.internal("operator"));
    }
}
