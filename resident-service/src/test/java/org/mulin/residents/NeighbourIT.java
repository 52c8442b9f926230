package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;

/** Another community of the same tenant. */
class NeighbourIT extends ResidentIT {

    @Test
    void seesNothing() {
        var dwelling = river.dwelling("河畔花园");
        var household = river.household(dwelling);
        var id = river.resident(household, "林小满");
        for (var path : List.of("addresses/" + dwelling, "households/" + household, "residents/" + id)) {
            assertThat(neighbour.get("/api/v1/" + path).at("/code")).as(path).isEqualTo("NOT_FOUND");
        }
        for (var list : List.of(
                "addresses?kind=DWELLING",
                "addresses?parent=" + dwelling,
                "households",
                "households?dwelling=" + dwelling,
                "residents",
                "residents?household=" + household,
                "residents?division=" + TestCity.RIVER_CODE)) {
            assertThat(items(neighbour, "/api/v1/" + list)).as(list).isZero();
        }
        assertThat(neighbour.get("/api/v1/residents/batch?ids=" + id).body()).isEqualTo("[]");
        assertThat(neighbour
                        .post("/api/v1/residents/" + id + "/reveal", "{\"reason\": \"EMERGENCY\"}")
                        .status())
                .isEqualTo(404);
        assertThat(neighbour.post("/api/v1/residents/" + id + "/link-code", "").status())
                .isEqualTo(404);
    }

    @Test
    void findsItsIdsMissingInBodies() {
        var garden = new Homesteads(neighbour, TestCity.GARDEN_CODE);
        var own = garden.resident(garden.household(garden.dwelling("花园小区")), "王小暑");
        var dwelling = river.dwelling("河畔花园");
        var household = river.household(dwelling);
        assertMissing(
                neighbour.post("/api/v1/residents", Homesteads.registration(household, "王小暑")), "HOUSEHOLD_UNKNOWN");
        assertMissing(
                neighbour.post(
                        "/api/v1/households",
                        "{\"dwelling\": \"%s\", \"tenure\": \"OWNED\", \"from\": \"2020-01-01\"}".formatted(dwelling)),
                "ADDRESS_UNKNOWN");
        assertMissing(
                neighbour.post(
                        "/api/v1/addresses",
                        "{\"kind\": \"DWELLING\", \"label\": \"502\", \"parent\": \"%s\"}".formatted(dwelling)),
                "ADDRESS_UNKNOWN");
        assertMissing(
                act(
                        neighbour,
                        "/api/v1/residents/" + own + "/move",
                        1,
                        "{\"household\": \"%s\", \"on\": \"2024-01-01\"}".formatted(household)),
                "HOUSEHOLD_UNKNOWN");
    }

    private static void assertMissing(Http.Answer answer, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.at("/code")).isEqualTo(code);
    }
}
