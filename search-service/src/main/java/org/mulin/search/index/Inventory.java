package org.mulin.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.mget.MultiGetOperation;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What an index holds, by id and version alone: for the comparison with its owner, and for nobody who searches. */
final class Inventory {
    private static final int PAGE = 1_000;
    private static final int MANY = 10_000;
    private static final int TENANTS = 10_000;

    private final ElasticsearchClient client;

    Inventory(ElasticsearchClient client) {
        this.client = client;
    }

    /** By id, in the order of the ids; where there are far more than the owner can have, the first of them. */
    Map<UUID, Held> in(String index, Span span) {
        var held = new LinkedHashMap<UUID, Held>();
        var after = span.after();
        List<Held> page;
        do {
            page = page(index, span.tenant(), ids(after, span.upTo()));
            page.forEach(it -> held.put(it.id(), it));
            after = page.isEmpty() ? after : page.getLast().id();
        } while (page.size() == PAGE && held.size() < MANY);
        return held;
    }

    /** Of these ids, at most as many as a page has. */
    Map<UUID, Held> of(String index, UUID tenant, Collection<UUID> ids) {
        var wanted = Query.of(q -> q.terms(t -> t.field("id")
                .terms(v -> v.value(
                        ids.stream().map(UUID::toString).map(FieldValue::of).toList()))));
        return page(index, tenant, wanted).stream().collect(Collectors.toMap(Held::id, it -> it));
    }

    /** What Elasticsearch counts of these, also of one that no search finds any more. */
    Map<UUID, Long> written(String index, UUID tenant, Collection<UUID> ids) {
        var wanted = ids.stream()
                .map(id -> MultiGetOperation.of(o -> o.id(Index.key(tenant, id)).routing(tenant.toString())))
                .toList();
        var written = new HashMap<UUID, Long>();
        Index.ask(() -> client.mget(m -> m.index(index).docs(wanted).source(s -> s.fetch(false)), Void.class))
                .docs()
                .stream()
                .filter(it -> it.isResult() && it.result().found())
                .forEach(it ->
                        written.put(Index.idOf(it.result().id()), it.result().version()));
        return written;
    }

    Set<UUID> tenants(String index) {
        var found = Index.ask(() -> client.search(
                s -> s.index(index)
                        .size(0)
                        .aggregations(
                                "tenants", a -> a.terms(t -> t.field("tenant").size(TENANTS))),
                Void.class));
        return Objects.requireNonNull(found.aggregations().get("tenants")).sterms().buckets().array().stream()
                .map(bucket -> UUID.fromString(bucket.key().stringValue()))
                .collect(Collectors.toSet());
    }

    private List<Held> page(String index, UUID tenant, @Nullable Query ids) {
        var wanted = new BoolQuery.Builder().filter(Terms.of("tenant", tenant));
        if (ids != null) {
            wanted.filter(ids);
        }
        var found = Index.ask(() -> client.search(
                s -> s.index(index)
                        .routing(tenant.toString())
                        .query(wanted.build()._toQuery())
                        .size(PAGE)
                        .sort(by -> by.field(f -> f.field("id").order(SortOrder.Asc)))
                        .version(true)
                        .source(source -> source.fetch(false))
                        .trackTotalHits(total -> total.enabled(false))
                        .allowPartialSearchResults(false)
                        .docvalueFields(field -> field.field("version"))
                        .docvalueFields(field -> field.field(ContentSum.FIELD)),
                Void.class));
        return found.hits().hits().stream().map(Inventory::held).toList();
    }

    /** None where all are wanted: a range looks at every id there is between its ends, of all tenants. */
    private static @Nullable Query ids(@Nullable UUID after, @Nullable UUID upTo) {
        if (after == null && upTo == null) {
            return null;
        }
        return Query.of(q -> q.range(r -> r.term(t -> {
            t.field("id");
            if (after != null) {
                t.gt(after.toString());
            }
            return upTo == null ? t : t.lte(upTo.toString());
        })));
    }

    private static Held held(Hit<Void> hit) {
        return new Held(
                Index.idOf(hit.id()),
                number(hit.fields().get("version")),
                number(hit.fields().get(ContentSum.FIELD)),
                hit.version() == null ? 0 : hit.version());
    }

    private static @Nullable Long number(@Nullable JsonData values) {
        return values == null ? null : values.to(Long[].class)[0];
    }
}
