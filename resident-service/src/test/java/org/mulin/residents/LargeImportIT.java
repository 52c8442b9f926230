package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;

class LargeImportIT extends BulkIT {
    private static final int ROWS = 100_000;
    private static final List<Bad> BAD = List.of(
            new Bad("租住", "", "tenure", "VALUE_MISSING"),
            new Bad("租住", "借住", "tenure", "TENURE_UNKNOWN"),
            new Bad("2020-03-01", "2020-02-30", "from", "DAY_UNREADABLE"),
            new Bad(",林", ",@林", "name", "FORMULA_REFUSED"),
            new Bad(",138(?=\\d{8},)", ",x138", "phone", "PHONE_UNREADABLE"),
            new Bad(",其他,", ",亲家,", "relation", "RELATION_UNKNOWN"),
            new Bad(",其他,", ",", "", "ROW_INCOMPLETE"));

    /** How a row is spoiled, and what is said of it. */
    private record Bad(String part, String instead, String column, String problem) {}

    /** AP-6. */
    @Test
    void everyBadRowOfAHundredThousandIsTold() {
        var file = new StringBuilder(HEADER);
        var expected = new ArrayList<String>();
        for (var number = 0; number < ROWS; number++) {
            var row = row(number);
            if (number % 20 == 7) {
                var bad = BAD.get(number / 20 % BAD.size());
                expected.add("%d %s %s".formatted(number + 2, bad.column, bad.problem));
                row = row.replaceFirst(bad.part, bad.instead);
            }
            file.append(row);
        }
        var begun = System.nanoTime();
        var path = bring(worker, file.toString(), true);
        var taken = System.nanoTime();
        var checked = await(worker, path, "CHECKED");
        System.out.printf(
                "%d rows taken in within %d ms, checked within another %d ms%n",
                ROWS, (taken - begun) / 1_000_000, (System.nanoTime() - taken) / 1_000_000);
        assertThat(checked.at("/failed").asInt()).isEqualTo(ROWS / 20);
        assertThat(errors(worker, path)).isEqualTo(expected);
        var committed = System.nanoTime();
        commit(worker, path);
        await(worker, path, "DONE");
        System.out.printf(
                "%d rows applied within %d ms%n", ROWS - ROWS / 20, (System.nanoTime() - committed) / 1_000_000);
        assertThat(count(city, "select count(*) from resident where true")).isEqualTo(ROWS - ROWS / 20);
    }

    /** XT-11. */
    @Test
    void aSmallImportDoesNotWaitForAnotherTenantsLargeOne() {
        var large = bring(worker, HEADER + rows(0, 20_000), false);
        var other = caller(otherCity.person(Role.COMMUNITY_WORKER, TestCity.RIVER));
        imported(other, HEADER + rows(0, 10));
        assertThat(worker.get(large).at("/state")).isEqualTo("CHECKING");
        await(worker, large, "CHECKED");
        commit(worker, large);
        imported(other, HEADER + rows(10, 10));
        assertThat(worker.get(large).at("/state")).isEqualTo("APPLYING");
        assertThat(IntStream.of(
                        count(otherCity, "select count(*) from resident where true"),
                        count(otherCity, "select count(*) from address where kind = 'DWELLING'")))
                .containsExactly(20, 7);
        worker.send("POST", large + "/cancellation", null);
    }

    private static List<String> errors(Http caller, String path) {
        var errors = new ArrayList<String>();
        var cursor = "";
        do {
            var page = caller.get(path + "/errors?limit=200" + cursor);
            page.json()
                    .at("/items")
                    .forEach(it -> errors.add("%d %s %s"
                            .formatted(
                                    it.at("/row").asInt(),
                                    it.at("/column").asString(""),
                                    it.at("/problem").asString())));
            cursor = page.at("/next").isEmpty() ? "" : "&cursor=" + page.at("/next");
        } while (!cursor.isEmpty());
        return errors;
    }
}
