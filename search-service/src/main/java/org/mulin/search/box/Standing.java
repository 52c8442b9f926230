package org.mulin.search.box;

import static java.util.stream.Collectors.toMap;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mulin.search.index.Terms;

/** Where things stand now. Nothing writes that what was published has ended: its time says so. */
public final class Standing {
    public static final String PUBLISHED = "PUBLISHED";
    private static final String ENDED = "ENDED";
    private static final Query IS_PUBLISHED = Terms.of("status", PUBLISHED);
    private static final Query IS_OVER =
            Query.of(q -> q.range(r -> r.untyped(ends -> ends.field("ends").lte(JsonData.of("now")))));
    private static final Query HAS_ENDED = Query.of(q -> q.bool(b -> b.filter(IS_PUBLISHED, IS_OVER)));
    private static final Query IS_STILL_PUBLISHED =
            Query.of(q -> q.bool(b -> b.filter(IS_PUBLISHED).mustNot(IS_OVER)));

    private Standing() {}

    /** What stands at one of these. */
    public static Query anyOf(Collection<String> statuses) {
        return TextClauses.any(statuses.stream().map(Standing::at).toList());
    }

    private static Query at(String status) {
        return switch (status) {
            case PUBLISHED -> IS_STILL_PUBLISHED;
            case ENDED -> HAS_ENDED;
            default -> Terms.of("status", status);
        };
    }

    /** How many have ended, to be counted beside the stored values. */
    static Aggregation ended() {
        return Aggregation.of(a -> a.filter(HAS_ENDED));
    }

    /** How many stand at each, of the stored values' counts and of how many have {@link #ended}. */
    static Map<String, Long> counts(Map<String, Long> stored, long ended) {
        if (ended == 0) {
            return stored;
        }
        var counts = new HashMap<>(stored);
        counts.merge(PUBLISHED, -ended, Long::sum);
        counts.put(ENDED, ended);
        return counts.entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry::getKey))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new));
    }
}
