package org.mulin.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;

class ActivityLifeIT extends ActivityIT {

    @Test
    void anActivityGoesFromTheDraftToTheLastCheckIn() {
        var drafted = worker.post("/api/v1/activities", DANCE);
        assertThat(drafted.status()).isEqualTo(201);
        assertThat(drafted.header("ETag")).isEqualTo("\"1\"");
        assertThat(drafted.at("/status")).isEqualTo("DRAFT");
        assertThat(drafted.at("/place")).isEqualTo("试验市 / 东区 / 东街街道 / 河畔社区");
        assertThat(drafted.at("/signupUntil")).isEqualTo("2090-05-01T01:00:00Z");
        var path = drafted.header("Location");
        var resident = resident();
        assertThat(resident.get(path).status()).isEqualTo(404);
        assertThat(signUp(worker, path).at("/code")).isEqualTo("ACTIVITY_NOT_PUBLISHED");
        assertThat(worker.post(path + "/publication", "").at("/status")).isEqualTo("PUBLISHED");
        assertThat(resident.get(path).status()).isEqualTo(200);

        var own = signUp(resident, path);
        assertThat(own.status()).isEqualTo(201);
        assertThat(own.at("/state")).isEqualTo("CONFIRMED");
        assertThat(own.at("/ticket")).matches("[0-9A-HJKMNP-TV-Z]{20}");
        var brought = signUp(worker, path);
        var third = signUp(worker, path);
        assertThat(brought.at("/state")).isEqualTo("CONFIRMED");
        assertThat(third.at("/state")).isEqualTo("WAITING");
        assertThat(third.at("/waitingPosition")).isEqualTo("1");
        assertThat(checkIn(worker, path, third.at("/ticket")).at("/code")).isEqualTo("SIGNUP_STILL_WAITING");

        assertThat(give(worker, brought).at("/state")).isEqualTo("CANCELLED");
        var moved = worker.get("/api/v1/signups/" + third.at("/id"));
        assertThat(moved.at("/state")).isEqualTo("CONFIRMED");
        assertThat(moved.header("ETag")).isEqualTo("\"2\"");
        assertThat(checkIn(worker, path, brought.at("/ticket")).at("/code")).isEqualTo("SIGNUP_ALREADY_CANCELLED");

        var first = checkIn(worker, path, own.at("/ticket"));
        assertThat(first.status()).isEqualTo(200);
        assertThat(first.at("/checkedInAt")).isNotEmpty();
        var grouped = own.at("/ticket").toLowerCase(Locale.ROOT).replaceAll("(.{4})", "$1-");
        assertThat(checkIn(worker, path, grouped).body()).isEqualTo(first.body());
        assertThat(give(resident, own).at("/code")).isEqualTo("ALREADY_CHECKED_IN");
        assertThat(worker.get(path + "/attendance").body())
                .isEqualTo("{\"capacity\":2,\"confirmed\":2,\"checkedIn\":1,\"absent\":1,\"waiting\":0}");

        end(path);
        assertThat(worker.get(path).at("/status")).isEqualTo("ENDED");
        assertThat(give(worker, third).at("/code")).isEqualTo("ACTIVITY_ENDED");
        assertThat(checkIn(worker, path, third.at("/ticket")).status())
                .as("who forgot is checked in afterwards")
                .isEqualTo(200);
    }

    @Test
    void aBatchHasWhatEachMaySeeInTheOrderAskedFor() {
        var draft = id(worker.post("/api/v1/activities", DANCE).header("Location"));
        var published = id(published(worker, 2));
        var called = id(published(worker, 2));
        worker.post("/api/v1/activities/" + called + "/cancellation", "{\"reason\": \"下雨\"}");
        var batch = "/api/v1/activities/batch?ids=" + String.join(",", called, draft, published);
        assertThat(ids(worker, batch)).containsExactly(called, draft, published);
        assertThat(ids(resident(), batch)).containsExactly(called, published);
        assertThat(ids(resident(otherCity), batch)).isEmpty();
    }

    private static List<String> ids(Http reader, String path) {
        return reader.get(path)
                .json()
                .valueStream()
                .map(it -> it.at("/id").asString())
                .toList();
    }

    @Test
    void aTicketOpensItsOwnActivityAndNoOther() {
        var path = published(worker, 2);
        var other = published(worker, 2);
        var ticket = signUp(resident(), path).at("/ticket");
        assertThat(checkIn(worker, other, ticket).at("/code")).isEqualTo("TICKET_OF_ANOTHER_ACTIVITY");
        assertThat(checkIn(worker, path, "00000000000000000000").at("/code")).isEqualTo("TICKET_UNKNOWN");
        assertThat(checkIn(resident(), path, ticket).at("/code")).isEqualTo("NOT_ALLOWED");
        var elsewhere = caller(otherCity.person(Role.COMMUNITY_WORKER, TestCity.RIVER));
        assertThat(checkIn(elsewhere, published(elsewhere, 2), ticket).at("/code"))
                .isEqualTo("TICKET_UNKNOWN");
    }

    @Test
    void namesAreMaskedAndNeedsAreInNoList() {
        var path = published(worker, 2);
        var resident = resident();
        var own = signUp(resident, path);
        assertThat(own.at("/name")).isEqualTo("林**");
        assertThat(own.at("/phone")).isEqualTo("138****1234");
        assertThat(own.at("/needs")).isEqualTo("需要手语翻译");
        assertThat(worker.get("/api/v1/signups/" + own.at("/id")).at("/needs")).isEqualTo("需要手语翻译");
        assertThat(count("audit_record where action = 'READ' and entity_id = '" + own.at("/id") + "'"))
                .as("the reading, and neither the signing up nor a list")
                .isEqualTo(1);
        assertThat(resident.get("/api/v1/my/signups").at("/items/0/ticket")).isEqualTo(own.at("/ticket"));
        var door = checkIn(worker, path, own.at("/ticket"));
        for (var answer : List.of(worker.get(path + "/signups"), resident.get("/api/v1/my/signups"), door)) {
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.body()).contains("林**").doesNotContain("needs", "手语", "林小满", "13800001234");
        }
        assertThat(worker.get(path + "/signups").body()).doesNotContain(own.at("/ticket"));
    }

    @Test
    void aDatabaseDumpNamesNobodyAndChecksNobodyIn() {
        var ticket = signUp(resident(), published(worker, 2)).at("/ticket");
        for (var secret : List.of("林小满", "13800001234", "需要手语翻译", ticket)) {
            var hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
            assertThat(count("signup s where s::text like '%" + secret + "%' or s::text like '%" + hex + "%'"))
                    .as(secret)
                    .isZero();
        }
    }

    @Test
    void aSignUpIsForItsPersonAndTheOrganisersAlone() {
        var path = published(worker, 2);
        var own = "/api/v1/signups/" + signUp(resident(), path).at("/id");
        assertThat(official.get(own).status()).isEqualTo(200);
        for (var stranger : List.of(
                resident(),
                caller(city.person(Role.COMMUNITY_WORKER, TestCity.GARDEN)),
                caller(city.person(Role.TENANT_ADMIN, TestCity.CITY)),
                caller(otherCity.person(Role.DISTRICT_OFFICIAL, TestCity.CITY)))) {
            assertThat(stranger.get(own).status()).isEqualTo(404);
            assertThat(stranger.post(own + "/cancellation", "").status()).isEqualTo(404);
            assertThat(stranger.get(path + "/signups").status()).isIn(403, 404);
            assertThat(stranger.get(path + "/attendance").status()).isIn(403, 404);
        }
    }

    @Test
    void onlyOrganisersOfThePlaceDraftChangePublishAndCancel() {
        var path = published(worker, 2);
        for (var other : List.of(resident(), caller(city.person(Role.COMMUNITY_WORKER, TestCity.GARDEN)))) {
            assertThat(other.post("/api/v1/activities", DANCE).at("/code")).isEqualTo("NOT_ALLOWED");
            assertThat(put(other, path, 2, DANCE).at("/code")).isEqualTo("NOT_ALLOWED");
            assertThat(other.post(path + "/publication", "").at("/code")).isEqualTo("NOT_ALLOWED");
            assertThat(cancel(other, path).at("/code")).isEqualTo("NOT_ALLOWED");
        }
        assertThat(put(worker, path, 2, DANCE.replace(TestCity.RIVER_CODE, TestCity.GARDEN_CODE))
                        .at("/code"))
                .as("nobody moves an activity to where somebody else organises")
                .isEqualTo("NOT_ALLOWED");
        var client = caller(city.apiClient());
        assertThat(signUp(client, path).at("/code"))
                .as("a program has nobody to sign up but for those it organises for")
                .isEqualTo("NOT_ALLOWED");
    }

    @Test
    void aCancelledActivityStaysCancelled() {
        var path = published(worker, 2);
        var own = signUp(resident(), path);
        var cancelled = cancel(worker, path);
        assertThat(cancelled.at("/status")).isEqualTo("CANCELLED");
        assertThat(cancelled.at("/reason")).isEqualTo("老师病了");
        for (var refused : List.of(
                signUp(resident(), path),
                give(worker, own),
                checkIn(worker, path, own.at("/ticket")),
                put(worker, path, 3, DANCE),
                worker.post(path + "/publication", ""),
                cancel(worker, path))) {
            assertThat(refused.at("/code")).isEqualTo("ACTIVITY_CANCELLED");
        }
    }

    @Test
    void aDraftThatWasCancelledStaysTheOrganisers() {
        var path = worker.post("/api/v1/activities", DANCE).header("Location");
        cancel(worker, path);
        assertThat(worker.get(path).at("/status")).isEqualTo("CANCELLED");
        assertThat(items(worker, "")).isOne();
        assertThat(resident().get(path).status()).isEqualTo(404);
        assertThat(signUp(resident(), path).status()).isEqualTo(404);
        assertThat(items(resident(), "")).isZero();
        var other = published(worker, 2);
        cancel(worker, other);
        assertThat(resident().get(other).at("/reason")).isEqualTo("老师病了");
    }

    @Test
    void aPlanThatCannotBeIsRefused() {
        assertThat(worker.post("/api/v1/activities", DANCE.replace("T03:00", "T01:00"))
                        .at("/code"))
                .isEqualTo("ACTIVITY_ENDS_BEFORE_IT_STARTS");
        var until = DANCE.replace("\"capacity\"", "\"signupUntil\": \"2090-05-01T04:00:00Z\", \"capacity\"");
        assertThat(worker.post("/api/v1/activities", until).at("/code")).isEqualTo("SIGNUP_UNTIL_AFTER_THE_END");
        for (var blank : List.of("壮族铜鼓体验课", "老师带大家敲一敲", "社区活动室二楼")) {
            assertThat(worker.post("/api/v1/activities", DANCE.replace(blank, "\u3000"))
                            .at("/code"))
                    .isEqualTo("INVALID_FIELDS");
        }
        var closed = DANCE.replace("\"capacity\"", "\"signupUntil\": \"2020-05-01T00:00:00Z\", \"capacity\"");
        var path = worker.post("/api/v1/activities", closed).header("Location");
        worker.post(path + "/publication", "");
        assertThat(signUp(resident(), path).at("/code")).isEqualTo("SIGNUP_CLOSED");
    }

    @Test
    void aChangeNeedsTheNewestVersionAndSigningUpIsNone() {
        var path = published(worker, 2);
        signUp(resident(), path);
        assertThat(put(worker, path, 2, DANCE.replace("二楼", "三楼")).at("/venue")).isEqualTo("社区活动室三楼");
        assertThat(put(worker, path, 2, DANCE).status()).isEqualTo(412);
        assertThat(put(worker, path, 3, DANCE.replace("\"capacity\": 2", "\"capacity\": 1"))
                        .status())
                .isEqualTo(200);
        signUp(resident(), path);
        assertThat(worker.get(path).at("/waiting")).isEqualTo("1");
        assertThat(worker.put(path, DANCE).status()).isEqualTo(428);
    }

    @Test
    void theSameKeySignsUpOnceAndShowsTheSameTicket() {
        var path = published(worker, 2);
        var keyed = worker.with("Idempotency-Key", "once");
        assertThat(signUp(keyed, path).body()).isEqualTo(signUp(keyed, path).body());
        assertThat(worker.get(path).at("/taken")).isEqualTo("1");
    }

    @Test
    void listsAreCutAndPagedToTheEnd() {
        var past = published(worker, 2);
        end(past);
        published(worker, 2);
        worker.post("/api/v1/activities", DANCE);
        var elsewhere = caller(city.person(Role.COMMUNITY_WORKER, TestCity.GARDEN));
        published(caller(city.person(Role.DISTRICT_OFFICIAL, TestCity.CITY)), 2);
        assertThat(items(worker, "")).isEqualTo(4);
        assertThat(items(elsewhere, "")).as("a neighbour's draft is not there").isEqualTo(3);
        assertThat(items(worker, "?status=DRAFT")).isEqualTo(1);
        assertThat(items(elsewhere, "?status=DRAFT")).isZero();
        assertThat(items(resident(), "?status=PUBLISHED")).isEqualTo(2);
        assertThat(items(resident(), "?status=ENDED")).isEqualTo(1);
        assertThat(items(resident(), "?from=2080-01-01T00:00:00Z&to=2091-01-01T00:00:00Z"))
                .isEqualTo(2);
        assertThat(items(resident(), "?division=" + TestCity.EAST_CODE)).isEqualTo(3);
        assertThat(items(resident(), "?division=" + TestCity.WEST_CODE)).isZero();
        assertThat(resident()
                        .get("/api/v1/activities?from=-999999999-01-01T00:00:00Z")
                        .status())
                .isEqualTo(400);
        assertThat(pages(worker, "/api/v1/activities?limit=3")).isEqualTo(4);

        var path = published(worker, 2);
        var resident = resident();
        for (var count = 0; count < 5; count++) {
            signUp(worker, path);
            signUp(resident, published(worker, 2));
        }
        assertThat(pages(worker, path + "/signups?limit=2")).isEqualTo(5);
        assertThat(pages(worker, path + "/signups?limit=2&state=WAITING")).isEqualTo(3);
        assertThat(pages(resident, "/api/v1/my/signups?limit=2")).isEqualTo(5);
    }

    private static int items(Http caller, String query) {
        return caller.get("/api/v1/activities" + query).json().at("/items").size();
    }

    private static int pages(Http caller, String path) {
        var seen = 0;
        var page = caller.get(path);
        while (true) {
            seen += page.json().at("/items").size();
            if (page.json().at("/next").isNull()) {
                return seen;
            }
            page = caller.get(path + "&cursor=" + page.at("/next"));
        }
    }

    private static Http.Answer cancel(Http caller, String path) {
        return caller.post(path + "/cancellation", "{\"reason\": \"老师病了\"}");
    }
}
