package org.mulin.search.index;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A standing index is left alone for as long as it would be made the same way today. */
class BlueprintTest {
    private static final URL PEOPLE =
            requireNonNull(BlueprintTest.class.getResource("/org/mulin/search/people/people.json"));
    private static final URL BOX = requireNonNull(BlueprintTest.class.getResource("/org/mulin/search/box/box.json"));
    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void anotherMappingOrNumberOfShardsIsAnotherBlueprint() {
        var mark = Blueprint.of(PEOPLE, IndexSettings.SMALL).mark();

        assertThat(Blueprint.of(PEOPLE, IndexSettings.SMALL).mark()).isEqualTo(mark);
        assertThat(Blueprint.of(BOX, IndexSettings.SMALL).mark()).isNotEqualTo(mark);
        assertThat(Blueprint.of(PEOPLE, new IndexSettings(6, "0-1", SECOND)).mark())
                .isNotEqualTo(mark);
    }

    @Test
    void whatAStandingIndexCanBeToldIsNoReasonToBuildItAnew() {
        assertThat(Blueprint.of(PEOPLE, new IndexSettings(1, "0-2", Duration.ofSeconds(30)))
                        .mark())
                .isEqualTo(Blueprint.of(PEOPLE, IndexSettings.SMALL).mark());
    }

    @Test
    void theSettingsAreInTheIndex() {
        var settings = new JsonMapper()
                .readTree(Blueprint.of(BOX, new IndexSettings(6, "0-2", Duration.ofSeconds(30)))
                        .json())
                .path("settings");

        assertThat(settings.path("number_of_shards").asInt()).isEqualTo(6);
        assertThat(settings.path("auto_expand_replicas").asString()).isEqualTo("0-2");
        assertThat(settings.path("refresh_interval").asString()).isEqualTo("30000ms");
        assertThat(settings.path("analysis").isObject()).isTrue();
    }
}
