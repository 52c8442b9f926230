package org.mulin.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mulin.platform.access.Role;
import org.mulin.testing.Http;
import org.mulin.testing.ReplyCut;
import org.mulin.testing.TestCity;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Filing with a key files once (DL-2, DL-8). */
class CaseIdempotencyIT extends CaseIT {

    @LocalServerPort
    private int port;

    @Test
    void aHundredAtOnceFileOneCase() throws Exception {
        List<Http.Answer> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers = threads
                    .invokeAll(IntStream.range(0, 100)
                            .<Callable<Http.Answer>>mapToObj(_ -> () -> file(worker, LAMP))
                            .toList())
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).isIn(201, 409);
            if (answer.status() == 409) {
                assertThat(answer.at("/code")).isEqualTo("IDEMPOTENCY_KEY_IN_FLIGHT");
                assertThat(answer.header("Retry-After")).isEqualTo("1");
            }
        });
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(answer -> answer.at("/id"))
                        .distinct())
                .hasSize(1);
        assertThat(filedCases()).isOne();
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        file(worker, LAMP);
        var refused = file(worker, LAMP.replace("路灯不亮", "井盖缺失"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.at("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(filedCases()).isOne();
    }

    @Test
    void anotherAccountOrTenantMayUseTheSameKey() {
        var first = file(worker, LAMP).at("/id");
        var second = file(caller(city.person(Role.COMMUNITY_WORKER, TestCity.RIVER)), LAMP)
                .at("/id");
        var elsewhere = file(caller(otherCity.person(Role.COMMUNITY_WORKER, TestCity.RIVER)), LAMP)
                .at("/id");
        assertThat(List.of(first, second, elsewhere)).doesNotHaveDuplicates().doesNotContain("");
        assertThat(filedCases()).isEqualTo(2);
    }

    @Test
    void aReplyThatWasLostIsGivenAgain() throws IOException {
        var token = city.person(Role.COMMUNITY_WORKER, TestCity.RIVER);
        try (var link = new ReplyCut(port)) {
            assertThatThrownBy(() -> file(Http.to(link.port()).as(token), LAMP)).hasCauseInstanceOf(IOException.class);
            assertThat(link.cut()).isOne();
        }
        var id = official.get("/api/v1/cases").at("/items/0/id");
        assertThat(id).as("it was committed").isNotEmpty();
        var again = file(caller(token), LAMP);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.at("/id")).isEqualTo(id);
        assertThat(filedCases()).isOne();
    }

    private static Http.Answer file(Http caller, String filing) {
        return caller.with("Idempotency-Key", "one-key").post("/api/v1/cases", filing);
    }

    private int filedCases() {
        return official.get("/api/v1/cases").json().at("/items").size();
    }
}
