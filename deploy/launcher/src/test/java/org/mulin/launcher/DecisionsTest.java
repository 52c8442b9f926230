package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads a README finds every decision. */
class DecisionsTest {

    private static final Path ROOT = Path.of("../..");

    private static final Pattern ROW =
            Pattern.compile("^\\| \\[(\\d{4})]\\(docs/decisions/(\\1-[^)]+)\\) \\| \\S", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void theTableOfDecisionsNamesEveryPageInOrder(String readme) throws IOException {
        var rows = ROW.matcher(Files.readString(ROOT.resolve(readme)))
                .results()
                .map(row -> row.group(2))
                .toList();

        try (var pages = Files.list(ROOT.resolve("docs/decisions"))) {
            assertThat(rows)
                    .isEqualTo(pages.map(page -> page.getFileName().toString())
                            .sorted()
                            .toList());
        }
    }
}
