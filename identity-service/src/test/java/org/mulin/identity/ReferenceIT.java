package org.mulin.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mulin.testing.Http;
import org.mulin.testing.TestTokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReferenceIT extends DirectoryIT {
    private Http copy;
    private long before;

    @BeforeEach
    void aTownThatACopyHasNotHeardOf() {
        copy = http().as(TestTokens.internal("case-service"));
        before = copy.get("/internal/changes?epoch=0&after=0&wait=0")
                .json()
                .at("/head")
                .asLong();
        town = Town.found(http(), newSlug());
    }

    @Test
    void theFeedCarriesEachChangeAndTheBatchAnswersIt() {
        town.load(Town.DIVISIONS, "");
        var worker = town.hire("worker");
        var grant = town.grant(worker, "MEDIATOR", "990101").at("/id");
        var unit = town.admin().post("/api/v1/units", """
                {"name": "物业", "kind": "PROPERTY_COMPANY", "division": "990101"}""").at("/id");
        town.load(Town.DIVISIONS.replace("河畔", "河岸"), "");
        town.admin().delete("/api/v1/grants/" + grant);

        var mine = changesUntil("TAKEN");
        assertThat(mine.stream().filter(change -> change.at("/event").asString().equals("CREATED")))
                .hasSize(6);
        assertThat(events(mine, grant)).containsExactly("grant 1 GIVEN", "grant 2 TAKEN");
        assertThat(events(mine, unit)).containsExactly("unit 1 REGISTERED");
        var renamed = mine.stream()
                .filter(change -> change.at("/event").asString().equals("RENAMED"))
                .map(change -> change.at("/id").asString())
                .toList();
        assertThat(renamed).hasSize(1);

        var batch = batch(town.tenant(), renamed.getFirst(), unit, grant);
        assertThat(batch.at("/divisions/0/code")).isEqualTo("990101001001");
        assertThat(batch.at("/divisions/0/name")).isEqualTo("河岸社区");
        assertThat(batch.at("/divisions/0/version")).isEqualTo("2");
        assertThat(batch.at("/divisions/0/community")).isEqualTo(renamed.getFirst());
        assertThat(batch.at("/units/0/kind")).isEqualTo("PROPERTY_COMPANY");
        assertThat(batch.json().at("/grants")).isEmpty();
    }

    @Test
    void aMovedDivisionTellsOfAllBelowIt() {
        town.load(Town.DIVISIONS, "");

        town.load(Town.DIVISIONS.replace("SUBDISTRICT,990101", "SUBDISTRICT,990102"), "");

        assertThat(changesUntil("RECUT").stream()
                        .map(change -> change.at("/event").asString()))
                .filteredOn(event -> !event.equals("CREATED") && !event.equals("GIVEN"))
                .containsExactlyInAnyOrder("MOVED", "RECUT", "RECUT");
    }

    @Test
    void theBatchOfOneTenantShowsNothingOfAnother() {
        var grant = town.admin().get("/api/v1/grants").at("/items/0/id");
        var id = UUID.randomUUID().toString();

        assertThat(batch(town.tenant(), id, id, grant).json().at("/grants")).hasSize(1);
        assertThat(batch(otherTown.tenant(), id, id, grant).json().at("/grants"))
                .isEmpty();
        assertThat(town.admin().post("/internal/reference/batch", "{}").status())
                .isEqualTo(403);
    }

    @Test
    void everythingCanBeWalked() {
        for (var entity : List.of("division", "unit", "grant")) {
            assertThat(copy.get("/internal/entities/" + entity).status()).isEqualTo(200);
        }
        assertThat(walked("grant"))
                .contains(town.tenant().toString(), otherTown.tenant().toString())
                .doesNotContain("TENANT_ADMIN");
        assertThat(copy.get("/internal/entities/account").status()).isEqualTo(404);
    }

    /** A copy that sums up what it holds the same way is told apart by one short line for each few hundred rows. */
    @Test
    void everyRowIsInTheSumOfOneRangeOfItsTenant() throws Exception {
        var sums = new JsonMapper().readTree("[" + pages("/internal/entities/grant/ranges", "last") + "]");
        var rows = new JsonMapper().readTree("[" + walked("grant") + "]");
        var walked = rows.valueStream().flatMap(JsonNode::valueStream).iterator();

        for (var range : (Iterable<JsonNode>) sums.valueStream().flatMap(JsonNode::valueStream)::iterator) {
            var text = new StringJoiner(",");
            var last = "";
            for (var count = 0; count < range.at("/rows").asInt(); count++) {
                var row = walked.next();
                last = row.at("/id").asString();
                assertThat(row.at("/tenant")).isEqualTo(range.at("/tenant"));
                text.add(last + ":" + row.at("/version").asLong());
            }
            assertThat(last).isEqualTo(range.at("/last").asString());
            var digest = MessageDigest.getInstance("MD5").digest(text.toString().getBytes(UTF_8));
            assertThat(range.at("/sum").asString()).isEqualTo(HexFormat.of().formatHex(digest));
        }
        assertThat(walked.hasNext()).isFalse();
        assertThat(sums.path(0).size()).isGreaterThan(1);
        assertThat(copy.get("/internal/entities/account/ranges").status()).isEqualTo(404);
    }

    private String walked(String entity) {
        return pages("/internal/entities/" + entity, "id");
    }

    /** All pages, one after the other: other tests leave their towns behind. */
    private String pages(String path, String key) {
        var pages = new StringJoiner(",");
        var page = copy.get(path).json();
        while (!page.isEmpty()) {
            pages.add(page.toString());
            var last = page.get(page.size() - 1);
            page = copy.get(path + "?tenant=" + last.at("/tenant").asString() + "&id="
                            + last.at("/" + key).asString())
                    .json();
        }
        return pages.toString();
    }

    /** This town's changes, when the last of them has its place. */
    private List<JsonNode> changesUntil(String event) {
        return await().atMost(Duration.ofSeconds(10))
                .until(
                        this::changes,
                        changes -> changes.stream()
                                .anyMatch(
                                        change -> change.at("/event").asString().equals(event)));
    }

    private List<JsonNode> changes() {
        var page = copy.get("/internal/changes?epoch=1&after=" + before + "&wait=1")
                .json();
        return page.at("/items")
                .valueStream()
                .filter(change ->
                        change.at("/tenant").asString().equals(town.tenant().toString()))
                .toList();
    }

    private static List<String> events(List<JsonNode> changes, String id) {
        return changes.stream()
                .filter(change -> change.at("/id").asString().equals(id))
                .map(change -> change.at("/entity").asString()
                        + " " + change.at("/version").asString()
                        + " " + change.at("/event").asString())
                .toList();
    }

    private Http.Answer batch(UUID tenant, String division, String unit, String grant) {
        return copy.post("/internal/reference/batch", """
                {"tenant": "%s", "divisions": ["%s"], "units": ["%s"], "grants": ["%s"]}
                """.formatted(tenant, division, unit, grant));
    }
}
