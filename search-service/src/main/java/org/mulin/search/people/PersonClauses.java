package org.mulin.search.people;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.mulin.search.index.Terms;
import org.mulin.search.text.PersonName;

/** What was asked as clauses over whole values: the surer a clause finds the one who is meant, the more it weighs. */
final class PersonClauses {
    /** One syllable or the beginning of one is one character of a name, which is too little to look for beginnings. */
    private static final Pattern ONE_SYLLABLE =
            Pattern.compile("(?:[zcs]h|[bpmfdtnlgkhjqxzcsryw])?[aeiouv]{0,3}(?:ng?|r)?");

    private static final int LONGEST_INITIALS = 4;
    private static final int SHORTEST_WITH_A_TYPO = 5;
    private static final int SHORTEST_WITH_TWO_TYPOS = 9;
    private static final int SHORTEST_MISHEARD = 3;
    private static final int LONGEST_MISHEARD = 4;

    private PersonClauses() {}

    static Query of(Asked.Name name) {
        var letters = name.letters();
        List<Query> any = new ArrayList<>();
        any.add(weighing(30, Terms.of("name", letters)));
        any.add(weighing(12, prefix("name", letters)));
        var length = letters.codePointCount(0, letters.length());
        if (length >= SHORTEST_MISHEARD && length <= LONGEST_MISHEARD) {
            any.add(weighing(10, oneOf("pinyin", PersonName.of(letters).pinyin())));
        }
        return any(any);
    }

    static Query of(Asked.Latin latin) {
        var letters = latin.letters();
        List<Query> any = new ArrayList<>();
        any.add(weighing(30, Terms.of("pinyin", letters)));
        any.add(weighing(10, Terms.of("southern", PersonName.southern(letters))));
        if (letters.length() <= LONGEST_INITIALS) {
            any.add(weighing(20, Terms.of("initials", letters)));
        }
        if (!ONE_SYLLABLE.matcher(letters).matches()) {
            any.add(weighing(14, prefix("pinyin", letters)));
            if (letters.length() >= SHORTEST_WITH_A_TYPO) {
                any.add(weighing(8, misspelt(letters)));
            }
        }
        return any(any);
    }

    /** The key of a whole phone or of its last four digits. */
    static Query ofPhone(String key) {
        return weighing(1, Terms.of("phone", key));
    }

    private static Query misspelt(String letters) {
        var edits = letters.length() < SHORTEST_WITH_TWO_TYPOS ? "1" : "2";
        return Query.of(q ->
                q.fuzzy(f -> f.field("pinyin").value(letters).fuzziness(edits).prefixLength(1)));
    }

    private static Query oneOf(String field, List<String> values) {
        var wanted = values.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field(field).terms(of -> of.value(wanted))));
    }

    private static Query prefix(String field, String value) {
        return Query.of(q -> q.prefix(p -> p.field(field).value(value)));
    }

    private static Query weighing(float weight, Query filter) {
        return Query.of(q -> q.constantScore(c -> c.filter(filter).boost(weight)));
    }

    private static Query any(List<Query> clauses) {
        return Query.of(q -> q.disMax(d -> d.queries(clauses).tieBreaker(0.1)));
    }
}
