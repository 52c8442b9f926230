package org.mulin.bench.relevance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.mulin.bench.Elasticsearch;
import org.mulin.bench.Failure;
import org.mulin.bench.Platform;

/** An index as one makes it without further thought: title and body, analysed one way, and a match over both. */
final class PlainIndex implements Finder, AutoCloseable {
    private static final int BATCH = 500;

    private final Elasticsearch elasticsearch;
    private final String name;
    private final String index;
    private final UnaryOperator<String> words;

    /** An analyzer that the server has; words are what it is given, text that is cut already or the text itself. */
    PlainIndex(Elasticsearch elasticsearch, String name, String analyzer, UnaryOperator<String> words)
            throws IOException {
        this.elasticsearch = elasticsearch;
        this.name = name;
        this.index = "bench-relevance-" + name;
        this.words = words;
        elasticsearch.delete(index);
        var text = Map.of("type", "text", "analyzer", analyzer);
        elasticsearch.put(
                "/" + index,
                Map.of(
                        "settings", Map.of("number_of_shards", 1, "number_of_replicas", 0),
                        "mappings",
                                Map.of(
                                        "properties",
                                        Map.of("person", Map.of("type", "boolean"), "title", text, "body", text))));
    }

    void fill(List<Text> texts) throws IOException {
        for (var from = 0; from < texts.size(); from += BATCH) {
            var lines = new StringBuilder();
            for (var text : texts.subList(from, Math.min(from + BATCH, texts.size()))) {
                var source = Map.of(
                        "person",
                        text.isPerson(),
                        "title",
                        words.apply(text.title()),
                        "body",
                        words.apply(text.body()));
                lines.append("{\"index\":{\"_id\":\"%s\"}}%n".formatted(text.id()));
                lines.append(Platform.JSON.writeValueAsString(source)).append('\n');
            }
            if (elasticsearch
                    .lines("/" + index + "/_bulk", lines.toString())
                    .path("errors")
                    .asBoolean()) {
                throw new Failure("Elasticsearch did not take all of " + index);
            }
        }
        elasticsearch.get("/" + index + "/_refresh");
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> find(JudgedQuery query, String typed) throws IOException {
        var match = Map.of("multi_match", Map.of("query", words.apply(typed), "fields", List.of("title", "body")));
        var family = Map.of("term", Map.of("person", query.isAboutPeople()));
        var answer = elasticsearch.post(
                "/" + index + "/_search",
                Map.of("size", Scores.DEPTH, "query", Map.of("bool", Map.of("must", match, "filter", family))));
        var found = new ArrayList<String>();
        answer.path("hits")
                .path("hits")
                .forEach(hit -> found.add(hit.path("_id").asString()));
        return found;
    }

    @Override
    public void close() throws IOException {
        elasticsearch.delete(index);
    }
}
