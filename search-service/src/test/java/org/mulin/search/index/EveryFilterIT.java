package org.mulin.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.json.JsonpUtils;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mulin.search.box.Box;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** XT-13 for search: without any one of its filters a search finds what its reader must not see. */
class EveryFilterIT {
    private static final UUID TENANT = new UUID(0, 1);
    private static final UUID EAST = new UUID(0, 2);
    private static final UUID RIVER = new UUID(0, 3);
    private static final UUID UNIT = new UUID(0, 4);

    /** Cases of a unit at the river, and activities that were published. */
    private static final SearchScope SCOPE = new SearchScope(
            TENANT,
            List.of(
                    new Reach("case", new Place(Place.Level.COMMUNITY, RIVER), UNIT, false, false),
                    Reach.published("activity")));

    private static final Set<String> NARROWING = Set.of("filter", "must_not");
    private static final JsonMapper JSON = new JsonMapper();

    private final Index index = new Index(TestClient.CLIENT, "it-filters", Box.MAPPING, IndexSettings.SMALL);

    /** Found by its kind, which says what is wrong with it. */
    private record Thing(UUID tenant, UUID id, Map<String, @Nullable Object> source) implements Document {
        static Thing of(String kind, Map<String, ?> more) {
            Map<String, @Nullable Object> source = new HashMap<>(Map.of(
                    "tenant", TENANT, "id", UUID.randomUUID(), "version", 1, "kind", kind, "district", EAST, "at", 0));
            source.putAll(more);
            return new Thing(
                    (UUID) Objects.requireNonNull(source.get("tenant")),
                    (UUID) Objects.requireNonNull(source.get("id")),
                    source);
        }

        static Thing aCase(String kind, String field, Object value) {
            Map<String, Object> more = new HashMap<>(Map.of("type", "case", "community", RIVER, "unit", UNIT));
            more.put(field, value);
            return of(kind, more);
        }

        static Thing anActivity(String kind, String field, Object value) {
            Map<String, Object> more = new HashMap<>(Map.of("type", "activity", "published", true));
            more.put(field, value);
            return of(kind, more);
        }

        @Override
        public long version() {
            return 1;
        }
    }

    @BeforeEach
    void oneForEachFilter() {
        var things = List.of(
                Thing.aCase("our case", "status", "FILED"),
                Thing.aCase("another tenant's case", "tenant", new UUID(1, 1)),
                Thing.aCase("another type at the river", "type", "unit"),
                Thing.aCase("a case elsewhere", "community", new UUID(1, 3)),
                Thing.aCase("another unit's case", "unit", new UUID(1, 4)),
                Thing.aCase("a confidential case", "confidential", true),
                Thing.aCase("a case in the west", "district", new UUID(1, 2)),
                Thing.anActivity("an activity", "status", "PUBLISHED"),
                Thing.anActivity("another tenant's activity", "tenant", new UUID(1, 1)),
                Thing.anActivity("another type that is published", "type", "unit"),
                Thing.anActivity("a draft", "published", false),
                Thing.anActivity("a confidential activity", "confidential", true),
                Thing.anActivity("an activity in the west", "district", new UUID(1, 2)));
        index.indices().forEach(index::drop);
        var live = index.create(Instant.parse("2026-01-01T00:00:00Z"));
        index.swap(live);
        assertThat(index.write(live, things.stream().map(IndexWrite.Upsert::new).toList()))
                .extracting(IndexWritten::outcome)
                .containsOnly(IndexWritten.Outcome.ACCEPTED);
        index.refresh(live);
    }

    @Test
    void withoutAnyOneOfThemSomethingIsFoundThatMustNotBeSeen() throws IOException {
        var search = new ScopedSearch(SCOPE, new Place(Place.Level.DISTRICT, EAST), "");
        search.ask(_ -> {}, _ -> {});
        var asked = search.request(List.of("it-filters")).searches().getFirst().body();
        var query = JSON.readTree(
                JsonpUtils.toJsonString(Objects.requireNonNull(asked.query()), TestClient.CLIENT._jsonpMapper()));

        assertThat(found(query)).containsExactlyInAnyOrder("our case", "an activity");
        var weaker = withoutOne(query);
        assertThat(weaker).hasSizeGreaterThanOrEqualTo(10);
        for (var one : weaker) {
            assertThat(found(one))
                    .as("%s", one)
                    .contains("our case", "an activity")
                    .hasSizeGreaterThan(2);
        }
    }

    @Test
    void anAnswerIsOfTheTenantsShardAloneAndWholeOrNone() {
        var search = new ScopedSearch(SCOPE, null, "");
        search.ask(_ -> {}, _ -> {});
        var header = search.request(List.of("it-filters")).searches().getFirst().header();
        assertThat(header.routing()).isEqualTo(TENANT.toString());
        assertThat(header.allowPartialSearchResults()).isFalse();
    }

    private static Set<String> found(JsonNode query) throws IOException {
        var asked = JSON.createObjectNode().put("size", 100);
        asked.putArray("docvalue_fields").add("kind");
        asked.set("query", query);
        return TestClient.CLIENT
                .search(s -> s.index("it-filters").withJson(new StringReader(asked.toString())), Void.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> Objects.requireNonNull(hit.fields().get("kind")).to(String[].class)[0])
                .collect(Collectors.toSet());
    }

    /** The query once for each filter and each exclusion in it, without that one. */
    private static List<JsonNode> withoutOne(JsonNode query) {
        var weaker = new ArrayList<JsonNode>();
        for (var clauses : arrays(JsonPointer.empty(), query)) {
            for (var at = 0; at < query.at(clauses).size(); at++) {
                var copy = query.deepCopy();
                ((ArrayNode) copy.at(clauses)).remove(at);
                weaker.add(copy);
            }
        }
        return weaker;
    }

    /** Where lists of conditions lie that everything must meet. */
    private static List<JsonPointer> arrays(JsonPointer path, JsonNode node) {
        var found = new ArrayList<JsonPointer>();
        node.propertyStream().forEach(property -> {
            var at = path.appendProperty(property.getKey());
            if (NARROWING.contains(property.getKey())) {
                found.add(at);
            }
            found.addAll(arrays(at, property.getValue()));
        });
        for (var each = 0; node.isArray() && each < node.size(); each++) {
            found.addAll(arrays(path.appendIndex(each), node.get(each)));
        }
        return found;
    }
}
