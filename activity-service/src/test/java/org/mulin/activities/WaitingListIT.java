package org.mulin.activities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestPostgres;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** However many come at once: no place too many, none left free, and nobody is passed over. */
class WaitingListIT extends ActivityIT {
    private static final Logger LOG = LoggerFactory.getLogger(WaitingListIT.class);
    private static final int PLACES = 30;
    private static final int PEOPLE = 200;

    @Test
    void twoHundredAtOnceFillThePlacesAndTheWaitingListHasNoHoles() throws Exception {
        var path = published(worker, PLACES);
        assertThat(crowd(path))
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(201));
        assertPlaces(path, PLACES, PEOPLE - PLACES);
        assertThat(waitingPositions(path)).isEqualTo(upTo(PEOPLE - PLACES));
    }

    @Test
    void concurrentCancellationsMoveUpExactlyAsMany() throws Exception {
        var path = published(worker, PLACES);
        var answers = crowd(path);
        var confirmed = of(answers, "CONFIRMED");
        var waited = waiting(path);
        var given = confirmed.subList(0, 20);
        var alsoGiven = worker.get("/api/v1/signups/" + waited.get(40));
        var calls = new ArrayList<>(calls(given, it -> give(worker, it)));
        calls.add(() -> give(worker, alsoGiven));
        assertThat(atOnce(calls))
                .allSatisfy(answer -> assertThat(answer.at("/state")).isEqualTo("CANCELLED"));

        assertPlaces(path, PLACES, PEOPLE - PLACES - 21);
        assertThat(waitingPositions(path)).isEqualTo(upTo(PEOPLE - PLACES - 21));
        var stillWait = new ArrayList<>(waited.subList(20, waited.size()));
        stillWait.remove(alsoGiven.at("/id"));
        assertThat(waiting(path)).as("the first twenty moved up").isEqualTo(stillWait);
    }

    @Test
    void cancellingAndCheckingInAtOnceHasOneWinnerEach() throws Exception {
        var path = published(worker, PLACES);
        var confirmed = of(crowd(path), "CONFIRMED");
        var calls = new ArrayList<Callable<Http.Answer>>();
        for (var signup : confirmed) {
            calls.add(() -> give(worker, signup));
            calls.add(() -> checkIn(worker, path, signup.at("/ticket")));
        }
        var answers = atOnce(calls);
        for (var index = 0; index < confirmed.size(); index++) {
            var cancelled = answers.get(2 * index);
            var checkedIn = answers.get(2 * index + 1);
            assertThat(List.of(cancelled.status(), checkedIn.status())).containsExactlyInAnyOrder(200, 409);
            assertThat(cancelled.status() == 409 ? cancelled.at("/code") : checkedIn.at("/code"))
                    .isIn("ALREADY_CHECKED_IN", "SIGNUP_ALREADY_CANCELLED");
        }
        var came =
                answers.stream().filter(it -> !it.at("/checkedInAt").isEmpty()).count();
        assertThat(worker.get(path + "/attendance").at("/checkedIn")).isEqualTo("" + came);
        assertPlaces(path, PLACES, PEOPLE - PLACES - PLACES + (int) came);
    }

    @Test
    void aCrowdBeforeOneActivityLeavesTheOthersOpen() throws Exception {
        var crowded = published(worker, PLACES);
        var quiet = published(worker, PLACES);
        try (var superuser = TestPostgres.superuser("activities");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            superuser.setAutoCommit(false);
            try (var statement = superuser.createStatement()) {
                statement.execute("select from activity where id = '" + id(crowded) + "' for update");
            }
            var waiting = IntStream.range(0, 50)
                    .mapToObj(_ -> threads.submit(() -> signUp(worker, crowded)))
                    .toList();
            Thread.sleep(1_000);
            assertThat(signUp(resident(), quiet).status()).isEqualTo(201);
            assertThat(waiting).noneMatch(Future::isDone);
            superuser.rollback();
        }
        assertPlaces(crowded, PLACES, 20);
    }

    @Test
    void anAccountHasOneLiveSignUp() throws Exception {
        var path = published(worker, PLACES);
        var resident = resident();
        var answers = atOnce(IntStream.range(0, 20)
                .<Callable<Http.Answer>>mapToObj(_ -> () -> signUp(resident, path))
                .toList());
        var made = answers.stream().filter(it -> it.status() == 201).toList();
        assertThat(made).hasSize(1);
        assertThat(answers.stream().map(it -> it.at("/code")).filter(code -> !code.isEmpty()))
                .hasSize(19)
                .containsOnly("ALREADY_SIGNED_UP");
        give(resident, made.getFirst());
        assertThat(signUp(resident, path).status()).as("after it was given up").isEqualTo(201);
        assertPlaces(path, 1, 0);
    }

    @Test
    void morePlacesAreForThoseWhoWait() {
        var path = published(worker, 1);
        for (var count = 0; count < 4; count++) {
            signUp(resident(), path);
        }
        var enlarged = put(worker, path, 2, DANCE.replace("\"capacity\": 2", "\"capacity\": 3"));
        assertThat(enlarged.at("/taken")).isEqualTo("3");
        assertPlaces(path, 3, 1);
        assertThat(put(worker, path, 3, DANCE).at("/code")).isEqualTo("CAPACITY_BELOW_TAKEN");
    }

    /** Waiting lists of one city move while another is busy with the same: nothing passes between them (XT-11). */
    @Test
    void nothingOfABusyCityReachesAnother() throws Exception {
        var busy = caller(otherCity.person(Role.COMMUNITY_WORKER, TestCity.RIVER));
        var theirs = busy.post("/api/v1/activities", DANCE.replace("壮族铜鼓体验课", "canary"))
                .header("Location");
        busy.post(theirs + "/publication", "");
        var ours = published(worker, 2);
        var calls = new ArrayList<Callable<Http.Answer>>();
        for (var count = 0; count < 60; count++) {
            calls.add(() -> give(busy, busy.post(theirs + "/signups", LIN.replace("需要手语翻译", "canary"))));
            calls.add(() -> {
                var made = signUp(worker, ours);
                return made.at("/state").equals("CONFIRMED") ? give(worker, made) : made;
            });
        }
        assertThat(atOnce(calls))
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isIn(200, 201));

        var seen = new ArrayList<String>();
        for (var signup : worker.get(ours + "/signups?limit=200").json().at("/items")) {
            seen.add(
                    worker.get("/api/v1/signups/" + signup.at("/id").asString()).body());
        }
        seen.add(worker.get("/api/v1/activities?limit=200").body());
        assertThat(seen).hasSize(61).allSatisfy(body -> assertThat(body).doesNotContain("canary"));
        assertThat(seen).filteredOn(body -> body.contains("需要手语翻译")).isNotEmpty();
        assertThat(worker.get(theirs).status()).isEqualTo(404);
        assertThat(count("signup where tenant_id = '" + city.tenant() + "' and activity_id <> '" + id(ours) + "'"))
                .isZero();
    }

    private List<Http.Answer> crowd(String path) throws InterruptedException {
        var calls = IntStream.range(0, PEOPLE)
                .<Callable<Http.Answer>>mapToObj(_ -> {
                    var resident = resident();
                    return () -> signUp(resident, path);
                })
                .toList();
        var begun = System.nanoTime();
        var answers = atOnce(calls);
        var seconds = (System.nanoTime() - begun) / 1e9;
        LOG.info("{} sign-ups of one activity at once: {} a second", PEOPLE, Math.round(PEOPLE / seconds));
        return answers;
    }

    private static List<Callable<Http.Answer>> calls(
            List<Http.Answer> signups, java.util.function.Function<Http.Answer, Http.Answer> call) {
        return signups.stream()
                .<Callable<Http.Answer>>map(it -> () -> call.apply(it))
                .toList();
    }

    private static List<Http.Answer> of(List<Http.Answer> answers, String state) {
        return answers.stream()
                .filter(answer -> answer.at("/state").equals(state))
                .toList();
    }

    /** In the activity and in its sign-ups, which are counted apart. */
    private void assertPlaces(String path, int taken, int waiting) {
        var activity = worker.get(path);
        assertThat(activity.at("/taken")).isEqualTo("" + taken);
        assertThat(activity.at("/waiting")).isEqualTo("" + waiting);
        assertThat(count("signup where state = 'CONFIRMED' and activity_id = '" + id(path) + "'"))
                .isEqualTo(taken);
        assertThat(count("signup where state = 'WAITING' and activity_id = '" + id(path) + "'"))
                .isEqualTo(waiting);
    }

    private List<String> waiting(String path) {
        return worker.get(path + "/signups?state=WAITING&limit=200")
                .json()
                .at("/items")
                .findValuesAsString("id");
    }

    private List<String> waitingPositions(String path) {
        return worker.get(path + "/signups?state=WAITING&limit=200")
                .json()
                .at("/items")
                .findValuesAsString("waitingPosition");
    }

    private static List<String> upTo(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(String::valueOf).toList();
    }
}
