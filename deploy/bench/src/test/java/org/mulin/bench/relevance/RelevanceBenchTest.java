package org.mulin.bench.relevance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mulin.bench.Failure;
import org.mulin.bench.relevance.JudgedQuery.Split;
import org.mulin.bench.relevance.RelevanceBench.Asked;
import org.mulin.bench.relevance.RelevanceBench.Options;

class RelevanceBenchTest {

    @Test
    void optionsNameFiles() {
        assertThat(Options.of(List.of())).isEqualTo(new Options(null, null, false));
        assertThat(Options.of(List.of("--messages", "m.csv", "--held-out", "--pool", "p.tsv")))
                .isEqualTo(new Options(Path.of("m.csv"), Path.of("p.tsv"), true));
    }

    @Test
    void whatItDoesNotKnowIsRefused() {
        for (var options : List.of(List.of("--message", "m.csv"), List.of("--messages"), List.of("--pool"))) {
            assertThatThrownBy(() -> Options.of(options)).as(options.toString()).isInstanceOf(Failure.class);
        }
    }

    @Test
    void messagesAreReadWithTheirTimeThere(@TempDir Path folder) throws IOException {
        var file = folder.resolve("messages.csv");
        Files.writeString(file, "\uFEFFid,subject,received_at,body\r\n7, 路灯不亮 ,2019-02-28T11:25:05,\"天黑,\n看不见\"\r\n");

        var message = Text.messages(file).getFirst();

        assertThat(message.text()).isEqualTo(new Text("m7", "路灯不亮", "天黑,\n看不见"));
        assertThat(message.at()).isEqualTo("2019-02-28T03:25:05Z");
    }

    @Test
    void smartcnCutsWords() {
        try (var smartcn = new Smartcn()) {
            assertThat(smartcn.words("小区停车位不够")).isEqualTo("小区 停车位 不够");
        }
    }

    @Test
    void theReportHasMeansByKindAndNamesNoHeldOutQuery() {
        var report = RelevanceReport.of(
                0,
                2,
                List.of(
                        asked(Split.DEV, "topic", "路灯", List.of("x")),
                        asked(Split.DEV, "topic", "井盖", List.of("c01")),
                        asked(Split.HOLDOUT, "name", "水管", List.of("x"))));

        assertThat(report.groups())
                .extracting(RelevanceReport.Group::name, RelevanceReport.Group::queries)
                .containsExactly(
                        tuple("all", 3), tuple("dev", 2), tuple("holdout", 1), tuple("topic", 2), tuple("name", 1));
        assertThat(report.groups().get(1).byFinder().get("Mulin")).isEqualTo(new Scores(0.5, 0.5, 0.5));
        assertThat(report.misses()).extracting(RelevanceReport.Miss::query).containsExactly("路灯");
    }

    private static Asked asked(Split split, String kind, String text, List<String> found) {
        return new Asked(new JudgedQuery(split, kind, text, Map.of("c01", 3)), Map.of("Mulin", found));
    }
}
