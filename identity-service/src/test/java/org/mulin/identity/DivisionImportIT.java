package org.mulin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mulin.testing.Http;
import tools.jackson.databind.JsonNode;

class DivisionImportIT extends DirectoryIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    @Test
    void aFileIsLoadedAndTheSameFileAgainChangesNothing() {
        var first = town.load(Town.DIVISIONS, "");
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(counts(first)).isEqualTo("true 5 0 0 0 1");
        var before = division("990101001001");

        assertThat(counts(town.load(Town.DIVISIONS, ""))).isEqualTo("true 0 0 0 0 6");
        assertThat(division("990101001001")).isEqualTo(before);
        assertThat(before.at("/path").asString()).isEqualTo("试验市 / 东区 / 东街街道 / 河畔社区");
        assertThat(before.at("/version").asInt()).isEqualTo(1);
    }

    @Test
    void aCityOfThousandsIsLoadedInOneTransaction() {
        var grids = IntStream.range(0, 5000)
                .mapToObj(number -> "990101001001%04d,第%d网格,GRID,990101001001\n".formatted(number, number))
                .collect(Collectors.joining());

        var loaded = town.load(Town.DIVISIONS + grids, "");

        assertThat(loaded.at("/created")).isEqualTo("5005");
        assertThat(town.load(Town.DIVISIONS + grids, "").at("/unchanged")).isEqualTo("5006");
    }

    @Test
    void aRenamedDivisionKeepsItsHistory() {
        var start = TODAY.minusYears(1);
        town.load(Town.DIVISIONS, "?effective=" + start);

        var renamed = town.load(Town.DIVISIONS.replace("河畔社区", "河岸社区"), "");

        assertThat(counts(renamed)).isEqualTo("true 0 1 0 0 5");
        var division = division("990101001001");
        assertThat(division.at("/version").asInt()).isEqualTo(2);
        assertThat(division.at("/history").toString()).isEqualTo("""
                        [{"code":"990101001001","name":"河畔社区","parent":"990101001","validFrom":"%s","validTo":"%s"},\
                        {"code":"990101001001","name":"河岸社区","parent":"990101001","validFrom":"%s","validTo":null}]""".formatted(start, TODAY, TODAY));
    }

    @Test
    void aMovedDivisionTakesItsCommunitiesAlong() {
        town.load(Town.DIVISIONS, "");

        var moved = town.load(Town.DIVISIONS.replace("SUBDISTRICT,990101", "SUBDISTRICT,990102"), "");

        assertThat(counts(moved)).isEqualTo("true 0 0 1 0 5");
        assertThat(division("990101001").at("/parent").asString()).isEqualTo("990102");
        var community = division("990101001001");
        assertThat(community.at("/path").asString()).isEqualTo("试验市 / 西区 / 东街街道 / 河畔社区");
        assertThat(community.at("/version").asInt()).isEqualTo(2);
        assertThat(community.at("/history")).hasSize(1);
    }

    @Test
    void whatAFileLeavesOutEndsAndStaysReadable() {
        town.load(Town.DIVISIONS, "");

        var ended = town.load(Town.DIVISIONS.replace("990102,西区,DISTRICT,9901\n", ""), "");

        assertThat(counts(ended)).isEqualTo("true 0 0 0 1 5");
        assertThat(division("990102").at("/endedOn").asString()).isEqualTo(TODAY.toString());
        assertThat(town.admin().get("/api/v1/divisions").body()).doesNotContain("990102");
        town.load(Town.DIVISIONS, "");
        assertThat(division("990102").at("/endedOn").isNull()).isTrue();
    }

    @Test
    void whatEndsManyIsRefusedUnlessTheFileIsComplete() {
        var many = IntStream.range(100, 125)
                .mapToObj(number -> "990102001%d,第%d社区,COMMUNITY,990102\n".formatted(number, number))
                .collect(Collectors.joining());
        town.load(Town.DIVISIONS + many, "");

        var refused = town.load(Town.DIVISIONS, "");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("DIVISIONS_WOULD_END");
        assertThat(refused.at("/detail")).contains("25");
        assertThat(division("990102001100").at("/endedOn").isNull()).isTrue();
        assertThat(counts(town.load(Town.DIVISIONS, "?dryRun=true"))).isEqualTo("false 0 0 0 25 6");
        assertThat(counts(town.load(Town.DIVISIONS, "?complete=true"))).isEqualTo("true 0 0 0 25 6");
    }

    @Test
    void aBadRowRefusesTheFileUnlessToldToGoOn() {
        var bad = Town.DIVISIONS.replace("990102,西区", "990102,");

        var refused = town.load(bad, "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("DIVISIONS_REFUSED");
        assertThat(refused.at("/errors/0/row")).isEqualTo("4");
        assertThat(refused.at("/errors/0/code")).isEqualTo("990102");
        assertThat(refused.at("/errors/0/problem")).isEqualTo("NAME_EMPTY");
        assertThat(refused.at("/errors/0/detail")).isEqualTo("名称为空。");
        assertThat(town.admin().get("/api/v1/divisions").json().at("/items")).hasSize(1);

        var went = town.load(bad, "?goOn=true");
        assertThat(counts(went)).isEqualTo("true 4 0 0 0 1");
        assertThat(went.json().at("/errors")).hasSize(1);
    }

    @Test
    void aDryRunTellsAndChangesNothing() {
        assertThat(counts(town.load(Town.DIVISIONS, "?dryRun=true"))).isEqualTo("false 5 0 0 0 1");
        assertThat(town.admin().get("/api/v1/divisions").json().at("/items")).hasSize(1);
    }

    @Test
    void aDateThatDoesNotFitTheHistoryIsRefused() {
        town.load(Town.DIVISIONS, "?effective=" + TODAY.minusDays(10));

        assertThat(town.load(Town.DIVISIONS, "?effective=" + TODAY.plusDays(1)).at("/code"))
                .isEqualTo("EFFECTIVE_IN_THE_FUTURE");
        assertThat(town.load("990102001,西街街道,SUBDISTRICT,990102\n", "?effective=-999999999-01-01")
                        .at("/code"))
                .isEqualTo("INVALID_PARAMETER");
        assertThat(town.load(Town.DIVISIONS.replace("河畔", "河岸"), "?effective=" + TODAY.minusDays(11))
                        .at("/code"))
                .isEqualTo("EFFECTIVE_BEFORE_LAST_CHANGE");
        assertThat(division("990101001001").at("/name").asString()).isEqualTo("河畔社区");
    }

    @Test
    void onlyTheAdministratorOfTheWholeTenantLoadsDivisions() {
        town.load(Town.DIVISIONS, "");
        var ofADistrict = town.hire("district");
        town.grant(ofADistrict, "TENANT_ADMIN", "990101");
        var worker = town.hire("worker");
        town.grant(worker, "COMMUNITY_WORKER", "9901");

        for (var account : new UUID[] {ofADistrict, worker}) {
            assertThat(town.as(account)
                            .with("Content-Type", "text/csv")
                            .send("POST", "/api/v1/divisions/imports", Town.DIVISIONS)
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void divisionsAreFoundByParentLevelAndName() {
        town.load(Town.DIVISIONS, "");
        var admin = town.admin();

        assertThat(codes(admin.get("/api/v1/divisions?parent=9901"))).isEqualTo("990101 990102");
        assertThat(codes(admin.get("/api/v1/divisions?level=COMMUNITY"))).isEqualTo("990101001001 990101001002");
        assertThat(codes(admin.get("/api/v1/divisions?name=%E8%8A%B1%E5%9B%AD")))
                .isEqualTo("990101001002");
        assertThat(admin.get("/api/v1/divisions?name=").status()).isEqualTo(400);
        assertThat(admin.get("/api/v1/divisions/990199").status()).isEqualTo(404);

        var first = admin.get("/api/v1/divisions?limit=4");
        assertThat(codes(first)).isEqualTo("9901 990101 990101001 990101001001");
        var second = admin.get("/api/v1/divisions?limit=4&cursor=" + first.at("/next"));
        assertThat(codes(second)).isEqualTo("990101001002 990102");
        assertThat(second.json().at("/next").isNull()).isTrue();
    }

    @Test
    void theSameCodesInAnotherTenantAreOthers() {
        town.load(Town.DIVISIONS, "");

        assertThat(otherTown.admin().get("/api/v1/divisions/990101").status()).isEqualTo(404);
        otherTown.load(Town.DIVISIONS.replace("东区", "别处"), "");
        assertThat(division("990101").at("/name").asString()).isEqualTo("东区");
        assertThat(otherTown.admin().get("/api/v1/divisions/990101").at("/name"))
                .isEqualTo("别处");
    }

    private JsonNode division(String code) {
        return town.admin().get("/api/v1/divisions/" + code).json();
    }

    private static String counts(Http.Answer answer) {
        return String.join(
                " ",
                answer.at("/applied"),
                answer.at("/created"),
                answer.at("/renamed"),
                answer.at("/moved"),
                answer.at("/ended"),
                answer.at("/unchanged"));
    }

    private static String codes(Http.Answer page) {
        return page.json()
                .at("/items")
                .valueStream()
                .map(item -> item.path("code").asString())
                .collect(Collectors.joining(" "));
    }
}
