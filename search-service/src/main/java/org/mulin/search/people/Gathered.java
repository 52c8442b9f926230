package org.mulin.search.people;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.ProblemException;
import org.mulin.search.index.IndexUnavailable;
import org.mulin.search.index.SearchProblem;
import org.mulin.search.people.PeoplePage.Item;
import org.mulin.search.people.PeoplePage.Type;
import org.springframework.cloud.client.circuitbreaker.NoFallbackAvailableException;

/** The best hits of all kinds. An owner that is away, or an index not yet built, takes nothing but its own kinds with it. */
record Gathered(List<Found> found, int limit) {

    /** Something to show, how well it fits, and the division it is of interest to, if it tells of anybody. */
    record Hit(Item item, double fit, @Nullable UUID division) {}

    /** What was found of a kind, or why it could not be looked for. */
    record Found(Type type, List<Hit> hits, @Nullable RuntimeException why) {
        static Found of(Type type, Supplier<List<Hit>> kind) {
            try {
                return new Found(type, kind.get(), null);
            } catch (NoFallbackAvailableException failure) {
                return new Found(type, List.of(), failure);
            } catch (IndexUnavailable _) {
                return new Found(type, List.of(), new ProblemException(SearchProblem.SEARCH_UNAVAILABLE));
            }
        }
    }

    /** That nobody was found is said only when everybody could be looked for. */
    void requireAnAnswer() {
        if (found.stream().anyMatch(it -> !it.hits.isEmpty())) {
            return;
        }
        for (var it : found) {
            if (it.why != null) {
                throw it.why;
            }
        }
    }

    List<Type> away() {
        return found.stream().filter(it -> it.why != null).map(Found::type).toList();
    }

    List<Item> items() {
        return best().stream().map(Hit::item).toList();
    }

    /** Whose people or homes are among the best. */
    List<UUID> divisions() {
        return best().stream().map(Hit::division).filter(Objects::nonNull).toList();
    }

    private List<Hit> best() {
        return found.stream()
                .flatMap(it -> it.hits.stream())
                .sorted(Comparator.comparingDouble(Hit::fit).reversed())
                .limit(limit)
                .toList();
    }
}
