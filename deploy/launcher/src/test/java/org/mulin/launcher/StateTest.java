package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsKeptIsThereForTheNextCommand() {
        var file = folder.resolve("state.json");
        var state = new State(file);
        state.keepPorts(Map.of("gateway", 8081));
        state.keepServers(folder);
        state.keepLoaded("xining");

        var later = new State(file);
        assertThat(later.ports()).containsExactly(Map.entry("gateway", 8081));
        assertThat(later.servers()).isEqualTo(folder);
        assertThat(later.loaded("xining")).isTrue();
        assertThat(later.loaded("chengdu")).isFalse();
    }

    @Test
    void aSecretIsMadeOnceAndKeptForItsOwnerAlone() throws IOException {
        var file = folder.resolve("secrets.json");
        var secret = new Secrets(file).text("client.gateway");

        assertThat(new Secrets(file).text("client.gateway")).isEqualTo(secret).hasSize(40);
        assertThat(new Secrets(file).text("client.web")).isNotEqualTo(secret);
        assertThat(Base64.getDecoder().decode(new Secrets(file).key("master-key")))
                .hasSize(32);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aBrokenFileIsNamed() throws IOException {
        var file = Files.writeString(folder.resolve("state.json"), "{");

        assertThatThrownBy(() -> new State(file)).isInstanceOf(Failure.class).hasMessageStartingWith(file.toString());
    }
}
