package org.mulin.search.people;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.mulin.search.index.Terms;
import org.mulin.search.text.PersonName;

/** What was asked as clauses over whole values: the surer a clause finds the one who is meant, the more it weighs. */
final class PersonClauses {
    /** One syllable or the beginning of one is one character of a name, which is too little to look for beginnings. */
    private static final Pattern ONE_SYLLABLE =
            Pattern.compile("(?:[zcs]h|[bpmfdtnlgkhjqxzcsryw])?[aeiouv]{0,3}(?:ng?|r)?");

    private static final int SHORTEST_WITH_A_TYPO = 5;
    private static final int SHORTEST_WITH_TWO_TYPOS = 9;
    private static final int WHOLE = 30;
    private static final int INITIALS = 20;
    private static final int BEGINNING = 14;
    private static final int SOUNDS_LIKE = 10;
    private static final int MISSPELT = 8;
    private static final int MISSPELT_TWICE = 5;

    private PersonClauses() {}

    /**
     * How an index of people is asked, with the key that a phone of some digits, or one that ends in these four, is kept
     * under. An address finds nobody in it.
     */
    static Optional<Query> of(Asked asked, UnaryOperator<String> phoneKey) {
        return switch (asked) {
            case Asked.Name name -> Optional.of(of(name));
            case Asked.Latin latin -> Optional.of(of(latin));
            case Asked.Phone phone -> Optional.of(weighing(WHOLE, Terms.of("phone", phoneKey.apply(phone.digits()))));
            case Asked.Home _, Asked.Building _ -> Optional.empty();
        };
    }

    private static Query of(Asked.Name name) {
        var letters = name.letters();
        return any(List.of(
                weighing(WHOLE, Terms.of("name", letters)),
                weighing(BEGINNING, prefix("name", letters)),
                weighing(SOUNDS_LIKE, Terms.anyOf("pinyin", PersonName.readings(letters)))));
    }

    private static Query of(Asked.Latin latin) {
        var letters = latin.letters();
        List<Query> any = new ArrayList<>();
        any.add(weighing(WHOLE, Terms.of("pinyin", letters)));
        any.add(weighing(INITIALS, Terms.of("initials", letters)));
        any.add(weighing(SOUNDS_LIKE, Terms.of("southern", PersonName.southern(letters))));
        if (!ONE_SYLLABLE.matcher(letters).matches()) {
            any.add(weighing(BEGINNING, prefix("pinyin", letters)));
            if (letters.length() >= SHORTEST_WITH_A_TYPO) {
                any.add(weighing(MISSPELT, misspelt(letters, 1)));
            }
            if (letters.length() >= SHORTEST_WITH_TWO_TYPOS) {
                any.add(weighing(MISSPELT_TWICE, misspelt(letters, 2)));
            }
        }
        return any(any);
    }

    private static Query misspelt(String letters, int edits) {
        return Query.of(q -> q.fuzzy(f -> f.field("pinyin")
                .value(letters)
                .fuzziness(String.valueOf(edits))
                .prefixLength(1)));
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
