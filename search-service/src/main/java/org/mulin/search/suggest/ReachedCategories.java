package org.mulin.search.suggest;

import java.time.Clock;
import java.util.List;
import org.mulin.platform.access.Grant;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.search.box.ConfidentialCases;
import org.mulin.search.box.Findable;
import org.mulin.search.index.IndexUnavailable;
import org.mulin.search.index.ScopedSearch;
import org.mulin.search.index.SearchScope;
import org.mulin.search.text.Spelling;
import org.springframework.stereotype.Component;

/** The categories of cases that somebody may see: what nothing of theirs has is not suggested. */
@Component
class ReachedCategories {
    private static final int SCOPES = 200;
    private static final int MOST = 1_000;
    private static final String SAME_COPY = "categories";

    private final Findable cases;
    private final ConfidentialCases confidentialCases;
    private final Recently<Reached, List<Category>> categories;

    ReachedCategories(Findable caseFindable, ConfidentialCases confidentialCases, Clock clock) {
        this.cases = caseFindable;
        this.confidentialCases = confidentialCases;
        this.categories = new Recently<>(clock, SCOPES);
    }

    /** What somebody may see, while the same is confidential: what no longer is to be found is no longer to be suggested. */
    private record Reached(SearchScope scope, long confidential) {}

    /** A category by its path, as it is typed by its last name. */
    record Category(String path, String name, Spelling spelling) {
        static Category of(String path) {
            var name = path.substring(path.lastIndexOf('/') + 1);
            return new Category(path, name, Spelling.of(name));
        }
    }

    /** None while the index does not answer. */
    List<Category> within(List<Grant> held) {
        var reaches = cases.reaches(held);
        if (reaches.isEmpty()) {
            return List.of();
        }
        var scope = new SearchScope(CurrentCaller.require().tenant().value(), reaches);
        try {
            return categories.of(new Reached(scope, confidentialCases.mark(SAME_COPY)), () -> read(scope));
        } catch (IndexUnavailable _) {
            return List.of();
        }
    }

    private List<Category> read(SearchScope scope) {
        var search = new ScopedSearch(scope, null, SAME_COPY);
        search.ask(
                _ -> {},
                how -> how.size(0)
                        .aggregations(
                                "category",
                                a -> a.terms(t -> t.field("category").size(MOST))));
        var counted =
                cases.family().index().search(search).getFirst().aggregations().get("category");
        // A field that no document has yet is "unmapped" to Elasticsearch.
        return counted == null || !counted.isSterms()
                ? List.of()
                : counted.sterms().buckets().array().stream()
                        .map(bucket -> Category.of(bucket.key().stringValue()))
                        .toList();
    }
}
