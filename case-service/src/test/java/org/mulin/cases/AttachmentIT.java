package org.mulin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.mulin.cases.attachments.Paper;
import org.mulin.cases.attachments.Photo;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestPostgres;
import org.mulin.testing.TestTokens;

/** A photo of a case comes in, loses its place, lies sealed, goes out to be saved, and is erased. */
class AttachmentIT extends CaseIT {

    @Test
    void aPhotoIsKeptSealedAndWithoutThePlaceItWasTakenAt() throws IOException {
        var path = filed();
        var photo = Photo.jpeg(6);
        var attached = worker.upload(path + "/attachments", "image/jpeg", photo);
        assertThat(attached.status()).isEqualTo(201);
        assertThat(attached.at("/type")).isEqualTo("JPEG");
        var one = attached.header("Location");
        var shown = worker.get(one);
        assertThat(shown.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"" + attached.at("/id") + ".jpeg\"");
        assertThat(shown.header("X-Content-Type-Options")).isEqualTo("nosniff");
        var kept = worker.download(one);
        assertThat(kept).startsWith(0xFF, 0xD8).hasSize(Integer.parseInt(attached.at("/size")));
        assertThat(text(photo)).contains(text(Photo.LATITUDE));
        assertThat(text(kept)).doesNotContain(text(Photo.LATITUDE)).doesNotContain(Photo.CAMERA);
        assertThat(text(Files.readAllBytes(stored(attached.at("/id"))))).doesNotContain("JFIF");
        assertThat(worker.get(path).json().at("/timeline").findValuesAsString("kind"))
                .containsExactly("FILED", "ATTACHED");
    }

    @Test
    void whatIsDisguisedTornTooLargeOrTooMuchIsRefusedAndLeavesNothing() throws IOException {
        var path = filed();
        var files = path + "/attachments";
        var page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.US_ASCII);
        assertThat(worker.upload(files, "image/jpeg", page).at("/code")).isEqualTo("ATTACHMENT_OF_ANOTHER_TYPE");
        assertThat(worker.upload(files, "text/html", page).status()).isEqualTo(415);
        var torn = Arrays.copyOf(Photo.jpeg(1), 300);
        assertThat(worker.upload(files, "image/jpeg", torn).at("/code")).isEqualTo("ATTACHMENT_NOT_READABLE");
        assertThat(worker.upload(files, "application/pdf", Paper.bomb()).at("/code"))
                .isEqualTo("ATTACHMENT_UNPACKS_TO_TOO_MUCH");
        assertThat(worker.upload(files, "image/jpeg", new byte[(10 << 20) + 1]).status())
                .isEqualTo(413);
        for (var count = 0; count < 20; count++) {
            assertThat(worker.upload(files, "image/jpeg", Photo.jpeg(1)).status())
                    .isEqualTo(201);
        }
        assertThat(worker.upload(files, "image/jpeg", Photo.jpeg(1)).at("/code"))
                .isEqualTo("TOO_MANY_ATTACHMENTS");
        assertThat(worker.get(files).json()).hasSize(20);
        try (var stored = Files.walk(folder())) {
            assertThat(stored.filter(Files::isRegularFile)).hasSize(20);
        }
    }

    @Test
    void aKeyAttachesOnce() throws IOException {
        var files = filed() + "/attachments";
        var keyed = worker.with("Idempotency-Key", "photo");
        var first = keyed.upload(files, "image/jpeg", Photo.jpeg(1)).at("/id");
        assertThat(keyed.upload(files, "image/jpeg", Photo.jpeg(1)).at("/id")).isEqualTo(first);
        assertThat(keyed.upload(files, "image/jpeg", Photo.jpeg(8)).at("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(worker.get(files).json()).hasSize(1);
        try (var stored = Files.walk(folder())) {
            assertThat(stored.filter(Files::isRegularFile))
                    .as("what was sent in vain")
                    .hasSize(1);
        }
    }

    @Test
    void aFileIsStoredBeforeTheCaseIsHeldSoThatASlowStoreKeepsNobodyWaiting() throws Exception {
        var path = filed();
        try (var elsewhere = TestPostgres.superuser("cases");
                var statement = elsewhere.createStatement()) {
            elsewhere.setAutoCommit(false);
            statement.execute("select from cases where tenant_id = '%s' for update".formatted(city.tenant()));
            var coming = CompletableFuture.supplyAsync(
                    () -> worker.upload(path + "/attachments", "image/jpeg", Photo.jpeg(1)));
            await().untilAsserted(() -> {
                try (var stored = Files.walk(folder())) {
                    assertThat(stored.filter(Files::isRegularFile)).hasSize(1);
                }
            });
            assertThat(coming).isNotDone();
            elsewhere.rollback();
            assertThat(coming.join().status()).isEqualTo(201);
        }
    }

    @Test
    void aUnitAnswersWithEvidenceThatStays() {
        var path = filed();
        var housing = caller(city.handler(TestCity.HOUSING, TestCity.EAST));
        act(worker, path + "/acceptance", 1, "");
        var order = "{\"unit\": \"%s\", \"role\": \"LEAD\"}".formatted(TestCity.HOUSING);
        var share = act(worker, path + "/handovers", 2, order).at("/handovers/0/id");
        var files = path + "/attachments?handover=";
        assertThat(worker.upload(files + share, "image/jpeg", Photo.jpeg(1)).at("/code"))
                .isEqualTo("NOT_ALLOWED");
        assertThat(housing.upload(files + UUID.randomUUID(), "image/jpeg", Photo.jpeg(1))
                        .status())
                .isEqualTo(404);
        var evidence = housing.upload(files + share, "image/jpeg", Photo.jpeg(1));
        assertThat(evidence.at("/handover")).isEqualTo(share);
        assertThat(worker.get(path).at("/timeline/3/handover")).isEqualTo(share);
        var one = evidence.header("Location");
        act(housing, path + "/handovers/" + share + "/signature", 4, "");
        act(housing, path + "/handovers/" + share + "/answer", 5, "{\"text\": \"已换灯\", \"outcome\": \"SOLVED\"}");
        assertThat(housing.delete(one).at("/code")).isEqualTo("ATTACHMENT_IS_EVIDENCE");
        assertThat(worker.get(path + "/attachments").at("/0/handover")).isEqualTo(share);
        assertThat(worker.delete(one).status()).isEqualTo(204);
    }

    private static Http.Answer act(Http caller, String path, int version, String body) {
        var answer = caller.with("If-Match", "\"" + version + "\"").post(path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    @Test
    void whoAttachedItAndWhoSteersTheCaseErasesIt() {
        var path = filed();
        var grid = caller(city.person(Role.GRID_WORKER, TestCity.RIVER));
        var another = caller(city.person(Role.GRID_WORKER, TestCity.RIVER));
        var attached = grid.upload(path + "/attachments", "image/jpeg", Photo.jpeg(1));
        var one = attached.header("Location");
        assertThat(another.delete(one).status()).isEqualTo(403);
        assertThat(grid.delete(one).status()).isEqualTo(204);
        assertThat(stored(attached.at("/id"))).doesNotExist();
        assertThat(grid.get(one).status()).isEqualTo(404);
        assertThat(grid.delete(one).status()).isEqualTo(404);
    }

    @Test
    void whoDoesNotReachTheCaseDoesNotReachItsFiles() {
        var one = worker.upload(filed() + "/attachments", "image/jpeg", Photo.jpeg(1))
                .header("Location");
        for (var stranger : List.of(
                caller(city.person(Role.COMMUNITY_WORKER, TestCity.GARDEN)),
                caller(otherCity.person(Role.DISTRICT_OFFICIAL, TestCity.CITY)))) {
            assertThat(stranger.get(one).status()).isEqualTo(404);
            assertThat(stranger.delete(one).status()).isEqualTo(404);
        }
        assertThat(worker.get(one.replaceAll("cases/[^/]+", "cases/" + UUID.randomUUID()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoBroughtTheCaseAttachesToItAndSeesNoMoreThanThat() {
        var account = UUID.randomUUID();
        var resident = caller(TestTokens.person(city.tenant(), account));
        var brought =
                resident.post("/api/v1/my/cases", LAMP.replaceFirst("\"kind\"", "\"sealedIdentity\": true, \"kind\""));
        var files = brought.header("Location").replace("/my", "") + "/attachments";
        var own = resident.upload(files, "image/jpeg", Photo.jpeg(6));
        assertThat(own.status()).isEqualTo(201);
        var inside = worker.upload(files, "image/jpeg", Photo.jpeg(1)).header("Location");
        assertThat(resident.get(files).json()).hasSize(1);
        assertThat(resident.get(inside).status()).isEqualTo(404);
        assertThat(resident.delete(inside).status()).isEqualTo(404);
        assertThat(worker.get(files).json()).hasSize(2);
        assertThat(worker.get(files).body()).as("sealed").doesNotContain(account.toString());
        assertThat(resident.delete(own.header("Location")).status()).isEqualTo(204);
    }

    private Path folder() {
        return Path.of("target/attachments", city.tenant().toString());
    }

    private Path stored(String id) {
        return folder().resolve(id.substring(34)).resolve(id);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }
}
