package org.mulin.testing.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document of the running service, as far as the proofs read it. */
record OpenApi(JsonNode document) {

    /** Operations by name, such as {@code GET /api/v1/cases}. */
    Map<String, JsonNode> operations() {
        var operations = new TreeMap<String, JsonNode>();
        document.at("/paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.put(
                                method.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(), method.getValue())));
        return operations;
    }

    JsonNode operation(String name) {
        return Objects.requireNonNull(operations().get(name), name);
    }

    Set<String> statuses(String operation) {
        return new TreeSet<>(operation(operation).at("/responses").propertyNames());
    }

    /** The schema of an answer's body; missing when the operation documents no such answer or no body. */
    JsonNode answer(String operation, int status) {
        var response = resolved(operation(operation).at("/responses").path(String.valueOf(status)));
        return response.at("/content").properties().stream()
                .filter(type -> type.getKey().matches("application/(problem\\+)?json"))
                .map(type -> type.getValue().at("/schema"))
                .findFirst()
                .orElseGet(() -> response.at("/content/none"));
    }

    Set<String> headers(String operation, int status) {
        return new TreeSet<>(resolved(operation(operation).at("/responses").path(String.valueOf(status)))
                .at("/headers")
                .propertyNames());
    }

    /** Every value that may name something: parameters, and fields of the body that are text of any form. */
    List<Input> inputs(String operation) {
        var inputs = new ArrayList<Input>();
        operation(operation)
                .at("/parameters")
                .forEach(it -> inputs.add(new Input(it.at("/name").asString(), resolved(it.at("/schema")))));
        operation(operation)
                .at("/requestBody/content")
                .properties()
                .forEach(content -> fields("", content.getValue().at("/schema"), inputs));
        return inputs;
    }

    /** A value an operation takes; a field of a body is named by the last part of its place. */
    record Input(String name, JsonNode schema) {
        boolean isFreeText() {
            var type = schema.at("/type");
            var text = type.isArray()
                    ? type.valueStream().anyMatch(it -> it.asString().equals("string"))
                    : type.asString().equals("string") || type.asString().equals("array");
            return text
                    && !schema.has("enum")
                    && !schema.path("format").asString("").startsWith("date");
        }
    }

    private void fields(String name, JsonNode schema, List<Input> inputs) {
        var it = resolved(schema);
        if (it.has("oneOf")) {
            it.at("/oneOf").forEach(one -> fields(name, one, inputs));
        } else if (it.has("properties")) {
            it.at("/properties").properties().forEach(field -> fields(field.getKey(), field.getValue(), inputs));
        } else if (it.has("items")) {
            fields(name, it.at("/items"), inputs);
        } else {
            inputs.add(new Input(name, it));
        }
    }

    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? document.at(node.at("/$ref").asString().substring(1)) : node;
    }

    /** What is wrong with a value by its schema; empty when nothing is. */
    List<String> faults(JsonNode value, JsonNode schema) {
        var faults = new ArrayList<String>();
        check("", value, schema, faults);
        return faults;
    }

    private void check(String place, JsonNode value, JsonNode unresolved, List<String> faults) {
        var schema = resolved(unresolved);
        if (schema.has("oneOf")) {
            if (schema.at("/oneOf")
                    .valueStream()
                    .noneMatch(one -> faults(value, one).isEmpty())) {
                faults.add(place + " is none of the alternatives");
            }
            return;
        }
        if (!isOfType(value, schema.path("type"))) {
            faults.add(place + " is " + value.getNodeType() + ", not " + schema.path("type"));
            return;
        }
        if (schema.has("enum") && schema.at("/enum").valueStream().noneMatch(value::equals)) {
            faults.add(place + " is no value of the enumeration: " + value);
        }
        if (value.isObject() && schema.has("properties")) {
            schema.at("/required").forEach(name -> {
                if (!value.has(name.asString())) {
                    faults.add(place + "/" + name.asString() + " is missing");
                }
            });
            value.properties().forEach(field -> {
                var property = schema.at("/properties").path(field.getKey());
                if (property.isMissingNode()) {
                    faults.add(place + "/" + field.getKey() + " is not documented");
                } else {
                    check(place + "/" + field.getKey(), field.getValue(), property, faults);
                }
            });
        }
        if (value.isArray() && schema.has("items")) {
            value.forEach(item -> check(place + "/*", item, schema.at("/items"), faults));
        }
    }

    private static boolean isOfType(JsonNode value, JsonNode type) {
        if (type.isArray()) {
            return type.valueStream().anyMatch(one -> isOfType(value, one));
        }
        return switch (type.asString("")) {
            case "" -> true;
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> false;
        };
    }
}
