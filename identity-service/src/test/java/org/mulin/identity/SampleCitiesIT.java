package org.mulin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mulin.testing.Http;

/** The divisions that ship with the demo tenants load as they are. */
class SampleCitiesIT extends DirectoryIT {

    @ParameterizedTest
    @CsvSource({
        "chongzuo, 4514, CITY",
        "hohhot, 1501, CITY",
        "chengdu, 5101, CITY",
        "kunshan, 320583, DISTRICT",
        "xining, 6301, CITY"
    })
    void eachIsLoadedAndAgainIsANoOp(String city, String root, String level) throws IOException {
        var file = Files.readString(Path.of("..", "deploy", "sample", city, "divisions.csv"));
        var rows = file.lines().filter(line -> !line.isBlank()).count() - 1;
        var real = Town.found(http(), newSlug(), root, level);

        var first = load(real, file);
        assertThat(first.at("/created")).as(first.body()).isEqualTo(String.valueOf(rows - 1));

        var again = load(real, file);
        assertThat(again.at("/unchanged")).isEqualTo(String.valueOf(rows));
        assertThat(again.at("/created") + again.at("/renamed") + again.at("/moved") + again.at("/ended"))
                .isEqualTo("0000");
    }

    private static Http.Answer load(Town town, String file) {
        return town.admin().with("Content-Type", "text/csv").send("POST", "/api/v1/divisions/imports", file);
    }
}
