package org.mulin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JoinedApiTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JsonNode joined =
            Objects.requireNonNull(new JoinedApi(new PathMatchingResourcePatternResolver(), JSON)
                    .document()
                    .getBody());

    JoinedApiTest() throws IOException {}

    @Test
    void everyOperationOfEveryContractIsInTheJoinedOne() throws IOException {
        for (var contract : contracts().entrySet()) {
            var paths = contract.getValue().path("paths");
            assertThat(paths.size()).as(contract.getKey()).isPositive();
            paths.properties()
                    .forEach(path -> assertThat(
                                    joined.path("paths").path(path.getKey()).propertyNames())
                            .as(path.getKey())
                            .containsExactlyElementsOf(path.getValue().propertyNames()));
        }
    }

    @Test
    void everyReferenceLeadsToWhatItsOwnContractMeant() throws IOException {
        var references = joined.findValues("$ref");
        assertThat(references).isNotEmpty();
        assertThat(references)
                .allSatisfy(reference -> assertThat(
                                joined.at(reference.asString().substring(1)).isMissingNode())
                        .as(reference.asString())
                        .isFalse());

        for (var contract : contracts().values()) {
            contract.path("paths")
                    .properties()
                    .forEach(path -> path.getValue()
                            .properties()
                            .forEach(operation -> assertThat(resolved(
                                            joined,
                                            joined.path("paths")
                                                    .path(path.getKey())
                                                    .path(operation.getKey()),
                                            8))
                                    .isEqualTo(resolved(contract, operation.getValue(), 8))));
        }
    }

    @Test
    void everyOperationHasANameOfItsOwn() {
        var names = joined.findValuesAsString("operationId");
        assertThat(names).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    void theGatewayRoutesEveryPathToTheServiceWhoseContractNamesIt() throws IOException {
        var routes = routes();
        for (var contract : contracts().entrySet()) {
            contract.getValue().path("paths").propertyNames().forEach(path -> {
                var container = PathContainer.parsePath(path.replaceAll("\\{[^}]+}", "x"));
                var targets = routes.entrySet().stream()
                        .filter(route -> PathPatternParser.defaultInstance
                                .parse(route.getKey())
                                .matches(container))
                        .map(Map.Entry::getValue)
                        .toList();
                assertThat(targets).as(path).containsExactly("lb://" + contract.getKey());
            });
        }
    }

    private static Map<String, JsonNode> contracts() throws IOException {
        var contracts = new TreeMap<String, JsonNode>();
        try (Stream<Path> files = Files.list(Path.of("../contracts/openapi"))) {
            for (var file : files.toList()) {
                contracts.put(
                        file.getFileName().toString().replace(".json", ""), JSON.readTree(Files.readString(file)));
            }
        }
        return contracts;
    }

    /** Path patterns and the services behind them, as application.yml says. */
    private static Map<String, String> routes() throws IOException {
        var prefix = "spring.cloud.gateway.server.webmvc.routes[%d].";
        var settings = new TreeMap<String, String>();
        for (var source : new YamlPropertySourceLoader().load("gateway", new ClassPathResource("application.yml"))) {
            for (var name : ((EnumerablePropertySource<?>) source).getPropertyNames()) {
                settings.put(name, String.valueOf(source.getProperty(name)));
            }
        }
        var routes = new TreeMap<String, String>();
        for (var index = 0; settings.containsKey(prefix.formatted(index) + "uri"); index++) {
            var target = settings.getOrDefault(prefix.formatted(index) + "uri", "");
            var paths = settings.getOrDefault(prefix.formatted(index) + "predicates[0]", "")
                    .replace("Path=", "");
            List<String> patterns = new ArrayList<>(Arrays.asList(paths.split(",", -1)));
            patterns.forEach(pattern -> routes.put(pattern, target));
        }
        return routes;
    }

    /** The node with what it refers to put in its place, so that names do not matter. */
    private static Object resolved(JsonNode document, JsonNode node, int depth) {
        if (node.has("$ref")) {
            return depth == 0
                    ? "…"
                    : resolved(document, document.at(node.get("$ref").asString().substring(1)), depth - 1);
        }
        if (node.isObject()) {
            var fields = new TreeMap<String, Object>();
            node.properties().forEach(field -> fields.put(field.getKey(), resolved(document, field.getValue(), depth)));
            return fields;
        }
        return node.isArray()
                ? node.valueStream()
                        .map(element -> resolved(document, element, depth))
                        .toList()
                : node.toString();
    }
}
