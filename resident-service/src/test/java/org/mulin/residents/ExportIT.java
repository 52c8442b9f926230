package org.mulin.residents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestTokens;
import org.springframework.beans.factory.annotation.Autowired;

/** Exports are capped, watermarked, for a purpose, and seen by whom they are about (PV-8, PV-9). */
class ExportIT extends BulkIT {
    private static final String EXPORTS = "/api/v1/residents/exports";

    @Autowired
    private BulkWorker bulkWorker;

    private UUID account;
    private UUID grant;
    private String token;
    private Http secretary;

    @BeforeEach
    void aSecretary() {
        account = UUID.randomUUID();
        grant = city.grant(account, Role.COMMUNITY_SECRETARY, TestCity.RIVER, null);
        token = TestTokens.person(city.tenant(), account);
        secretary = caller(token);
    }

    @Test
    void everyRowSaysWhoAskedWhenAndWhatFor() throws Exception {
        imported(worker, HEADER + "河畔花园,3,2,501,产权,林小满,+8613800001234,户主,2020-03-01\n");
        var path = ready(secretary, "CHECK_ROUND", false);
        var rows = rows(file(token, path));
        var id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst().getCellText(0)).contains(account.toString(), "CHECK_ROUND", id);
        assertThat(rows.get(2).getCellText(1)).isEqualTo("河畔花园 3-2-501");
        assertThat(rows.get(2).getCellText(2)).isEqualTo("林**");
        assertThat(rows.get(2).getCellText(3)).isEqualTo("'+86****1234");
        assertThat(rows.get(2).getCellText(6)).contains(account.toString(), "CHECK_ROUND", id);
        assertThat(audited("EXPORT", "resident")).isOne();
        assertThat(audited("REVEAL", "resident_export")).isZero();
        assertThat(audited("DOWNLOADED", "resident_export")).isOne();
        file(token, path);
        assertThat(audited("DOWNLOADED", "resident_export")).isEqualTo(2);
    }

    @Test
    void whatIsRevealedIsRecorded() throws Exception {
        imported(worker, HEADER + rows(0, 3));
        var path = ready(secretary, "EMERGENCY", true);
        assertThat(rows(file(token, path)).stream().map(row -> row.getCellText(2)))
                .contains("林0", "林1", "林2");
        assertThat(audited("EXPORT", "resident")).isEqualTo(3);
        assertThat(audited("REVEAL", "resident_export")).isOne();
    }

    @Test
    void onlyASecretaryOfAllOfItMayAsk() {
        for (var other : List.of(worker, neighbour, official)) {
            assertThat(ask(other, TestCity.RIVER_CODE, "SERVICE_LIST", false).at("/code"))
                    .isEqualTo("NOT_ALLOWED");
        }
        assertThat(ask(secretary, TestCity.GARDEN_CODE, "SERVICE_LIST", false).at("/code"))
                .isEqualTo("NOT_ALLOWED");
        assertThat(ask(secretary, TestCity.EAST_CODE, "SERVICE_LIST", false).at("/code"))
                .isEqualTo("NOT_ALLOWED");
        assertThat(secretary
                        .post(EXPORTS, "{\"division\": \"%s\"}".formatted(TestCity.RIVER_CODE))
                        .at("/code"))
                .isEqualTo("INVALID_FIELDS");
    }

    @Test
    void aListThatIsTooLongIsRefusedBeforeItStarts() {
        imported(worker, HEADER + rows(0, ResidentExport.MOST_ROWS));
        ready(secretary, "SERVICE_LIST", false);
        imported(worker, HEADER + rows(ResidentExport.MOST_ROWS, 1));
        var refused = ask(secretary, TestCity.RIVER_CODE, "SERVICE_LIST", false);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("EXPORT_TOO_LARGE");
        assertThat(refused.at("/detail")).contains("5,000");
        assertThat(count(city, "select count(*) from resident_export where true"))
                .isOne();
    }

    @Test
    void theFileIsForWhoAskedAndStillMay() throws Exception {
        imported(worker, HEADER + rows(0, 3));
        var path = ready(secretary, "SERVICE_LIST", false);
        var colleague = city.person(Role.COMMUNITY_SECRETARY, TestCity.RIVER);
        assertThat(caller(colleague).get(path).status()).isEqualTo(404);
        assertThat(download(colleague, path).statusCode()).isEqualTo(404);
        city.withdraw(grant);
        assertThat(download(token, path).statusCode()).isEqualTo(403);
        assertThat(audited("DOWNLOADED", "resident_export")).isZero();
    }

    @Test
    void aRightThatIsTakenBeforeTheFileIsWrittenStopsIt() {
        bulkWorker.stop();
        var asked = ask(secretary, TestCity.RIVER_CODE, "SERVICE_LIST", false);
        city.withdraw(grant);
        bulkWorker.start();
        var failed = await(secretary, EXPORTS + "/" + asked.at("/id"), "FAILED");
        assertThat(failed.at("/problem").asString()).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void afterADayTheFileIsErased() throws Exception {
        imported(worker, HEADER + rows(0, 3));
        var path = ready(secretary, "SERVICE_LIST", false);
        aDayLater(city);
        await(secretary, path, "EXPIRED");
        assertThat(download(token, path).statusCode()).isEqualTo(404);
        assertThat(count(city, "select count(*) from resident_export where file is not null"))
                .isZero();
    }

    /** Imports and exports of one city run while another is busy with the same: nothing passes between them (XT-11). */
    @Test
    void nothingOfABusyCityReachesAnothersFiles() throws Exception {
        var theirToken = otherCity.person(Role.COMMUNITY_SECRETARY, TestCity.RIVER);
        var theirs = caller(theirToken);
        var busy = new CompletableFuture<byte[]>();
        Thread.startVirtualThread(() -> {
            try {
                imported(theirs, HEADER + rows(0, 3_000).replace("林", "彼城"));
                busy.complete(file(theirToken, ready(theirs, "EMERGENCY", true)));
            } catch (Exception failure) {
                busy.completeExceptionally(failure);
            }
        });
        var ours = new ArrayList<byte[]>();
        var from = 0;
        do {
            imported(worker, HEADER + rows(from, 30).replace("林", "此城"));
            ours.add(file(token, ready(secretary, "EMERGENCY", true)));
            from += 30;
        } while (!busy.isDone());

        assertThat(ours)
                .hasSizeGreaterThan(1)
                .allSatisfy(file -> assertThat(text(file)).contains("此城").doesNotContain("彼城"));
        assertThat(text(busy.get())).contains("彼城0", "彼城2999").doesNotContain("此城");
        assertThat(count(city, "select count(*) from resident where true")).isEqualTo(from);
    }

    private static String text(byte[] file) throws IOException {
        return rows(file).stream().map(row -> row.getCellText(2)).collect(Collectors.joining(" "));
    }

    private Http.Answer ask(Http caller, String division, String purpose, boolean reveal) {
        return caller.post(
                EXPORTS,
                "{\"division\": \"%s\", \"purpose\": \"%s\", \"reveal\": %s}".formatted(division, purpose, reveal));
    }

    private String ready(Http caller, String purpose, boolean reveal) {
        var asked = ask(caller, TestCity.RIVER_CODE, purpose, reveal);
        assertThat(asked.status()).as(asked.body()).isEqualTo(202);
        var path = EXPORTS + "/" + asked.at("/id");
        await(caller, path, "READY");
        return path;
    }

    private byte[] file(String as, String path) throws IOException, InterruptedException {
        var answer = download(as, path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(ExportFile.TYPE);
        assertThat(answer.headers().firstValue("Content-Disposition")).isPresent();
        return answer.body();
    }

    private HttpResponse<byte[]> download(String as, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path + "/file"))
                .header("Authorization", "Bearer " + as)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    private static List<Row> rows(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        }
    }

    private int audited(String action, String entity) {
        return count(
                city,
                "select count(*) from audit_record where action = '%s' and entity = '%s' and account_id = '%s'"
                        .formatted(action, entity, account));
    }
}
