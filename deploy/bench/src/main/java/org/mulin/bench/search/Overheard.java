package org.mulin.bench.search;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mulin.bench.Elasticsearch;
import org.mulin.bench.Failure;
import org.mulin.bench.Load;
import org.mulin.bench.Platform;

/**
 * What the platform asks Elasticsearch for one question of its own, as Elasticsearch's log of slow searches has it while
 * every search counts as slow. So the same can be asked without the platform, and the bench need not know how search is
 * made.
 */
final class Overheard {
    private static final String INDICES = "mulin-*";
    private static final String SLOW = "index.search.slowlog.threshold.query.warn";
    private static final Pattern SEARCH =
            Pattern.compile("slowlog\\.message=\"\\[([^]]+)]\\[\\d+]\".* elasticsearch\\.slowlog\\.source=\"(.*)\""
                    + " elasticsearch\\.slowlog\\.stats=");

    private final Elasticsearch elasticsearch;
    private final String tenant;
    private final Path log;

    Overheard(Platform platform, Elasticsearch elasticsearch, String tenant) {
        this.elasticsearch = elasticsearch;
        this.tenant = tenant;
        this.log = platform.folder().resolve("servers/elasticsearch/logs/elasticsearch.log");
    }

    /** The lines of an {@code _msearch} with every search that the question leads to; none if it leads to none. */
    String of(Load.Worker question) throws IOException {
        var before = Files.size(log);
        count("0ms");
        try {
            question.once();
        } catch (Exception e) {
            throw new Failure("a question could not be asked: " + e);
        } finally {
            count(null);
        }
        return searches(since(before), tenant);
    }

    /** What of a log is about the tenant, as an {@code _msearch}; every index has a line of its own for the same search. */
    static String searches(String log, String tenant) {
        var indices = new LinkedHashMap<String, Set<String>>();
        log.lines().map(SEARCH::matcher).filter(Matcher::find).forEach(found -> {
            if (found.group(2).contains(tenant)) {
                indices.computeIfAbsent(found.group(2), _ -> new TreeSet<>()).add(found.group(1));
            }
        });
        return indices.entrySet().stream()
                .map(search -> "{\"index\":\"%s\",\"routing\":\"%s\",\"search_type\":\"%s\"}%n%s%n"
                        .formatted(
                                String.join(",", search.getValue()),
                                tenant,
                                // Not in the log: over several indices words are weighed as if they were one.
                                search.getValue().size() > 1 ? "dfs_query_then_fetch" : "query_then_fetch",
                                Platform.JSON.readValue('"' + search.getKey() + '"', String.class)))
                .collect(Collectors.joining());
    }

    private void count(@Nullable String threshold) throws IOException {
        elasticsearch.put("/" + INDICES + "/_settings", Collections.singletonMap(SLOW, threshold));
    }

    private String since(long position) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(position);
            var bytes = new byte[(int) (file.length() - position)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
