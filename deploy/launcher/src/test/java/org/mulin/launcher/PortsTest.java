package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aPortIsTakenHoweverItIsBound() throws IOException {
        for (var address : new String[] {"127.0.0.1", "0.0.0.0", "::"}) {
            try (var other = new ServerSocket()) {
                other.bind(new InetSocketAddress(address, 0));
                assertThat(Ports.free(other.getLocalPort())).as(address).isFalse();
            }
        }
    }

    @Test
    void aPortNobodyHasIsFree() {
        assertThat(Ports.free(Ports.anyFree())).isTrue();
    }
}
