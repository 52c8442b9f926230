package org.mulin.search.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import co.elastic.clients.elasticsearch.core.MsearchRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.msearch.MultiSearchResponseItem;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import co.elastic.clients.elasticsearch.indices.get_alias.IndexAliases;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.IOException;
import java.io.StringReader;
import java.net.URL;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mulin.search.index.IndexWritten.Outcome;

/**
 * The index of one family, for all tenants: the one class that speaks with Elasticsearch. Searches go to an alias; behind
 * it is one of the indices {@code <alias>-<yyyyMMddHHmmssSSS>-<the blueprint's mark>}.
 */
public final class Index {

    private static final DateTimeFormatter VERSION =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

    private final ElasticsearchClient client;
    private final ElasticsearchClient searching;
    private final String alias;
    private final IndexSettings settings;
    private final Blueprint blueprint;

    public Index(ElasticsearchClient client, String alias, URL mapping, IndexSettings settings) {
        this.client = client;
        this.searching = client.withTransportOptions(SomebodyWaits.OPTIONS);
        this.alias = alias;
        this.settings = settings;
        this.blueprint = Blueprint.of(mapping, settings);
    }

    /** One answer per question, in their order. */
    public List<ResponseBody<Void>> search(ScopedSearch search) {
        return search(search, List.of());
    }

    /** Likewise, of this index and others at once; of those only one must be there. */
    public List<ResponseBody<Void>> search(ScopedSearch search, Collection<Index> others) {
        MsearchRequest request =
                search.request(Stream.concat(Stream.of(alias), others.stream().map(other -> other.alias))
                        .distinct()
                        .toList());
        return ask(() -> searching.msearch(request, Void.class)).responses().stream()
                .map(Index::answer)
                .toList();
    }

    /** Writes in one request; what is older than the index's own version is left alone. */
    public List<IndexWritten> write(String index, List<? extends IndexWrite> writes) {
        if (writes.isEmpty()) {
            return List.of();
        }
        List<BulkOperation> operations = writes.stream().map(Index::operation).toList();
        // Through an alias that only create() makes: a dropped index must not come back by being written to.
        var response = ask(() ->
                client.bulk(b -> b.index(writeAlias(index)).requireAlias(true).operations(operations)));
        List<IndexWritten> written = new ArrayList<>();
        for (int i = 0; i < writes.size(); i++) {
            written.add(written(index, writes.get(i), response.items().get(i)));
        }
        return written;
    }

    /** An empty index beside the live one. */
    public String create(Instant version) {
        String index = name(version) + "-" + blueprint.mark();
        ask(() -> client.indices()
                .create(c -> c.index(index)
                        .withJson(new StringReader(blueprint.json()))
                        .aliases(writeAlias(index), a -> a)));
        return index;
    }

    /** Whether this index is what would be created now. */
    boolean isUpToDate(String index) {
        return index.endsWith("-" + blueprint.mark());
    }

    /** Lets indices of other blueprints take today's documents, without the fields that they do not know. */
    void tolerateNewFields() {
        ask(() -> client.indices().putMapping(p -> p.index(everyIndex()).dynamic(DynamicMapping.False)));
    }

    /** Brings what can be changed on a standing index to what the settings say. */
    void applySettings() {
        ask(() -> client.indices()
                .putSettings(p -> p.index(everyIndex())
                        .settings(s -> s.autoExpandReplicas(settings.replicas())
                                .refreshInterval(t -> t.time(settings.refreshInterval())))));
    }

    /** From now on searches read this index, and in the same moment no other; the one that they read stays beside. */
    public void swap(String index) {
        var before = live().filter(it -> !it.equals(index));
        List<Action> actions = new ArrayList<>();
        actions.add(removed(alias));
        actions.add(removed(previousAlias()));
        actions.add(added(alias, index));
        before.ifPresent(it -> actions.add(added(previousAlias(), it)));
        ask(() -> client.indices().updateAliases(u -> u.actions(actions)));
    }

    private Action removed(String name) {
        return Action.of(a -> a.remove(r -> r.index(everyIndex()).alias(name).mustExist(false)));
    }

    private static Action added(String name, String index) {
        return Action.of(a -> a.add(r -> r.index(index).alias(name)));
    }

    /** Every index of the family, oldest first. */
    public List<String> indices() {
        return aliases().keySet().stream().sorted().toList();
    }

    /** Whether this index was begun before that moment. */
    boolean isFromBefore(Instant moment, String index) {
        return index.compareTo(name(moment)) < 0;
    }

    /** The index that searches read. */
    public Optional<String> live() {
        return behind(alias);
    }

    /** The index that searches read before, kept up with changes so that they can go back to it. */
    public Optional<String> previous() {
        return behind(previousAlias());
    }

    private Optional<String> behind(String name) {
        return aliases().entrySet().stream()
                .filter(index -> index.getValue().aliases().containsKey(name))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    public long documents(String index) {
        return ask(() -> client.count(c -> c.index(index))).count();
    }

    /** Makes what was written visible at once. */
    public void refresh(String index) {
        ask(() -> client.indices().refresh(r -> r.index(index)));
    }

    /** Whether or not somebody else was faster. */
    public void drop(String index) {
        ask(() -> client.indices().delete(d -> d.index(index).ignoreUnavailable(true)));
    }

    Inventory inventory() {
        return new Inventory(client);
    }

    private Map<String, IndexAliases> aliases() {
        return ask(() -> client.indices().getAlias(g -> g.index(everyIndex()))).result();
    }

    private String everyIndex() {
        return alias + "-*";
    }

    private String previousAlias() {
        return alias + "-previous";
    }

    private String name(Instant version) {
        return alias + "-" + VERSION.format(version);
    }

    private static String writeAlias(String index) {
        return index + "-write";
    }

    /** Two tenants may have the same id and share a shard. */
    static String key(UUID tenant, UUID id) {
        return tenant + "/" + id;
    }

    static UUID idOf(String key) {
        return UUID.fromString(key.substring(key.indexOf('/') + 1));
    }

    private static BulkOperation operation(IndexWrite write) {
        String id = key(write.tenant(), write.id());
        String routing = write.tenant().toString();
        return switch (write) {
            case IndexWrite.Upsert upsert ->
                BulkOperation.of(b -> b.index(i -> i.id(id)
                        .routing(routing)
                        .version(write.version())
                        .versionType(VersionType.ExternalGte)
                        .document(content(upsert))));
            case IndexWrite.Delete _ ->
                BulkOperation.of(b -> b.delete(
                        d -> d.id(id).routing(routing).version(write.version()).versionType(VersionType.ExternalGte)));
        };
    }

    private static Map<String, @Nullable Object> content(IndexWrite.Upsert upsert) {
        var source = upsert.document().source();
        Map<String, @Nullable Object> content = new HashMap<>(source);
        content.put(ContentSum.FIELD, ContentSum.of(source, upsert.version()));
        return content;
    }

    private static IndexWritten written(String index, IndexWrite write, BulkResponseItem item) {
        if (mayPass(item.status())) {
            throw new IndexUnavailable(String.valueOf(item.error()));
        }
        if (item.status() == 409) {
            return new IndexWritten(index, write.tenant(), write.id(), Outcome.STALE, null);
        }
        // Deleting what is not there answers 404 without an error.
        return item.error() == null
                ? new IndexWritten(index, write.tenant(), write.id(), Outcome.ACCEPTED, null)
                : new IndexWritten(
                        index,
                        write.tenant(),
                        write.id(),
                        Outcome.FAILED,
                        item.error().reason());
    }

    private static ResponseBody<Void> answer(MultiSearchResponseItem<Void> item) {
        if (!item.isFailure()) {
            // There is no live index before the first one is built.
            if (item.result().shards().total().intValue() == 0) {
                throw IndexUnavailable.unbuilt("no index is live");
            }
            return item.result();
        }
        var failure = item.failure();
        if (mayPass(failure.status())) {
            throw new IndexUnavailable(String.valueOf(failure.error().reason()));
        }
        throw new IllegalStateException(failure.toString());
    }

    static <T> T ask(Request<T> request) {
        try {
            return request.send();
        } catch (IOException e) {
            throw new IndexUnavailable(e);
        } catch (ElasticsearchException e) {
            if (mayPass(e.status())) {
                throw new IndexUnavailable(e);
            }
            throw e;
        } catch (RuntimeException e) {
            // So the client says that no connection came free in time.
            if (e.getCause() instanceof TimeoutException) {
                throw new IndexUnavailable(e);
            }
            throw e;
        }
    }

    private static boolean mayPass(int status) {
        return status == 429 || status >= 500;
    }

    interface Request<T> {
        T send() throws IOException;
    }
}
