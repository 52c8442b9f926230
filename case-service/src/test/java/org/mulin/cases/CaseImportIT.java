package org.mulin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestTokens;

class CaseImportIT extends CaseIT {
    private Http importer;

    @BeforeEach
    void anImporter() {
        importer = caller(city.apiClient(Role.HISTORY_IMPORTER, Role.API_CLIENT));
    }

    @Test
    void eachMatterIsTakenInOnceWithItsOwnDates() {
        var item = item("100", ", \"resolution\": {\"text\": \"已办结\", \"at\": \"2019-03-05T02:00:00Z\"}");
        var first = take(item, item("101", ""));
        assertThat(first.at("/created")).isEqualTo("2");
        var again = take(item, item("101", ""), item("102", ""), item("102", ""));
        assertThat(again.at("/created") + again.at("/existing")).isEqualTo("13");
        assertThat(again.at("/items/0/id")).isEqualTo(first.at("/items/0/id"));

        var found = official.get("/api/v1/cases/" + first.at("/items/0/id"));
        assertThat(found.at("/status")).isEqualTo("RESOLVED");
        assertThat(found.at("/filedAt")).isEqualTo("2019-02-28T03:25:05Z");
        assertThat(found.at("/timeline/1/at")).isEqualTo("2019-03-05T02:00:00Z");
        assertThat(official.get("/api/v1/cases?limit=200").json().at("/items").size())
                .isEqualTo(3);
    }

    @Test
    void theIndexIsToldTheNumberThatAMatterHadElsewhere() {
        var id = take(item("HX-2019-0042", "")).at("/items/0/id");
        var documents = caller(TestTokens.internal("search-service"))
                .post("/internal/cases/batch", "{\"tenant\": \"%s\", \"ids\": [\"%s\"]}".formatted(city.tenant(), id));
        assertThat(documents.at("/0/outsideNumber")).isEqualTo("HX-2019-0042");
    }

    @Test
    void aBadMatterIsReportedAndTheOthersAreTakenIn() {
        var report = take(
                item("1", ""),
                item("2", "").replace("河畔路灯不亮", " "),
                item("3", "").replace(TestCity.RIVER_CODE, "990199999999"),
                item("4", "").replace("2019-02-28", "2999-02-28"),
                item("5", ", \"category\": \"没有的分类\""),
                item("6", ", \"resolution\": {\"text\": \"已办结\", \"at\": \"2018-03-05T02:00:00Z\"}"));
        assertThat(report.at("/items/0/outcome")).isEqualTo("CREATED");
        assertThat(IntStream.range(1, 6).mapToObj(line -> report.at("/items/" + line + "/problem")))
                .containsExactly(
                        "INVALID_FIELDS",
                        "DIVISION_UNKNOWN",
                        "HISTORY_IN_THE_FUTURE",
                        "CATEGORY_UNKNOWN",
                        "RESOLVED_BEFORE_FILED");
        assertThat(report.at("/created")).isEqualTo("1");
    }

    @Test
    void twoImportsOfTheSameMattersTakeEachInOnce() throws Exception {
        var items = IntStream.range(0, 50)
                .mapToObj(number -> item("parallel-" + number, ""))
                .toArray(String[]::new);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var reports = threads.invokeAll(List.<Callable<Http.Answer>>of(
                    () -> take(items), () -> take(items), () -> take(items), () -> take(items)));
            var created = 0;
            for (var report : reports) {
                assertThat(report.get().status()).isEqualTo(200);
                created += Integer.parseInt(report.get().at("/created"));
            }
            assertThat(created).isEqualTo(50);
        }
    }

    @Test
    void onlyThoseWithTheRightImportHistory() {
        assertThat(worker.post("/api/v1/cases/imports", batch(item("1", ""))).status())
                .isEqualTo(403);
    }

    private Http.Answer take(String... items) {
        return importer.post("/api/v1/cases/imports", batch(items));
    }

    private static String batch(String... items) {
        return "{\"source\": \"12345\", \"items\": [%s]}".formatted(String.join(",", items));
    }

    private static String item(String externalId, String more) {
        return """
                {"externalId": "%s", "kind": "CONCERN", "title": "河畔路灯不亮", "description": "坏了一周", "division": "%s",
                 "filedAt": "2019-02-28T11:25:05+08:00"%s}
                """.formatted(externalId, TestCity.RIVER_CODE, more);
    }
}
