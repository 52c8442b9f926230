package org.mulin.bench.search;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
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
    private static final Pattern SEARCH = Pattern.compile(
            "slowlog\\.message=\"\\[([^]]+)]\\[\\d+]\".* elasticsearch\\.slowlog\\.source=\"(.*)\" elasticsearch\\.slowlog\\.stats=");

    private final Elasticsearch elasticsearch;
    private final String tenant;
    private final Path log;

    Overheard(Platform platform, Elasticsearch elasticsearch, String tenant) {
        this.elasticsearch = elasticsearch;
        this.tenant = tenant;
        this.log = platform.folder().resolve("servers/elasticsearch/logs/elasticsearch.log");
    }

    /** The lines of an {@code _msearch} with every search that the question leads to. */
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
        var searches = since(before)
                .lines()
                .flatMap(line -> search(line, tenant).stream())
                .collect(Collectors.joining());
        if (searches.isEmpty()) {
            throw new Failure(log + " does not tell what Elasticsearch was asked");
        }
        return searches;
    }

    /** The two lines of an {@code _msearch} that a line of the log means, if it is about the tenant. */
    static Optional<String> search(String line, String tenant) {
        var found = SEARCH.matcher(line);
        if (!found.find() || !found.group(2).contains(tenant)) {
            return Optional.empty();
        }
        var source = Platform.JSON.readValue('"' + found.group(2) + '"', String.class);
        return Optional.of("{\"index\":\"%s\",\"routing\":\"%s\"}%n%s%n".formatted(found.group(1), tenant, source));
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
