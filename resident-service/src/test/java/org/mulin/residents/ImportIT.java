package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestTokens;

class ImportIT extends BulkIT {
    private static final String GOOD = "河畔花园,3栋,2单元,501,产权,林小满,138 0000 1234,户主,2020-03-01\n";

    @Test
    void rowsAreCheckedAndThenApplied() {
        var path = bring(worker, HEADER + GOOD + "河畔花园,三号楼,2,501室,租住,林大雪,,子女,2020/3/1\n", false);
        assertThat(await(worker, path, "CHECKED").toString()).contains("\"rows\":2", "\"checked\":2", "\"failed\":0");
        assertThat(items(worker, "/api/v1/residents")).isZero();

        commit(worker, path);
        assertThat(await(worker, path, "DONE").toString()).contains("\"applied\":2", "\"existing\":0");
        assertThat(items(worker, "/api/v1/addresses?kind=DWELLING")).isOne();
        assertThat(items(worker, "/api/v1/households")).isOne();
        var residents = worker.get("/api/v1/residents");
        assertThat(residents.body()).contains("林**", "138****1234", "河畔花园 3-2-501", "HEAD", "CHILD");
        assertThat(residents.json().at("/items").size()).isEqualTo(2);
        assertThat(count(city, "select count(*) from change where event = 'REGISTERED'"))
                .isEqualTo(2);
        assertThat(count(
                        city,
                        "select count(*) from audit_record where account_id is not null and action = 'REGISTERED'"))
                .isEqualTo(2);
    }

    @Test
    void theSameFileTwiceCreatesNothingTwice() {
        imported(worker, HEADER + rows(0, 500));
        assertThat(imported(worker, HEADER + rows(0, 500)))
                .satisfies(path -> assertThat(worker.get(path).at("/existing")).isEqualTo("500"));
        assertThat(count(city, "select count(*) from resident where true")).isEqualTo(500);
        assertThat(count(city, "select count(*) from household where true")).isEqualTo(167);
    }

    @Test
    void oneWithAnotherPhoneIsAnother() {
        imported(worker, HEADER + GOOD + GOOD + GOOD.replace("1234", "9999") + GOOD.replace("138 0000 1234", ""));
        assertThat(items(worker, "/api/v1/residents")).isEqualTo(2);
    }

    @Test
    void badRowsAreToldInTheCallersLanguageAndRefuseTheCommit() {
        var path = bring(
                worker, HEADER + GOOD + GOOD.replace("产权", "借住") + "河畔花园,3栋\n" + GOOD.replace("林小满", "=1+1"), false);
        assertThat(await(worker, path, "CHECKED").at("/failed").asInt()).isEqualTo(3);
        var errors = worker.with("Accept-Language", "en").get(path + "/errors");
        assertThat(errors.json()
                        .at("/items")
                        .valueStream()
                        .map(it ->
                                it.at("/row").asInt() + " " + it.at("/column").asString("") + " "
                                        + it.at("/problem").asString()))
                .containsExactly("3 tenure TENURE_UNKNOWN", "4  ROW_INCOMPLETE", "5 name FORMULA_REFUSED");
        assertThat(errors.at("/items/0/message")).startsWith("Write OWNED");
        assertThat(worker.get(path + "/errors").at("/items/0/message")).startsWith("请填写");
        var first = worker.get(path + "/errors?limit=1");
        assertThat(worker.get(path + "/errors?limit=1&cursor=" + first.at("/next"))
                        .at("/items/0/row"))
                .isEqualTo("4");

        var refused = worker.send("POST", path + "/commit", null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("IMPORT_HAS_ERRORS");
        assertThat(refused.at("/detail")).contains("3");
        assertThat(items(worker, "/api/v1/residents")).isZero();
    }

    @Test
    void goingOnAppliesTheGoodRowsAlone() {
        var path = imported(worker, HEADER + GOOD + GOOD.replace("2020-03-01", "2999-01-01"));
        assertThat(worker.get(path).body()).contains("\"applied\":1", "\"failed\":1");
        assertThat(items(worker, "/api/v1/residents")).isOne();
        assertThat(worker.get(path + "/errors").at("/items/0/problem")).isEqualTo("DAY_OUT_OF_RANGE");
    }

    @Test
    void whatIsNotAFileOfResidentsIsRefused() {
        assertThat(send(worker, HEADER, true).at("/code")).isEqualTo("IMPORT_EMPTY");
        assertThat(send(worker, "小区,民族\n", true).at("/code")).isEqualTo("IMPORT_COLUMN_UNKNOWN");
        assertThat(send(worker, "小区,楼栋\n", true).at("/code")).isEqualTo("IMPORT_COLUMN_MISSING");
        assertThat(send(neighbour, HEADER + GOOD, true).at("/code")).isEqualTo("NOT_ALLOWED");
        assertThat(send(official, HEADER + GOOD, true).at("/code")).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void oneKeyBringsOneImport() {
        var keyed = worker.with("Idempotency-Key", "one");
        assertThat(bring(keyed, HEADER + GOOD, false)).isEqualTo(bring(keyed, HEADER + GOOD, false));
        assertThat(send(keyed, HEADER + GOOD + GOOD, false).at("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void onlyWhoBroughtItSeesIt() {
        var path = bring(worker, HEADER + GOOD, false);
        await(worker, path, "CHECKED");
        var colleague = caller(city.person(Role.COMMUNITY_SECRETARY, TestCity.RIVER));
        assertThat(colleague.get(path).status()).isEqualTo(404);
        assertThat(colleague.get(path + "/errors").status()).isEqualTo(404);
        assertThat(colleague.send("POST", path + "/commit", null).status()).isEqualTo(404);
        assertThat(colleague.send("POST", path + "/cancellation", null).status())
                .isEqualTo(404);
    }

    @Test
    void aCancelledImportLeavesNoRows() {
        var path = bring(worker, HEADER + GOOD, false);
        await(worker, path, "CHECKED");
        assertThat(worker.send("POST", path + "/cancellation", null).at("/state"))
                .isEqualTo("CANCELLED");
        assertThat(count(city, "select count(*) from import_row where sealed is not null"))
                .isZero();
        assertThat(worker.send("POST", path + "/commit", null).at("/code")).isEqualTo("IMPORT_NOT_CHECKED");
        var done = imported(worker, HEADER + GOOD);
        assertThat(worker.send("POST", done + "/cancellation", null).at("/code"))
                .isEqualTo("IMPORT_OVER");
    }

    @Test
    void aRightThatIsTakenStopsTheImport() {
        var account = UUID.randomUUID();
        var grant = city.grant(account, Role.COMMUNITY_WORKER, TestCity.RIVER, null);
        var leaver = caller(TestTokens.person(city.tenant(), account));
        var path = bring(leaver, HEADER + rows(0, 10_000), false);
        await(leaver, path, "CHECKED");
        commit(leaver, path);
        city.withdraw(grant);
        var stopped = await(leaver, path, "FAILED");
        assertThat(stopped.at("/problem").asString()).isEqualTo("NOT_ALLOWED");
        assertThat(stopped.at("/applied").asInt())
                .isLessThan(10_000)
                .isEqualTo(count(city, "select count(*) from resident where true"));
        assertThat(count(city, "select count(*) from import_row where sealed is not null"))
                .isZero();
    }

    @Test
    void afterADayNothingOfTheFileIsLeft() {
        var waiting = bring(worker, HEADER + GOOD + GOOD.replace("产权", "借住"), false);
        await(worker, waiting, "CHECKED");
        aDayLater(city);
        assertThat(await(worker, waiting, "FAILED").at("/problem").asString()).isEqualTo("IMPORT_EXPIRED");
        assertThat(count(city, "select count(*) from import_row where true")).isZero();
        assertThat(worker.get(waiting + "/errors").json().at("/items").size()).isZero();
    }

    @Test
    void rareCharactersAndGb18030AreTakenAsTheyAre() throws Exception {
        var bytes = (HEADER + GOOD.replace("林小满", "买买提·𠮷野")).getBytes(Charset.forName("GB18030"));
        var sent = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port
                                        + "/api/v1/residents/imports?division=" + TestCity.RIVER_CODE))
                                .header("Authorization", "Bearer " + city.person(Role.COMMUNITY_WORKER, TestCity.RIVER))
                                .header("Content-Type", "text/csv")
                                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(202);
        assertThat(sent.body()).contains("\"rows\":1");
        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(count(city, "select count(*) from resident_import where state = 'CHECKED'"))
                                .isOne());
        imported(worker, HEADER + GOOD.replace("林小满", "买买提·𠮷野"));
        var resident = worker.get("/api/v1/residents").at("/items/0/id");
        assertThat(worker.post("/api/v1/residents/" + resident + "/reveal", "{\"reason\": \"VISIT\"}")
                        .at("/name"))
                .isEqualTo("买买提·𠮷野");
    }

    @Test
    void theTemplateIsTakenAsItIs() throws IOException {
        var template = worker.get("/api/v1/residents/imports/template");
        assertThat(template.header("Content-Type")).startsWith("text/csv");
        assertThat(send(worker, template.body(), true).at("/code")).isEqualTo("IMPORT_EMPTY");
    }
}
