package org.mulin.search.box;

import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import java.net.URL;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.search.index.Epoch;
import org.mulin.search.index.Index;
import org.mulin.search.index.ScopedSearch;
import org.mulin.search.index.SearchScope;
import org.mulin.search.index.Terms;
import org.mulin.search.text.Synonyms;

/** The indices of what the box finds, asked at once, so that ranking, total, facets and cursor are one. */
public record Box(List<Index> indices, Synonyms synonyms) {
    /** One mapping for all of them, so that every question can be asked of each. */
    public static final URL MAPPING = Objects.requireNonNull(Box.class.getResource("box.json"));

    /** The one of them that has the names of units and divisions. */
    public static final String DIRECTORY = "mulin-directory";

    /** With the synonyms that are shipped. */
    Box(List<Index> indices) {
        this(indices, Synonyms.SHIPPED);
    }

    BoxHits search(SearchScope scope, BoxQuery query) {
        var search = new BoxSearch(scope, query, synonyms);
        if (search.isFutile()) {
            return BoxHits.none();
        }
        var answers = askAll(search.hits());
        var moved = moved(search, query, answers.getFirst());
        if (moved != null) {
            answers = askAll(new BoxSearch(scope, query.from(moved), synonyms).hits());
        }
        var found = BoxAnswer.read(answers, query);
        if (found.total() < BoxSearch.RELATED_WHEN_FEWER_THAN && found.next() == null) {
            found = found.with(
                    search.related().map(this::ask).map(BoxAnswer::hits).orElse(List.of()));
        }
        // Routed, a search reads one shard of each index there is.
        return answers.getFirst().shards().total().intValue() < indices.size() ? found.inPart() : found;
    }

    /**
     * Where the last hit of the page before stands now, if elsewhere: whatever is written makes words rarer or commoner, which
     * moves all scores. One that was changed itself says nothing of the others.
     */
    private @Nullable BoxCursor moved(BoxSearch search, BoxQuery query, ResponseBody<Void> page) {
        var last = query.after();
        if (last == null || !query.isRanked() || BoxAnswer.beginsWith(page, last)) {
            return null;
        }
        var now = BoxAnswer.first(ask(search.last(last)));
        return now != null && now.version() == last.version() ? now : null;
    }

    private ResponseBody<Void> ask(ScopedSearch search) {
        return askAll(search).getFirst();
    }

    private List<ResponseBody<Void>> askAll(ScopedSearch search) {
        return indices.getFirst().search(search, indices);
    }

    /** How many hits were filed or held after a moment; counting ends at `most`. */
    int count(SearchScope scope, BoxQuery query, Instant after, int most) {
        var search = new BoxSearch(scope, query, synonyms);
        if (search.isFutile()) {
            return 0;
        }
        var total = ask(search.after(after, most)).hits().total();
        return total == null ? 0 : (int) Math.min(total.value(), most);
    }

    /** The owner's version of one thing as it is found now; null if it is not. */
    @Nullable
    Long version(SearchScope scope, UUID id) {
        if (scope.reaches().isEmpty()) {
            return null;
        }
        var search = new ScopedSearch(scope, null, id.toString());
        search.ask(found -> found.filter(Terms.of("id", id)), how -> how.size(1).version(true));
        var hits = ask(search).hits().hits();
        var version = hits.isEmpty() ? null : hits.getFirst().version();
        return version == null ? null : Epoch.ofOwner(version);
    }
}
