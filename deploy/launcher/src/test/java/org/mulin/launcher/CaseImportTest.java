package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CaseImportTest {

    private final List<String> report = new ArrayList<>();
    private StandInApi gateway;

    @BeforeEach
    void start() throws IOException {
        gateway = new StandInApi();
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void casesGoInBatchesOfAHundred() throws IOException {
        assertThat(run(gateway.api(), rows(1, 250))).isEqualTo(new CaseImport.Outcome(250, 0, 0));
        assertThat(gateway.batches).containsExactly(100, 100, 50);
        assertThat(gateway.tokens).isEqualTo(1);
    }

    @Test
    void aSecondRunCreatesOnlyWhatTheFirstDidNotReach() throws IOException {
        run(gateway.api(), rows(1, 120));

        assertThat(run(gateway.api(), rows(1, 150))).isEqualTo(new CaseImport.Outcome(30, 120, 0));
        assertThat(gateway.cases).hasSize(150);
    }

    @Test
    void badRowsAreReportedAndTheRestGoesOn() throws IOException {
        var outcome = run(
                gateway.api(),
                "1,s,2019-02-28T11:25:05,b\n2,s,28.2.2019,b\n3,refuse me,2019-02-28T11:25:05,b\n1,s,2019-02-28T11:25:05,b\n");

        assertThat(outcome).isEqualTo(new CaseImport.Outcome(1, 0, 3));
        assertThat(report)
                .containsExactlyInAnyOrder(
                        "row 3 (id 2): received_at is not a date and time: \"28.2.2019\"",
                        "row 4 (id 3): UNKNOWN_CATEGORY",
                        "row 5 (id 1): the id occurs twice");
    }

    @Test
    void aBusyOrLostGatewayIsAskedAgainForTheSameEffect() throws IOException {
        gateway.troubles.addAll(List.of(429, 503, 0));

        assertThat(run(gateway.api(), rows(1, 3))).isEqualTo(new CaseImport.Outcome(3, 0, 0));
        assertThat(gateway.idempotencyKeys).hasSize(4);
        assertThat(gateway.idempotencyKeys.stream().distinct()).hasSize(1);
    }

    @Test
    void aTokenThatIsNoLongerTakenIsFetchedAnew() throws IOException {
        gateway.troubles.add(401);

        assertThat(run(gateway.api(), rows(1, 3)).created()).isEqualTo(3);
        assertThat(gateway.tokens).isEqualTo(2);
    }

    @Test
    void patienceEnds() {
        IntStream.range(0, 1000).forEach(i -> gateway.troubles.add(503));

        assertThatThrownBy(() -> run(gateway.api(Duration.ofMillis(200)), rows(1, 3)))
                .isInstanceOf(Failure.class)
                .hasMessageContaining("503 TROUBLE: Trouble");
    }

    @Test
    void aRefusalIsNotAskedAgain() {
        gateway.troubles.addAll(List.of(403, 403));

        assertThatThrownBy(() -> run(gateway.api(), rows(1, 3)))
                .isInstanceOf(Refusal.class)
                .hasMessage("POST /api/v1/cases/imports was refused: 403 TROUBLE: Trouble");
        assertThat(gateway.troubles).hasSize(1);
    }

    private CaseImport.Outcome run(Api api, String rows) throws IOException {
        var text = "id,subject,received_at,body\n" + rows;
        try (var file = CaseFile.read(new BufferedReader(new StringReader(text)), "510107009004")) {
            var silent = new Progress(new PrintStream(OutputStream.nullOutputStream()));
            return new CaseImport(api, silent, report::add).run(file);
        }
    }

    private static String rows(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> i + ",路灯不亮,2019-02-28T11:25:05,三盏\n")
                .collect(Collectors.joining());
    }
}
