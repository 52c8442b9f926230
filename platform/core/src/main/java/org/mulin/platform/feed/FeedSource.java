package org.mulin.platform.feed;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.web.client.RestClient;

/** Another service's feed, over HTTP. */
final class FeedSource {
    private static final int WAIT_SECONDS = 3;
    private static final ParameterizedTypeReference<List<Change>> CHANGES = new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<RangeSum>> RANGES = new ParameterizedTypeReference<>() {};

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
                        page(entity, null, null),
                        page -> !page.isEmpty(),
                        page -> page(
                                entity, page.getLast().tenant(), page.getLast().id())));
    }

    /** One page of an entity in key order, after this key. */
    List<Change> page(String entity, @Nullable UUID tenant, @Nullable UUID id) {
        return read("/internal/entities/{entity}", CHANGES, entity, tenant, id);
    }

    /** Every row of an entity in key order, summed up, read as the stream is consumed. */
    Stream<RangeSum> ranges(String entity) {
        return Stream.iterate(
                        ranges(entity, null, null),
                        page -> !page.isEmpty(),
                        page -> ranges(
                                entity, page.getLast().tenant(), page.getLast().last()))
                .flatMap(List::stream);
    }

    private List<RangeSum> ranges(String entity, @Nullable UUID tenant, @Nullable UUID id) {
        return read("/internal/entities/{entity}/ranges", RANGES, entity, tenant, id);
    }

    private <T> T read(
            String path, ParameterizedTypeReference<T> type, String entity, @Nullable UUID tenant, @Nullable UUID id) {
        return Objects.requireNonNull(client.get()
                .uri(uri -> {
                    uri.path(path);
                    if (tenant != null && id != null) {
                        uri.queryParam("tenant", tenant).queryParam("id", id);
                    }
                    return uri.build(entity);
                })
                .retrieve()
                .body(type));
    }
}
