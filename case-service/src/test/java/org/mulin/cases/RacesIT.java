package org.mulin.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.TestCity;
import org.mulin.testing.TestTokens;

/** Whoever acts at the same moment: one wins, the others are told, and nothing is lost or done twice. */
class RacesIT extends CaseIT {
    private static final int TIMES = 8;
    private static final String ACCEPTED_KINDS = "FILED ACCEPTED";

    @RepeatedTest(TIMES)
    void ofTwoUnitsThatClaimACaseOneHasIt() throws Exception {
        var rule = "category,division,dispatch,units\n,%s,CLAIM,住房和城乡建设局;综合执法队\n".formatted(TestCity.EAST_CODE);
        caller(city.apiClient(Role.TENANT_ADMIN))
                .with("Content-Type", "text/csv")
                .send("POST", "/api/v1/responsibilities/imports", rule);
        var housing = caller(city.handler(TestCity.HOUSING, TestCity.EAST));
        var enforcement = caller(city.handler(TestCity.ENFORCEMENT, TestCity.EAST));
        var path = accepted();
        act(worker, path + "/handovers", 2, "{\"role\": \"LEAD\"}");
        var answers = together(List.of(
                () -> act(housing, path + "/claim", 3, "{\"unit\": \"%s\"}".formatted(TestCity.HOUSING)),
                () -> act(enforcement, path + "/claim", 3, "{\"unit\": \"%s\"}".formatted(TestCity.ENFORCEMENT))));
        assertOneWon(answers);
        var after = worker.get(path);
        assertThat(kinds(after)).isEqualTo(ACCEPTED_KINDS + " OFFERED ASSIGNED SIGNED");
        assertThat(List.of(housing.get(path).status(), enforcement.get(path).status()))
                .containsExactlyInAnyOrder(200, 404);
    }

    @RepeatedTest(TIMES)
    void ofTwoThatResolveACaseOneIsHeard() throws Exception {
        var path = accepted();
        var answers = together(List.of(
                () -> act(worker, path + "/resolution", 2, "{\"text\": \"社区修好了\"}"),
                () -> act(official, path + "/resolution", 2, "{\"text\": \"街道修好了\"}")));
        assertOneWon(answers);
        var after = worker.get(path);
        assertThat(kinds(after)).isEqualTo(ACCEPTED_KINDS + " RESOLVED");
        assertThat(after.at("/timeline/2/note")).isEqualTo(answers.getFirst().status() == 200 ? "社区修好了" : "街道修好了");
    }

    @RepeatedTest(TIMES)
    void whatIsJoinedWhileItsParentIsResolvedFollowsItOrStaysByItself() throws Exception {
        var parent = accepted();
        var child = accepted();
        var answers = together(List.of(
                () -> act(worker, parent + "/resolution", 2, "{\"text\": \"修好了\"}"),
                () -> act(official, child + "/join", 2, "{\"parent\": \"%s\"}".formatted(id(parent)))));
        assertThat(answers.getFirst().status()).isEqualTo(200);
        var after = worker.get(child);
        if (answers.getLast().status() == 200) {
            assertThat(after.at("/parent")).isEqualTo(id(parent));
            assertThat(kinds(after)).isEqualTo(ACCEPTED_KINDS + " JOINED RESOLVED");
        } else {
            assertThat(answers.getLast().at("/code")).isEqualTo("PARENT_NOT_OPEN");
            assertThat(kinds(after)).isEqualTo(ACCEPTED_KINDS);
        }
    }

    @RepeatedTest(TIMES)
    void whatIsJoinedOrResolvedAtOnceIsEither() throws Exception {
        var parent = accepted();
        var child = accepted();
        var answers = together(List.of(
                () -> act(worker, child + "/resolution", 2, "{\"text\": \"修好了\"}"),
                () -> act(official, child + "/join", 2, "{\"parent\": \"%s\"}".formatted(id(parent)))));
        assertOneWon(answers);
        assertThat(kinds(worker.get(child)))
                .isEqualTo(ACCEPTED_KINDS + (answers.getFirst().status() == 200 ? " RESOLVED" : " JOINED"));
    }

    @RepeatedTest(TIMES)
    void whoseGrantIsWithdrawnMeanwhileHasActedOrHasNot() throws Exception {
        var account = UUID.randomUUID();
        var grant = city.grant(account, Role.COMMUNITY_WORKER, TestCity.RIVER, null);
        var leaving = caller(TestTokens.person(city.tenant(), account));
        var path = filed();
        var answers = together(List.of(
                () -> {
                    city.withdraw(grant);
                    return worker.get(path);
                },
                () -> act(leaving, path + "/acceptance", 1, "")));
        var done = answers.getLast().status();
        assertThat(done).isIn(200, 403, 404);
        // Who acted in time may no longer see what came of it.
        var kinds = kinds(worker.get(path));
        assertThat(kinds).isIn("FILED", ACCEPTED_KINDS);
        if (done == 200) {
            assertThat(kinds).isEqualTo(ACCEPTED_KINDS);
        }
        var version = kinds.split(" ", -1).length;
        assertThat(act(leaving, path + "/resolution", version, "{\"text\": \"好了\"}")
                        .status())
                .isIn(403, 404);
        assertThat(kinds(worker.get(path))).isEqualTo(kinds);
    }

    @Test
    void ofFiftyEditorsOneIsHeardAtATimeAndAllInTheEnd() throws Exception {
        var path = filed();
        var lost = together(IntStream.range(0, 50)
                .mapToObj(number -> (Callable<Http.Answer>)
                        () -> act(official, path + "/supervision", 1, "{\"note\": \"第%d位\"}".formatted(number)))
                .toList());
        assertThat(lost).extracting(Http.Answer::status).containsOnly(200, 412);
        assertThat(lost).filteredOn(answer -> answer.status() == 200).hasSize(1);

        together(IntStream.range(50, 100)
                .mapToObj(number -> (Callable<Http.Answer>) () -> untilHeard(path, number))
                .toList());
        var after = worker.get(path);
        assertThat(after.at("/version")).isEqualTo("52");
        assertThat(after.json().at("/timeline").findValuesAsString("note").stream()
                        .filter(note -> note.startsWith("第"))
                        .skip(1))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(50, 100).mapToObj("第%d位"::formatted).toList());
    }

    private Http.Answer untilHeard(String path, int number) {
        while (true) {
            var version = Integer.parseInt(official.get(path).at("/version"));
            var answer = act(official, path + "/supervision", version, "{\"note\": \"第%d位\"}".formatted(number));
            if (answer.status() != 412) {
                assertThat(answer.status()).as(answer.body()).isEqualTo(200);
                return answer;
            }
        }
    }

    private String accepted() {
        var path = filed();
        assertThat(act(worker, path + "/acceptance", 1, "").status()).isEqualTo(200);
        return path;
    }

    private static void assertOneWon(List<Http.Answer> answers) {
        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .allSatisfy(answer -> assertThat(answer.status()).isIn(403, 404, 409, 412));
    }

    private static List<Http.Answer> together(List<? extends Callable<Http.Answer>> actions) throws Exception {
        var start = new CyclicBarrier(actions.size());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = actions.stream()
                    .map(action -> threads.submit(() -> {
                        start.await();
                        return action.call();
                    }))
                    .toList();
            var answers = new ArrayList<Http.Answer>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private static String kinds(Http.Answer detail) {
        return String.join(" ", detail.json().at("/timeline").findValuesAsString("kind"));
    }

    private static Http.Answer act(Http caller, String path, int version, String body) {
        return caller.with("If-Match", "\"" + version + "\"").post(path, body);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
