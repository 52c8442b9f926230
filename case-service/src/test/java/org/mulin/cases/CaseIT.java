package org.mulin.cases;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.ServiceTest;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestPostgres;
import org.springframework.boot.test.web.server.LocalServerPort;

/** case-service running, and two cities that differ in nothing but their tenant. */
@ServiceTest
public abstract class CaseIT {
    protected static final String LAMP = """
            {"kind": "CONCERN", "title": "路灯不亮", "description": "三栋门口的路灯坏了一周", "division": "%s",
             "requester": {"name": "林小满", "phone": "13800001234"}}
            """.formatted(TestCity.RIVER_CODE);

    /** The same, brought by nobody who is known. */
    protected static final String ANONYMOUS_LAMP = """
            {"kind": "CONCERN", "title": "路灯不亮", "description": "三栋门口的路灯坏了一周", "division": "%s"}
            """.formatted(TestCity.RIVER_CODE);

    @LocalServerPort
    private int port;

    protected TestCity city;
    protected TestCity otherCity;
    protected Http worker;
    protected Http official;

    @BeforeEach
    void twoCities() {
        city = TestCity.found("cases");
        otherCity = TestCity.found("cases");
        worker = caller(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER));
        official = caller(city.person(Role.DISTRICT_OFFICIAL, TestCity.EAST));
    }

    protected Http caller(String token) {
        return Http.to(port).as(token);
    }

    protected Http anonymous() {
        return Http.to(port);
    }

    /** Files a lamp that is out and answers the path of the case. */
    protected String filed() {
        return worker.post("/api/v1/cases", LAMP).header("Location");
    }

    /** As nobody may who works for a tenant. */
    protected int sql(String statement) {
        try (var superuser = TestPostgres.superuser("cases");
                var it = superuser.createStatement()) {
            return it.executeUpdate(statement.replace("{tenant}", city.tenant().toString()));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The time in which whoever brought a case may confirm or object is over. */
    protected void theWordIsAwaitedNoLonger() {
        sql("update clock set due_at = now() where tenant_id = '{tenant}' and step = 'CONFIRM'");
    }
}
