package org.mulin.cases;

import org.junit.jupiter.api.BeforeEach;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.ServiceTest;
import org.mulin.testing.TestCity;
import org.springframework.boot.test.web.server.LocalServerPort;

/** case-service running, and two cities that differ in nothing but their tenant. */
@ServiceTest
abstract class CaseIT {
    static final String LAMP = """
            {"kind": "CONCERN", "title": "路灯不亮", "description": "三栋门口的路灯坏了一周", "division": "%s",
             "requester": {"name": "林小满", "phone": "13800001234"}}
            """.formatted(TestCity.RIVER_CODE);

    @LocalServerPort
    private int port;

    TestCity city;
    TestCity otherCity;
    Http worker;
    Http official;

    @BeforeEach
    void twoCities() {
        city = TestCity.found("cases");
        otherCity = TestCity.found("cases");
        worker = caller(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER));
        official = caller(city.person(Role.DISTRICT_OFFICIAL, TestCity.EAST));
    }

    Http caller(String token) {
        return Http.to(port).as(token);
    }

    Http anonymous() {
        return Http.to(port);
    }

    /** Files a lamp that is out and answers the path of the case. */
    String filed() {
        return worker.post("/api/v1/cases", LAMP).header("Location");
    }
}
