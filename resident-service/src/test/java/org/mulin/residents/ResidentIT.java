package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.ServiceTest;
import org.mulin.testing.TestCity;
import org.springframework.boot.test.web.server.LocalServerPort;

/** resident-service running, and two cities that differ in nothing but their tenant. */
@ServiceTest
abstract class ResidentIT {
    @LocalServerPort
    int port;

    TestCity city;
    TestCity otherCity;
    Homesteads river;
    Http worker;
    Http neighbour;
    Http official;

    @BeforeEach
    void twoCities() {
        city = TestCity.found("residents");
        otherCity = TestCity.found("residents");
        worker = caller(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER));
        neighbour = caller(city.person(Role.COMMUNITY_WORKER, TestCity.GARDEN));
        official = caller(city.person(Role.DISTRICT_OFFICIAL, TestCity.EAST));
        river = new Homesteads(worker, TestCity.RIVER_CODE);
    }

    Http caller(String token) {
        return Http.to(port).as(token);
    }

    static Http.Answer act(Http caller, String path, long version, String body) {
        return caller.with("If-Match", "\"" + version + "\"").post(path, body);
    }

    static int items(Http caller, String path) {
        var answer = caller.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().at("/items").size();
    }
}
