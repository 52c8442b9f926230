package org.mulin.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.INTEGER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** Every client of the network says for how long it connects and reads, how many connections it has, and what it repeats. */
class OutboundClientsTest {

    private static final Path ROOT = Path.of("../..");

    /** What makes a client, in whatever module. */
    private static final Pattern MAKER = Pattern.compile(
            "HttpClients\\.|RestClient\\.(builder|create)\\(|new RestTemplate\\("
                    + "|HttpClient\\.new|new HikariDataSource\\(|DriverManager\\.|openConnection\\(|RestTemplateBuilder");

    private static final List<String> APACHE = List.of(
            "setConnectTimeout(",
            "setSocketTimeout(",
            "setConnectionRequestTimeout(",
            "setMaxConnTotal(",
            "disableAutomaticRetries()");

    /** The reviewed list: each file that makes a client, with what it must say. */
    private static final Map<String, List<String>> CLIENTS = Map.of(
            "Connections.java", APACHE,
            "InternalHttpConfiguration.java", APACHE,
            // These three borrow the connections of the two above.
            "WebClient.java", List.of("new RestTemplate(connections)"),
            "TokenVerification.java", List.of("new RestTemplate(http)"),
            "InternalTokens.java", List.of("requestFactory(http)"),
            // The library's own pool is bounded; it has no retries on a single node.
            "ElasticsearchConfiguration.java",
                    List.of("setConnectTimeout(", "setSocketTimeout(", "setConnectionRequestTimeout("),
            "FeedRole.java",
                    List.of(
                            "connectTimeout",
                            "socketTimeout",
                            "setConnectionTimeout(",
                            "setValidationTimeout(",
                            "setMaximumPoolSize("));

    /** The clients that are configured, not made, and the most that each may say: the database, Feign, Eureka. */
    private static final Map<String, Integer> MOST = Map.of(
            "spring.datasource.hikari.maximum-pool-size", 20,
            "spring.datasource.hikari.connection-timeout", 2_000,
            "spring.datasource.hikari.validation-timeout", 1_000,
            "spring.datasource.hikari.data-source-properties.connectTimeout", 2,
            "spring.datasource.hikari.data-source-properties.socketTimeout", 25,
            "spring.cloud.openfeign.client.config.default.connect-timeout", 1_000,
            "spring.cloud.openfeign.client.config.default.read-timeout", 2_000,
            "eureka.client.timeout.connect-timeout", 2_000,
            "eureka.client.timeout.connect-request-timeout", 2_000,
            "eureka.client.timeout.socket-timeout", 2_000);

    @Test
    void whatMakesAClientIsOnTheListAndSaysItsBounds() throws IOException {
        var makers = new TreeMap<String, String>();
        for (var file : sources()) {
            var text = Files.readString(file);
            if (MAKER.matcher(text).find()) {
                makers.put(file.getFileName().toString(), text);
            }
        }

        assertThat(makers.keySet()).isEqualTo(new TreeMap<>(CLIENTS).keySet());
        makers.forEach((name, text) -> assertThat(text).as(name).contains(CLIENTS.get(name)));
    }

    @Test
    void whatIsConfiguredHasBoundsToo() throws IOException {
        Map<String, Object> settings =
                new Yaml().load(Files.readString(ROOT.resolve("platform/core/src/main/resources/platform.yml")));
        var flat = new TreeMap<String, Object>();
        flatten("", settings, flat);

        // Zero would be for ever.
        MOST.forEach((path, most) ->
                assertThat(flat.get(path)).as(path).asInstanceOf(INTEGER).isBetween(1, most));
    }

    @Test
    void requestsAreRepeatedInOneLayer() throws IOException {
        for (var file : sources()) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContain("@Retry", "RetryTemplate", "Retryer", "loadbalancer.retry");
        }
    }

    private static void flatten(String path, Object value, Map<String, Object> flat) {
        if (value instanceof Map<?, ?> below) {
            below.forEach((name, part) -> flatten(path.isEmpty() ? name.toString() : path + "." + name, part, flat));
        } else {
            flat.put(path, value);
        }
    }

    private static List<Path> sources() throws IOException {
        try (var modules = Files.list(ROOT);
                var platform = Files.walk(ROOT.resolve("platform/core/src/main/java"))) {
            var services = modules.map(module -> module.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList();
            var found = Stream.concat(platform, services.stream().flatMap(OutboundClientsTest::files))
                    .filter(file -> file.toString().endsWith(".java"))
                    .toList();
            assertThat(found).hasSizeGreaterThan(100);
            return found;
        }
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
