package org.mulin.search.box;

import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.TextQueryType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mulin.search.text.Pinyin;
import org.mulin.search.text.QueryText;
import org.mulin.search.text.QueryText.Matter;
import org.mulin.search.text.QueryText.Segment;

/**
 * The text of a query as clauses over single characters and pairs of neighbours ({@code .bi}). The numbers are measured: no
 * word segmenter did better on Chinese cases, and none is needed in the server.
 */
public final class TextClauses {

    private static final List<String> SINGLES = List.of("title", "body");
    private static final List<String> PAIRS = List.of("title.bi", "body.bi");

    private static final Pattern MISHEARD = Pattern.compile("\\p{IsHan}{3,12}");

    private TextClauses() {}

    /** What a hit must have: enough of half the segments. */
    public static Query gate(QueryText text) {
        List<Query> perSegment = new ArrayList<>();
        for (Segment segment : text.segments()) {
            List<Query> any = new ArrayList<>();
            any.add(acrossFields(segment.text(), PAIRS, "2<50% 5<34% 15<25%"));
            any.add(everyWord(segment.text()));
            segment.synonyms().forEach(synonym -> any.add(phrase(synonym, SINGLES)));
            any.addAll(misheard(segment));
            perSegment.add(any(any));
        }
        return Query.of(q -> q.bool(b -> b.minimumShouldMatch("1<50%").should(perSegment)));
    }

    /** What orders the hits. */
    public static Query score(QueryText text) {
        List<Query> any = new ArrayList<>();
        for (Segment segment : text.segments()) {
            any.add(mostFields(segment.text(), List.of("title.bi^3", "body.bi")));
            any.add(mostFields(segment.text(), List.of("title^1.4", "body^0.45")));
            any.add(phrase(segment.text(), List.of("title^6", "body^2")));
            segment.matters().forEach(matter -> any.add(matter(matter)));
            segment.latin().forEach(run -> any.add(constant(everyWord(run), 3)));
            misheard(segment).forEach(sound -> any.add(constant(sound, 3)));
        }
        text.exact().forEach(phrase -> any.add(phrase(phrase, List.of("title^6", "body^2"))));
        if (!text.segments().isEmpty()) {
            String all = text.segments().stream().map(Segment::text).collect(Collectors.joining(" "));
            any.add(constant(everyWord(all), 2));
        }
        return any(any);
    }

    /** A known word is one word, whichever of those that say the same a text has: it counts once. */
    private static Query matter(Matter matter) {
        List<Query> words = new ArrayList<>();
        words.add(phrase(matter.word(), List.of("title^1.5", "body^0.5")));
        matter.others().forEach(other -> words.add(phrase(other, List.of("title^3", "body"))));
        return Query.of(q -> q.disMax(d -> d.queries(words)));
    }

    static List<Query> exact(QueryText text) {
        return text.exact().stream().map(phrase -> phrase(phrase, SINGLES)).toList();
    }

    static List<Query> excluded(QueryText text) {
        return text.excluded().stream().map(phrase -> phrase(phrase, SINGLES)).toList();
    }

    /** A title that sounds much the same: 路登不亮. Of two characters too many do. */
    private static List<Query> misheard(Segment segment) {
        return MISHEARD.matcher(segment.text()).matches()
                ? List.of(Query.of(q -> q.match(m ->
                        m.field("sound.bi").query(Pinyin.sound(segment.text())).minimumShouldMatch("2<75%"))))
                : List.of();
    }

    static Query any(List<Query> clauses) {
        return Query.of(q -> q.bool(b -> b.should(clauses)));
    }

    private static Query acrossFields(String text, List<String> fields, String enough) {
        return Query.of(q -> q.multiMatch(m ->
                m.query(text).type(TextQueryType.CrossFields).fields(fields).minimumShouldMatch(enough)));
    }

    private static Query everyWord(String text) {
        return Query.of(q -> q.multiMatch(m -> m.query(text)
                .type(TextQueryType.CrossFields)
                .operator(Operator.And)
                .fields(SINGLES)));
    }

    private static Query mostFields(String text, List<String> fields) {
        return Query.of(q ->
                q.multiMatch(m -> m.query(text).type(TextQueryType.MostFields).fields(fields)));
    }

    private static Query phrase(String text, List<String> fields) {
        return Query.of(
                q -> q.multiMatch(m -> m.query(text).type(TextQueryType.Phrase).fields(fields)));
    }

    static Query constant(Query filter, float boost) {
        return Query.of(q -> q.constantScore(c -> c.filter(filter).boost(boost)));
    }
}
