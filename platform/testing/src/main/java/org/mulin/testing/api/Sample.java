package org.mulin.testing.api;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mulin.testing.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A good request of one operation. Its values may be placeholders: a thing such as {@code {case}}, {@code {words}} for
 * text that the answer shows again, {@code {silent}} for text that it does not.
 */
public record Sample(
        String method,
        String path,
        int status,
        Map<Slot, String> values,
        @Nullable JsonNode json,
        @Nullable String file,
        String type) {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    static final String WORDS = "words";
    static final String SILENT = "silent";
    /** Stands for half a character, which neither a Java string nor a JSON writer would send as it is. */
    static final String HALF_CHARACTER = "HALF-A-CHARACTER";

    private static final JsonMapper JSON = new JsonMapper();

    /** Where a value stands. */
    enum In {
        PATH,
        QUERY,
        HEADER,
        BODY
    }

    /** One value of a request; in a body, named by its JSON pointer. */
    record Slot(In in, String name) {
        /** The name without its place in the body. */
        String shortName() {
            return name.substring(name.lastIndexOf('/') + 1);
        }
    }

    public static Sample get(String path) {
        return of("GET", path, 200);
    }

    public static Sample post(String path) {
        return of("POST", path, 200);
    }

    public static Sample put(String path) {
        return of("PUT", path, 200);
    }

    public static Sample delete(String path) {
        return of("DELETE", path, 204);
    }

    private static Sample of(String method, String path, int status) {
        return new Sample(method, path, status, Map.of(), null, null, "");
    }

    public Sample answers(int expected) {
        return new Sample(method, path, expected, values, json, file, type);
    }

    public Sample path(String name, String value) {
        return with(new Slot(In.PATH, name), value);
    }

    public Sample query(String name, String value) {
        return with(new Slot(In.QUERY, name), value);
    }

    public Sample header(String name, String value) {
        return with(new Slot(In.HEADER, name), value);
    }

    public Sample json(String body) {
        return new Sample(method, path, status, values, JSON.readTree(body), null, "application/json");
    }

    public Sample csv(String body) {
        return file("text/csv", body);
    }

    /** A body of another type, as text. */
    public Sample file(String mediaType, String body) {
        return new Sample(method, path, status, values, null, body, mediaType);
    }

    /** The operation, as the OpenAPI document and the mappings name it. */
    String operation() {
        return method + " " + path;
    }

    Sample with(Slot slot, String value) {
        if (slot.in == In.BODY) {
            return json == null
                    ? new Sample(method, path, status, values, null, value, type)
                    : with(slot, StringNode.valueOf(value));
        }
        var more = new LinkedHashMap<>(values);
        more.put(slot, value);
        return new Sample(method, path, status, more, json, file, type);
    }

    /** With another value in the body, whatever its type. */
    Sample with(Slot slot, JsonNode value) {
        var changed = body().deepCopy();
        var end = slot.name.lastIndexOf('/');
        var key = slot.name.substring(end + 1);
        switch (changed.at(slot.name.substring(0, end))) {
            case ObjectNode object -> object.set(key, value);
            case ArrayNode array -> array.set(Integer.parseInt(key), value);
            default -> throw new IllegalArgumentException(slot.name);
        }
        return new Sample(method, path, status, values, changed, file, type);
    }

    Sample without(Slot slot) {
        if (slot.in == In.BODY) {
            var changed = body().deepCopy();
            var parent = changed.at(slot.name.substring(0, slot.name.lastIndexOf('/')));
            if (parent instanceof ObjectNode object) {
                object.remove(slot.shortName());
            }
            return new Sample(method, path, status, values, changed, file, type);
        }
        var fewer = new LinkedHashMap<>(values);
        fewer.remove(slot);
        return new Sample(method, path, status, fewer, json, file, type);
    }

    /** Every value in it. */
    List<Slot> slots() {
        var slots = new ArrayList<>(values.keySet());
        if (json != null) {
            leaves("", json, slots);
        }
        if (file != null) {
            slots.add(new Slot(In.BODY, ""));
        }
        return slots;
    }

    private static void leaves(String pointer, JsonNode node, List<Slot> slots) {
        switch (node) {
            case ObjectNode object ->
                object.properties().forEach(field -> leaves(pointer + "/" + field.getKey(), field.getValue(), slots));
            case ArrayNode array -> {
                for (var index = 0; index < array.size(); index++) {
                    leaves(pointer + "/" + index, array.get(index), slots);
                }
            }
            default -> slots.add(new Slot(In.BODY, pointer));
        }
    }

    String value(Slot slot) {
        if (slot.in != In.BODY) {
            return Objects.requireNonNull(values.get(slot), slot.name);
        }
        return file == null ? body().at(slot.name).asString() : file;
    }

    JsonNode body() {
        if (json == null) {
            throw new IllegalStateException(operation() + " has no JSON body");
        }
        return json;
    }

    /** The placeholders of a value. */
    List<String> placeholders(Slot slot) {
        return PLACEHOLDER.matcher(value(slot)).results().map(it -> it.group(1)).toList();
    }

    /** With every placeholder replaced by what it stands for. */
    Sample bound(UnaryOperator<String> things) {
        var bound = this;
        for (var slot : slots()) {
            var value = bound.value(slot);
            var filled = PLACEHOLDER.matcher(value).replaceAll(it -> things.apply(it.group(1)));
            bound = filled.equals(value) ? bound : bound.with(slot, filled);
        }
        return bound;
    }

    /** The path with its query, encoded. */
    String target() {
        var target = path;
        var query = new ArrayList<String>();
        for (var value : values.entrySet()) {
            var name = value.getKey().name;
            switch (value.getKey().in) {
                case PATH -> target = target.replace("{" + name + "}", encoded(value.getValue()));
                case QUERY -> query.add(encoded(name) + "=" + encoded(value.getValue()));
                case HEADER, BODY -> {}
            }
        }
        return query.isEmpty() ? target : target + query.stream().collect(Collectors.joining("&", "?", ""));
    }

    @Nullable
    String text() {
        return json == null ? file : JSON.writeValueAsString(json).replace(HALF_CHARACTER, "\\ud800");
    }

    Http.Answer send(Http http) {
        return send(http, target());
    }

    /** To another target, for requests that are wrong there. */
    Http.Answer send(Http http, String target) {
        return headers(type.isEmpty() ? http : http.with("Content-Type", type)).send(method, target, text());
    }

    /** The caller with the sample's own headers. */
    Http headers(Http http) {
        var caller = http;
        for (var value : values.entrySet()) {
            if (value.getKey().in == In.HEADER) {
                caller = caller.with(value.getKey().name, value.getValue());
            }
        }
        return caller;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace(HALF_CHARACTER, "%ED%A0%80");
    }
}
