package org.mulin.search.box;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch.core.search.ResponseBody;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grant;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.search.index.Place;
import org.mulin.search.index.Reach;
import org.mulin.search.index.ScopedSearch;
import org.mulin.search.index.SearchScope;
import org.mulin.search.index.Terms;
import org.mulin.search.words.TenantSynonyms;
import org.springframework.stereotype.Service;

/** Counts the cases that were filed lately, for somebody who is not there: none is shown, so no owner is asked. */
@Service
public class NewCases {
    /** Counting ends here. */
    public static final int MOST = 100;

    private final Findable cases;
    private final Divisions divisions;
    private final TenantSynonyms synonyms;

    NewCases(Findable caseFindable, Divisions divisions, TenantSynonyms synonyms) {
        this.cases = caseFindable;
        this.divisions = divisions;
        this.synonyms = synonyms;
    }

    /** A question of the box, with its filters as the box takes them, about what was filed after a moment. */
    public record Wanted(
            String words,
            List<String> divisions,
            List<String> statuses,
            List<String> kinds,
            List<String> categories,
            List<UUID> units,
            Instant since) {

        private Question question() {
            return new Question(
                    words, List.of(), divisions, statuses, kinds, categories, units, List.of(), null, null, null, null);
        }
    }

    /**
     * How many cases of the tenant are indexed, when the newest was filed, and the sum of the moments at which those were that
     * are confidential: while all is the same, none has come or gone.
     */
    public record Extent(long cases, long newest, long confidential) {}

    /** How many a holder of these grants may see; none where a division is no more. */
    public int count(List<Grant> held, Wanted wanted) {
        List<Place> places = new ArrayList<>();
        for (var code : wanted.divisions()) {
            var division = divisions.inForce(code);
            if (division.isEmpty()) {
                return 0;
            }
            var place = Place.of(division.get());
            if (place == null) {
                places.clear();
                break;
            }
            places.add(place);
        }
        var question = wanted.question();
        var query = new BoxQuery(question.words(), question.filters(places), question.order(), null, 1, null);
        var box = new Box(List.of(cases.family().index()), synonyms.current());
        return box.count(scope(cases.reaches(held)), query, wanted.since(), MOST);
    }

    /** The same for whoever may see the same: what was counted under other grants says what these may not tell. */
    public UUID mark(List<Grant> held) {
        var reaches = cases.reaches(held).stream().map(Reach::toString).sorted().toList();
        return UUID.nameUUIDFromBytes(reaches.toString().getBytes(UTF_8));
    }

    public Extent extent() {
        var search = new ScopedSearch(scope(List.of(Reach.everything(cases.type()))), null, "extent");
        search.ask(
                _ -> {},
                how -> how.size(1)
                        .trackTotalHits(total -> total.enabled(true))
                        .aggregations(
                                "confidential",
                                a -> a.filter(Terms.of("confidential", "true"))
                                        .aggregations("filed", filed -> filed.sum(sum -> sum.field("at"))))
                        .sort(SortOptions.of(s ->
                                s.field(f -> f.field("at").order(SortOrder.Desc).unmappedType(FieldType.Date)))));
        var answer = cases.family().index().search(search).getFirst();
        var found = answer.hits();
        return new Extent(
                found.total() == null ? 0 : found.total().value(),
                found.hits().isEmpty()
                        ? 0
                        : found.hits().getFirst().sort().getFirst().longValue(),
                confidential(answer));
    }

    private static long confidential(ResponseBody<Void> answer) {
        var confidential = answer.aggregations().get("confidential");
        var filed = confidential == null
                ? null
                : confidential.filter().aggregations().get("filed");
        return filed == null || !filed.isSum() ? 0 : (long) filed.sum().value();
    }

    private static SearchScope scope(List<Reach> reaches) {
        return new SearchScope(CurrentCaller.require().tenant().value(), reaches);
    }
}
