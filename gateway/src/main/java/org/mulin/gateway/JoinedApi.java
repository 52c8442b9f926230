package org.mulin.gateway;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The contracts of all services as one OpenAPI document; each service's own tests hold it to its part. */
@RestController
class JoinedApi {
    private static final String SCHEMA = "#/components/schemas/";

    private final ResourcePatternResolver resources;
    private final JsonMapper json;
    private volatile @Nullable ObjectNode joined;

    JoinedApi(ResourcePatternResolver resources, JsonMapper json) {
        this.resources = resources;
        this.json = json;
    }

    @GetMapping({"/api-docs", "/api-docs/"})
    ResponseEntity<Void> page() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("/api-docs/index.html"))
                .build();
    }

    @GetMapping(path = "/api-docs/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ObjectNode> document() throws IOException {
        var document = joined;
        if (document == null) {
            joined = document = join();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(5, TimeUnit.MINUTES))
                .body(document);
    }

    private ObjectNode join() throws IOException {
        var contracts = resources.getResources("classpath:contracts/openapi/*.json");
        Arrays.sort(contracts, Comparator.comparing(Resource::getFilename));
        var document = json.createObjectNode();
        for (var contract : contracts) {
            var service = Objects.requireNonNull(contract.getFilename()).replace(".json", "");
            try (var content = contract.getInputStream()) {
                add(document, service, (ObjectNode) json.readTree(content));
            }
        }
        ((ObjectNode) document.get("info")).put("title", "睦邻 Mulin");
        return document;
    }

    private void add(ObjectNode document, String service, ObjectNode contract) {
        var own = (ObjectNode) apart(document, service, contract);
        own.properties().forEach(field -> {
            switch (field.getKey()) {
                case "paths" -> document.withObjectProperty("paths").setAll((ObjectNode) field.getValue());
                case "components" ->
                    field.getValue()
                            .properties()
                            .forEach(kind -> document.withObjectProperty("components")
                                    .withObjectProperty(kind.getKey())
                                    .setAll((ObjectNode) kind.getValue()));
                default -> document.set(field.getKey(), field.getValue());
            }
        });
    }

    /** Two services may use one name for two things: the later one's then carries its service. */
    private JsonNode apart(ObjectNode document, String service, ObjectNode contract) {
        var taken = document.path("components").path("schemas");
        var schemas = contract.path("components").path("schemas");
        List<String> twice = schemas.propertyNames().stream()
                .filter(name -> taken.has(name) && !taken.get(name).equals(schemas.get(name)))
                .toList();
        if (twice.isEmpty()) {
            return contract;
        }
        var own = (ObjectNode) schemas;
        twice.forEach(name -> own.set(service + "." + name, own.remove(name)));
        var text = contract.toString();
        for (var name : twice) {
            text = text.replace('"' + SCHEMA + name + '"', '"' + SCHEMA + service + "." + name + '"');
        }
        return json.readTree(text);
    }
}
