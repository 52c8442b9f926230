package org.mulin.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Neither activities nor the directory have an index here, as before their owners answer for the first time. */
class AnsweredInPartIT extends LiveFamilies {

    @LocalServerPort
    private int port;

    @Test
    void whatIsMissedIsNotToldByAnAnswerInPart() {
        var city = TestCity.found("search");

        for (var asked = 0; asked < 3; asked++) {
            var found = reader(city).get("/api/v1/search?q=%E6%97%B1%E5%86%B0%E5%9C%BA");
            assertThat(found.at("/total")).isEqualTo("0");
            assertThat(found.json().at("/degraded").toString()).contains("activity");
        }

        var administrator = Http.to(port).as(city.person(Role.TENANT_ADMIN, TestCity.CITY));
        assertThat(administrator.get("/api/v1/search/misses").json().at("/items"))
                .isEmpty();
    }
}
