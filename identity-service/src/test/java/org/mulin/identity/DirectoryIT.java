package org.mulin.identity;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.mulin.testing.Http;
import org.mulin.testing.ServiceTest;
import org.mulin.testing.TestTokens;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** identity-service running, and two towns that differ in nothing but their slug. */
@ServiceTest
@TestPropertySource(properties = {"mulin.web-client-secret=web", "mulin.internal-clients=operator:operator"})
abstract class DirectoryIT {
    private static final AtomicInteger TOWNS = new AtomicInteger();

    @LocalServerPort
    private int port;

    Http operator;
    Town town;
    Town otherTown;

    @BeforeEach
    void twoTowns() {
        operator = http().as(TestTokens.internal("operator"));
        town = Town.found(http(), newSlug());
        otherTown = Town.found(http(), newSlug());
    }

    Http http() {
        return Http.to(port);
    }

    static String newSlug() {
        return "town" + TOWNS.incrementAndGet();
    }
}
