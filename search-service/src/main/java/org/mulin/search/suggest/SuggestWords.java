package org.mulin.search.suggest;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.mulin.platform.access.Grant;
import org.mulin.platform.access.Grants;
import org.mulin.platform.access.Role;
import org.mulin.search.saved.History;
import org.mulin.search.suggest.Suggestion.Kind;
import org.mulin.search.suggest.TenantNames.Named;
import org.mulin.search.text.Spelling;
import org.mulin.search.text.Synonyms;
import org.mulin.search.words.TenantSynonyms;
import org.springframework.stereotype.Service;

/**
 * Suggests what may be meant: names within the caller's grants, activities that are for everybody, words, and what the caller
 * asked before.
 */
@Service
class SuggestWords {
    private static final int OF_ONE_KIND = 4;
    private static final int DICTIONARIES = 50;

    private final Grants grants;
    private final TenantNames names;
    private final ReachedCategories categories;
    private final EstateNames estates;
    private final ComingTitles titles;
    private final TenantSynonyms synonyms;
    private final History history;
    private final Recently<Synonyms, Map<String, Spelling>> words;

    SuggestWords(
            Grants grants,
            TenantNames names,
            ReachedCategories categories,
            EstateNames estates,
            ComingTitles titles,
            TenantSynonyms synonyms,
            History history,
            Clock clock) {
        this.grants = grants;
        this.names = names;
        this.categories = categories;
        this.estates = estates;
        this.titles = titles;
        this.synonyms = synonyms;
        this.history = history;
        this.words = new Recently<>(clock, DICTIONARIES);
    }

    private record Fitting(Suggestion suggestion, int fit) {}

    List<Suggestion> suggest(String text, int limit) {
        var held = grants.held(Set.of(Role.values()));
        var typed = Spelling.typed(text);
        Map<Kind, Integer> taken = new EnumMap<>(Kind.class);
        return Stream.of(
                        recent(typed),
                        places(typed, held),
                        categories(typed, held),
                        estates(typed, held),
                        activities(typed),
                        words(typed))
                .flatMap(fitting -> fitting)
                .sorted(comparingInt(Fitting::fit)
                        .reversed()
                        .thenComparing(it -> it.suggestion().kind())
                        .thenComparingInt(it -> it.suggestion().text().length()))
                .map(Fitting::suggestion)
                .distinct()
                .filter(it -> taken.merge(it.kind(), 1, Integer::sum) <= OF_ONE_KIND)
                .limit(limit)
                .toList();
    }

    private Stream<Fitting> recent(String typed) {
        return history.words().stream()
                .flatMap(it -> fitting(Spelling.of(it), typed, new Suggestion(Kind.RECENT, it, null, null)));
    }

    private Stream<Fitting> words(String typed) {
        return spellings().entrySet().stream()
                .flatMap(it -> fitting(it.getValue(), typed, new Suggestion(Kind.WORD, it.getKey(), null, null)));
    }

    private Stream<Fitting> categories(String typed, List<Grant> held) {
        return categories.fitting(typed, held, OF_ONE_KIND).stream()
                .flatMap(it ->
                        fitting(it.spelling(), typed, new Suggestion(Kind.CATEGORY, it.name(), it.path(), it.path())));
    }

    private Stream<Fitting> places(String typed, List<Grant> held) {
        return names.all().stream()
                .flatMap(it -> fitting(it.spelling(), typed, new Suggestion(it.kind(), it.name(), value(it), it.path()))
                        .filter(_ -> held.stream().anyMatch(grant -> isWithin(grant, it))));
    }

    private Stream<Fitting> estates(String typed, List<Grant> held) {
        return estates.all(held).stream()
                .flatMap(it -> fitting(it.spelling(), typed, new Suggestion(Kind.ESTATE, it.name(), null, it.path())));
    }

    private Stream<Fitting> activities(String typed) {
        return titles.all().stream()
                .flatMap(
                        it -> fitting(it.spelling(), typed, new Suggestion(Kind.ACTIVITY, it.text(), null, it.path())));
    }

    private static Stream<Fitting> fitting(Spelling spelling, String typed, Suggestion suggestion) {
        var fit = spelling.fit(typed);
        return fit == 0 ? Stream.empty() : Stream.of(new Fitting(suggestion, fit));
    }

    private Map<String, Spelling> spellings() {
        var known = synonyms.current();
        return words.of(known, () -> known.words().stream().collect(toMap(word -> word, Spelling::of)));
    }

    private static String value(Named it) {
        return it.kind() == Kind.DIVISION ? it.division().code() : it.id().toString();
    }

    /** A unit that serves all of a place serves the communities in it. */
    private static boolean isWithin(Grant grant, Named it) {
        return grant.division().contains(it.division())
                || (it.kind() == Kind.UNIT && it.division().contains(grant.division()));
    }
}
