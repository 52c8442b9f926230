package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mulin.testing.TestPostgres;

/** What renaming a building costs does not grow with the city. */
class ReaddressPlanIT extends BulkIT {

    @Test
    void onlyTheHouseholdsOfTheEstateAreLookedAt() throws SQLException {
        imported(
                worker,
                HEADER
                        + IntStream.range(0, 40)
                                .mapToObj(estate -> rows(estate * 3_000, 300))
                                .collect(Collectors.joining()));
        execute("analyze household");
        execute("analyze address");
        execute("analyze resident");
        var building = worker.get("/api/v1/addresses?kind=BUILDING&limit=1");
        var estate = building.at("/items/0/parent");
        var plan = plan(Households.READDRESS
                .replace(":estate", "'" + estate + "'")
                .replace(":address", "'" + building.at("/items/0/id") + "'"));
        assertThat(plan).contains("household_estate").doesNotContain("Seq Scan on household");
        assertThat(worker.with("If-Match", "\"1\"")
                        .put("/api/v1/addresses/" + estate, "{\"label\": \"滨江苑\"}")
                        .status())
                .isEqualTo(200);
        assertThat(count(city, "select count(*) from change where event = 'READDRESSED'"))
                .isZero();
    }

    private String plan(String query) throws SQLException {
        try (var app = TestPostgres.as("residents_app", "residents", TestPostgres.PASSWORDS.app());
                var statement = app.createStatement()) {
            statement.execute("set app.tenant = '%s'".formatted(city.tenant()));
            var lines = new ArrayList<String>();
            try (var plan = statement.executeQuery("explain " + query)) {
                while (plan.next()) {
                    lines.add(plan.getString(1));
                }
            }
            return String.join("\n", lines);
        }
    }
}
