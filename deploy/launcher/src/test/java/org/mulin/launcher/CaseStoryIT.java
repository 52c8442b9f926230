package org.mulin.launcher;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** Two matters as people live them, through the gateway: a drain for three units, and a quarrel that nobody may drop. */
@ExtendWith(SharedInstallation.class)
class CaseStoryIT {
    private static final String LIJIN = "451402003002";
    private static final String DRAINS = "城乡建设/供水排水/漏水反水";
    private static final String TUANJIE = "630102002008";
    private static final String PARKING = "城乡建设/市政管理/停车秩序";
    private static final Map<String, Object> SATISFIED = Map.of("outcome", "SOLVED", "satisfied", "YES");

    private TestInstallation installation;

    @BeforeEach
    void itRuns(TestInstallation shared) {
        installation = shared;
    }

    @Test
    void threeNeighboursBringOneDrainAndThreeUnitsMendIt() throws IOException {
        var owner = Person.atHome(installation.signedIn("chongzuo", "resident"));
        var worker = staff("chongzuo", "lijin.worker");
        var secretary = staff("chongzuo", "lijin.secretary");
        var housing = staff("chongzuo", "jiangzhou.housing");
        var enforcement = staff("chongzuo", "jiangzhou.enforcement");
        var clinic = staff("chongzuo", "lijin.clinic");

        var first = owner.files(drain("螺蛳粉店门前下水道反水"));
        assertThat(likely(worker, "粉店门口下水道反水")).contains(first);
        var second = worker.files(drain("粉店门口下水道反水"));
        var third = worker.files(drain("螺蛳粉店前下水道冒脏水"));
        worker.does(second, "join", Map.of("parent", first));
        worker.does(third, "join", Map.of("parent", first));
        var receipts = Stream.of(first, second, third).map(worker::sees).toList();
        assertThat(receipts)
                .extracting(it -> it.path("number").asString(""))
                .doesNotContain("")
                .doesNotHaveDuplicates();
        assertThat(repeats(worker, LIJIN)).contains(DRAINS);

        worker.does(first, "acceptance");
        var mending = worker.handsOver(first, "江州区住建局", "LEAD", "排水管堵塞");
        var telling = worker.handsOver(first, "丽金社区民事诊所", "CO", "告诉三位邻居");
        var lost = worker.handsOver(first, "江州区综合执法队", "CO", "查油污");
        assertThat(enforcement.isTold(first)).containsExactly("HANDED_OVER");
        enforcement.does(first, lost + "/return", Map.of("reason", "INCOMPLETE", "note", "没有门牌号，找不到店"));
        assertThat(enforcement.cannotSee(first)).isEqualTo("NOT_FOUND");
        assertThat(worker.isTold(first)).containsExactly("RETURNED");
        assertThat(reasons(worker, first, "RETURNED")).containsExactly("INCOMPLETE");
        var checking = worker.handsOver(first, "江州区综合执法队", "CO", "沿山路 12 号，查油污");

        enforcement.answers(first, checking, "店家已装隔油池");
        clinic.answers(first, telling, "三位邻居都已告知");
        assertThat(secretary.isRefused(first, "resolution", Map.of("text", "已疏通")))
                .isEqualTo("CASE_SHARES_OPEN");
        assertThat(new String(Photo.taken(), ISO_8859_1)).contains(Photo.PLACE);
        var photo = housing.attaches(first, Photo.taken());
        assertThat(new String(worker.browser().download(photo), ISO_8859_1))
                .contains("JFIF")
                .doesNotContain(Photo.PLACE);
        housing.answers(first, mending, "管道已疏通，见照片");
        secretary.does(first, "resolution", Map.of("text", "管道已疏通，隔油池已装"));

        assertThat(secretary.isRefused(second, "call-back", SATISFIED)).isEqualTo("CALLER_IS_HANDLER");
        assertThat(owner.isTold(first)).containsExactly("RESOLVED");
        owner.does(first, "confirmation", Map.of("satisfied", "VERY", "word", "又能开门了"));
        assertThat(List.of(first, second))
                .extracting(id -> worker.sees(id).path("status").asString())
                .as("the neighbours have their own last word")
                .containsExactly("CLOSED", "RESOLVED");
        worker.does(second, "call-back", SATISFIED);
        worker.does(third, "rating", Map.of("satisfied", "FAIR"));
        assertThat(List.of(first, second, third))
                .flatExtracting(id -> reasons(worker, id, "RATED"))
                .containsExactly("VERY", "YES", "FAIR");
        assertThat(figures(worker, "/cases?measure=RATING&", LIJIN).findValuesAsString("id"))
                .contains(first, second, third);

        var ofJiangzhou = staff("chongzuo", "jiangzhou.official");
        await().atMost(Duration.ofSeconds(10)).until(() -> ofJiangzhou.finds("螺蛳粉店门前下水道") == 1);
        var ofPingxiang = staff("chongzuo", "pingxiang.official");
        assertThat(ofPingxiang.finds("螺蛳粉店门前下水道")).isZero();
        assertThat(ofPingxiang.cannotSee(first)).isEqualTo("NOT_FOUND");
    }

    @Test
    void aQuarrelIsHandedUpAndStaysWithTheSecretaryUntilItHolds() {
        var grid = staff("xining", "tuanjie.grid");
        var secretary = staff("xining", "tuanjie.secretary");
        var worker = staff("xining", "tuanjie.worker");
        var official = staff("xining", "chengdong.official");
        daysOfParkingPassInAMinute();

        var quarrel = grid.files(Map.of(
                "kind",
                "DISPUTE",
                "title",
                "两家争楼下车位",
                "description",
                "昨晚吵到半夜",
                "channel",
                "GRID",
                "division",
                TUANJIE,
                "category",
                PARKING));
        assertThat(grid.isRefused(quarrel, "acceptance", Map.of())).isEqualTo("NOT_ALLOWED");
        secretary.does(quarrel, "acceptance");
        assertThat(secretary.isRefused(quarrel, "refusal", Map.of("reason", "COURT", "whereTo", "法院")))
                .isEqualTo("CASE_ALREADY_ACCEPTED");
        assertThat(secretary.isRefused(quarrel, "closure", Map.of())).isEqualTo("CASE_NOT_YET_RESOLVED");

        await().atMost(Duration.ofMinutes(3))
                .until(() -> official.isTold(quarrel).contains("ESCALATED"));
        assertThat(secretary.isTold(quarrel)).containsExactly("OVERDUE");
        assertThat(reasons(secretary, quarrel, "ESCALATED")).containsExactly("ANSWER");
        official.does(quarrel, "supervision", Map.of("note", "三天内请两家坐下来谈"));
        assertThat(secretary.isTold(quarrel)).containsExactly("SUPERVISED", "OVERDUE");

        secretary.does(quarrel, "resolution", Map.of("text", "议定单双日轮流停车"));
        var closed = worker.does(quarrel, "call-back", SATISFIED);
        assertThat(closed.path("status").asString()).isEqualTo("CLOSED");
        assertThat(closed.path("clocks").findValuesAsString("step")).containsExactly("FOLLOW_UP");
        await().atMost(Duration.ofMinutes(3))
                .until(() -> secretary.isTold(quarrel).equals(List.of("OVERDUE", "SUPERVISED", "OVERDUE")));
        var checked = official.does(quarrel, "check", Map.of("holds", true, "note", "没有再吵"));
        assertThat(checked.path("clocks")).isEmpty();
        assertThat(reasons(secretary, quarrel, "CHECKED")).containsExactly("HOLDS");
        assertThat(repeats(official, TUANJIE)).doesNotContain(PARKING);
    }

    private Person staff(String city, String username) {
        return Person.atWork(installation.signedIn(city, username));
    }

    /** The days until the answer is due, and the thirty until the later check. */
    private void daysOfParkingPassInAMinute() {
        var rules = installation.signedIn("xining", "admin").put("/api/v1/deadlines", """
                {"rules": [{"kind": "DISPUTE", "category": "%1$s", "step": "ANSWER",
                            "amount": 1, "unit": "MINUTES", "warnBefore": 0, "climbEvery": 1},
                           {"kind": "DISPUTE", "category": "%1$s", "step": "FOLLOW_UP",
                            "amount": 1, "unit": "MINUTES", "warnBefore": 0, "climbEvery": 60}]}""".formatted(PARKING));
        assertThat(rules.findValuesAsString("category")).contains(PARKING);
    }

    private static Map<String, Object> drain(String title) {
        return Map.of(
                "kind",
                "CONCERN",
                "title",
                title,
                "description",
                "脏水漫过人行道",
                "division",
                LIJIN,
                "category",
                DRAINS,
                "requester",
                Map.of("name", "黄阿姨", "phone", "13800000000"));
    }

    private static List<String> likely(Person person, String typed) {
        return person.reads("/api/v1/cases/duplicates?division=" + LIJIN + "&title=" + Browser.encode(typed))
                .findValuesAsString("id");
    }

    private static List<String> reasons(Person person, String id, String kind) {
        return person.sees(id)
                .path("timeline")
                .valueStream()
                .filter(event -> event.path("kind").asString().equals(kind))
                .map(event -> event.path("reason").asString())
                .toList();
    }

    private static List<String> repeats(Person person, String division) {
        return figures(person, "/repeats?", division).findValuesAsString("category");
    }

    private static JsonNode figures(Person person, String what, String division) {
        var month = LocalDate.now(ZoneId.of("Asia/Shanghai")).withDayOfMonth(1);
        return person.reads("/api/v1/figures%sdivision=%s&from=%s&to=%s"
                .formatted(what, division, month, month.plusMonths(1).minusDays(1)));
    }
}
