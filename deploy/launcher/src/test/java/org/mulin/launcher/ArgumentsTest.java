package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void wordsSwitchesAndOptionsMayMix() {
        var arguments = Arguments.parse("import", "cases", "--tenant", "chengdu", "a b.csv", "--json");

        assertThat(arguments.words()).containsExactly("import", "cases", "a b.csv");
        assertThat(arguments.required("tenant")).isEqualTo("chengdu");
        assertThat(arguments.has("json")).isTrue();
        assertThat(arguments.has("detach")).isFalse();
    }

    @Test
    void whatIsMissingOrUnknownIsSaid() {
        assertThatThrownBy(() -> Arguments.parse("up", "--fast")).hasMessage("there is no option --fast");
        assertThatThrownBy(() -> Arguments.parse("import", "--tenant")).hasMessage("--tenant needs a value");
        assertThatThrownBy(() -> Arguments.parse("import").required("tenant"))
                .hasMessageStartingWith("--tenant is missing");
        assertThatThrownBy(() -> Arguments.parse("logs").word(1, "the part"))
                .hasMessageStartingWith("the part is missing");
    }
}
