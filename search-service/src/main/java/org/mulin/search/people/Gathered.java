package org.mulin.search.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
final class Gathered {
    private final int limit;
    private final List<Hit> hits = new ArrayList<>();
    private final List<Type> away = new ArrayList<>();
    private final Set<String> awayServices = new HashSet<>();
    private @Nullable RuntimeException why;

    Gathered(int limit) {
        this.limit = limit;
    }

    /** Something to show, how well it fits, and the division it is of interest to, if it tells of anybody. */
    record Hit(Item item, double fit, @Nullable UUID division) {}

    /** Nobody waits twice for the same service. */
    void add(Type type, String service, Supplier<List<Hit>> kind) {
        if (awayServices.contains(service)) {
            away.add(type);
            return;
        }
        try {
            hits.addAll(kind.get());
        } catch (NoFallbackAvailableException failure) {
            awayServices.add(service);
            away.add(type);
            why = failure;
        } catch (IndexUnavailable _) {
            away.add(type);
            why = new ProblemException(SearchProblem.SEARCH_UNAVAILABLE);
        }
    }

    /** That nobody was found is said only when everybody could be looked for. */
    void requireAnAnswer() {
        if (hits.isEmpty() && why != null) {
            throw why;
        }
    }

    List<Type> away() {
        return away;
    }

    List<Item> items() {
        return best().stream().map(Hit::item).toList();
    }

    /** Whose people or homes are among the best. */
    List<UUID> divisions() {
        return best().stream().map(Hit::division).filter(Objects::nonNull).toList();
    }

    private List<Hit> best() {
        return hits.stream()
                .sorted(Comparator.comparingDouble(Hit::fit).reversed())
                .limit(limit)
                .toList();
    }
}
