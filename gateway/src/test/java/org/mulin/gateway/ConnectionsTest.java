package org.mulin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

class ConnectionsTest {

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/cases, 3",
        "GET, /api/v1/residents/imports, 3",
        "POST, /api/v1/cases, 10",
        "PUT, /api/v1/residents/1, 10",
        "POST, /api/v1/residents/imports/1/commit, 10",
        "POST, /api/v1/my/file, 10",
        "POST, /api/v1/cases/imports, 30"
    })
    void onlyAnImportIsWaitedForLong(String method, String path, long seconds) {
        var address = URI.create("http://127.0.0.1:8103" + path + "?division=1");

        assertThat(Connections.patience(HttpMethod.valueOf(method), address).toSeconds())
                .isEqualTo(seconds);
    }
}
