package org.mulin.search.box;

import static org.mulin.search.box.TextClauses.constant;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.mulin.search.index.Terms;
import org.mulin.search.text.PersonName;
import org.mulin.search.text.PlaceName;
import org.mulin.search.text.QueryText.Segment;

/** A word as the name of a unit or a division: written, misheard, in pinyin or by first letters. */
final class NameClauses {
    private static final Pattern LATIN = Pattern.compile("[a-z]{2,40}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}{2,20}");
    private static final int LONGEST_INITIALS = 8;
    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHORTEST_WITH_A_TYPO = 5;
    private static final int SHORTEST_MISHEARD = 3;
    private static final int SHORTEST_SHORT_NAME = 3;
    private static final int LONGEST_SHORT_NAME = 6;

    private NameClauses() {}

    /** The surer a clause finds the one that is meant, the more it weighs; nothing where the word can be no name. */
    static Optional<Query> of(String word) {
        var letters = PersonName.latin(PersonName.letters(word));
        if (LATIN.matcher(letters).matches()) {
            return Optional.of(inDirectory(best(latin(letters))));
        }
        return HAN.matcher(letters).matches() ? Optional.of(inDirectory(best(han(letters)))) : Optional.empty();
    }

    /** In the other indices the clause is dropped before anything is looked up for it. */
    private static Query inDirectory(Query name) {
        return Query.of(q ->
                q.bool(b -> b.filter(Terms.of("_index", Box.DIRECTORY)).must(name)));
    }

    private static Query best(List<Query> clauses) {
        return Query.of(q -> q.disMax(d -> d.queries(clauses).tieBreaker(0.1)));
    }

    /**
     * Who types a unit's name or its short name, as 住建局 for 住房和城乡建设局, and nothing else means the unit, however many
     * matters speak of it.
     */
    static Optional<Query> ofUnit(Segment word) {
        List<Query> any = new ArrayList<>();
        Stream.concat(Stream.of(word.text()), word.rewritten().stream())
                .map(PersonName::letters)
                .filter(letters -> HAN.matcher(letters).matches())
                .forEach(letters -> {
                    any.add(unit(TypedClauses.prefix("name", letters)));
                    if (letters.length() >= SHORTEST_SHORT_NAME && letters.length() <= LONGEST_SHORT_NAME) {
                        any.add(unit(shortened(letters)));
                    }
                });
        return any.isEmpty() ? Optional.empty() : Optional.of(constant(inDirectory(TextClauses.any(any)), 100));
    }

    private static Query unit(Query name) {
        return Query.of(q -> q.bool(b -> b.filter(Terms.of("type", "unit")).filter(name)));
    }

    /** The characters in their order, whatever stands between them. A wildcard would cost more than all the rest. */
    private static Query shortened(String letters) {
        return Query.of(q -> q.intervals(
                i -> i.field("title").match(m -> m.query(letters).ordered(true).maxGaps(-1))));
    }

    private static List<Query> latin(String letters) {
        List<Query> any = new ArrayList<>();
        any.add(constant(Terms.of("pinyin", letters), 30));
        if (letters.length() <= LONGEST_INITIALS) {
            any.add(constant(Terms.of("initials", letters), 20));
        }
        if (letters.length() >= SHORTEST_BEGINNING) {
            any.add(constant(TypedClauses.prefix("pinyin", letters), 14));
            any.add(constant(TypedClauses.prefix("initials", letters), 10));
        }
        if (letters.length() >= SHORTEST_WITH_A_TYPO) {
            any.add(constant(misspelt(letters), 8));
        }
        return any;
    }

    private static List<Query> han(String letters) {
        List<Query> any = new ArrayList<>();
        any.add(constant(Terms.of("name", letters), 30));
        any.add(constant(TypedClauses.prefix("name", letters), 12));
        if (letters.length() >= SHORTEST_MISHEARD) {
            any.add(constant(Terms.anyOf("pinyin", PlaceName.readings(letters)), 10));
        }
        return any;
    }

    /** By one letter, or two that changed places: a second one makes the question twice as dear. */
    private static Query misspelt(String letters) {
        return Query.of(q ->
                q.fuzzy(f -> f.field("pinyin").value(letters).fuzziness("1").prefixLength(1)));
    }
}
