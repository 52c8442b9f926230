package org.mulin.platform.feed;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClient;

/** Another service's feed, over HTTP. */
final class FeedSource {
    private static final int WAIT_SECONDS = 3;
    private static final ParameterizedTypeReference<List<Change>> CHANGES = new ParameterizedTypeReference<>() {};

    private final RestClient client;

    FeedSource(RestClient client) {
        this.client = client;
    }

    ChangePage after(long epoch, long position) {
        return Objects.requireNonNull(client.get()
                .uri("/internal/changes?epoch={epoch}&after={after}&wait={wait}", epoch, position, WAIT_SECONDS)
                .retrieve()
                .body(ChangePage.class));
    }

    /** Every entity in key order, a page at a time, read as the stream is consumed. */
    Stream<List<Change>> everything(List<String> entities) {
        return entities.stream()
                .flatMap(entity -> Stream.iterate(
                        page(entity, null), page -> !page.isEmpty(), page -> page(entity, page.getLast())));
    }

    private List<Change> page(String entity, @Nullable Change last) {
        return Objects.requireNonNull(client.get()
                .uri(uri -> {
                    uri.path("/internal/entities/{entity}");
                    if (last != null) {
                        uri.queryParam("tenant", last.tenant()).queryParam("id", last.id());
                    }
                    return uri.build(entity);
                })
                .retrieve()
                .body(CHANGES));
    }
}
