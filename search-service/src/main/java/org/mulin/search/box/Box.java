package org.mulin.search.box;

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

    /** With the synonyms that are shipped. */
    Box(List<Index> indices) {
        this(indices, Synonyms.SHIPPED);
    }

    BoxHits search(SearchScope scope, BoxQuery query) {
        var search = new BoxSearch(scope, query, synonyms);
        if (search.isFutile()) {
            return BoxHits.none();
        }
        var answers = indices.getFirst().search(search.questions(), indices);
        var found = BoxAnswer.read(answers.getFirst(), answers.size() > 1 ? answers.get(1) : null, query.limit());
        // Routed, a search reads one shard of each index there is.
        return answers.getFirst().shards().total().intValue() < indices.size() ? found.inPart() : found;
    }

    /** How many hits were filed or held after a moment; counting ends at `most`. */
    int count(SearchScope scope, BoxQuery query, Instant after, int most) {
        var search = new BoxSearch(scope, query, synonyms);
        if (search.isFutile()) {
            return 0;
        }
        var total = indices.getFirst()
                .search(search.after(after, most), indices)
                .getFirst()
                .hits()
                .total();
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
        var hits = indices.getFirst().search(search, indices).getFirst().hits().hits();
        var version = hits.isEmpty() ? null : hits.getFirst().version();
        return version == null ? null : Epoch.ofOwner(version);
    }
}
