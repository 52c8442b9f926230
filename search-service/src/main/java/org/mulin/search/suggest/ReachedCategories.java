package org.mulin.search.suggest;

import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.mulin.platform.access.Grant;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.search.box.Findable;
import org.mulin.search.index.ScopedSearch;
import org.mulin.search.index.SearchScope;
import org.mulin.search.index.Terms;
import org.mulin.search.text.Spelling;
import org.springframework.stereotype.Component;

/** The categories of cases that somebody may see: what nothing of theirs has is not suggested. */
@Component
class ReachedCategories {
    private static final int SCOPES = 200;
    private static final int MOST = 1_000;

    private final Findable cases;
    private final Patience patience;
    private final Recently<SearchScope, List<Category>> categories;

    ReachedCategories(Findable caseFindable, Clock clock) {
        this.cases = caseFindable;
        this.patience = new Patience(clock);
        this.categories = new Recently<>(clock, SCOPES);
    }

    /** A category by its path, as it is typed by its last name. */
    record Category(String path, String name, Spelling spelling) {
        static Category of(String path) {
            var name = path.substring(path.lastIndexOf('/') + 1);
            return new Category(path, name, Spelling.of(name));
        }
    }

    /** Those that fit best what was typed and that some case has now; none while the index does not answer. */
    List<Category> fitting(String typed, List<Grant> held, int most) {
        var reaches = cases.reaches(held);
        if (reaches.isEmpty()) {
            return List.of();
        }
        var scope = new SearchScope(CurrentCaller.require().tenant().value(), reaches);
        return patience.ask(() -> {
            var fitting = categories.of(scope, () -> read(scope)).stream()
                    .filter(it -> it.spelling().fit(typed) > 0)
                    .sorted(Comparator.<Category>comparingInt(
                                    it -> it.spelling().fit(typed))
                            .reversed()
                            .thenComparingInt(it -> it.name().length()))
                    .limit(most)
                    .toList();
            return fitting.isEmpty() ? fitting : stillThere(scope, fitting);
        });
    }

    /** What was read a moment ago may be gone, or out of reach: these few are looked for again. */
    private List<Category> stillThere(SearchScope scope, List<Category> few) {
        var paths = few.stream().map(Category::path).toList();
        var found = counted(
                scope,
                search -> search.filter(Terms.anyOf("category", paths)),
                terms -> terms.include(i -> i.terms(paths)).size(paths.size()));
        return few.stream().filter(it -> found.contains(it.path())).toList();
    }

    private List<Category> read(SearchScope scope) {
        return counted(scope, _ -> {}, terms -> terms.size(MOST)).stream()
                .map(Category::of)
                .toList();
    }

    private List<String> counted(
            SearchScope scope, Consumer<BoolQuery.Builder> what, UnaryOperator<TermsAggregation.Builder> how) {
        var search = new ScopedSearch(scope, null, "categories");
        search.ask(
                what,
                shape -> shape.size(0).aggregations("category", a -> a.terms(t -> how.apply(t.field("category")))));
        var counted =
                cases.family().index().search(search).getFirst().aggregations().get("category");
        // A field that no document has yet is "unmapped" to Elasticsearch.
        return counted == null || !counted.isSterms()
                ? List.of()
                : counted.sterms().buckets().array().stream()
                        .map(bucket -> bucket.key().stringValue())
                        .toList();
    }
}
