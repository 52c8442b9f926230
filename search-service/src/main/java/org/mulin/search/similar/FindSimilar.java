package org.mulin.search.similar;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grants;
import org.mulin.platform.access.Role;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.search.box.Findable;
import org.mulin.search.index.IndexUnavailable;
import org.mulin.search.index.Place;
import org.mulin.search.index.ScopedSearch;
import org.mulin.search.index.SearchProblem;
import org.mulin.search.index.SearchScope;
import org.mulin.search.index.Shown;
import org.mulin.search.similar.ShownCases.ShownCase;
import org.mulin.search.words.TenantSynonyms;
import org.springframework.stereotype.Service;

/** Finds cases like another or like what is typed; the index finds them, their owner shows them, and texts are compared anew. */
@Service
class FindSimilar {
    private static final int SHOWN = 5;
    private static final double ALIKE = 0.4;

    private final Findable cases;
    private final ShownCases owner;
    private final Grants grants;
    private final Divisions divisions;
    private final TenantSynonyms synonyms;
    private final Clock clock;

    FindSimilar(
            Findable caseFindable,
            ShownCases owner,
            Grants grants,
            Divisions divisions,
            TenantSynonyms synonyms,
            Clock clock) {
        this.cases = caseFindable;
        this.owner = owner;
        this.grants = grants;
        this.divisions = divisions;
        this.synonyms = synonyms;
        this.clock = clock;
    }

    /** Like what was typed: open ones in the division alone, which may be no case's yet. */
    Similar toText(String typed, @Nullable String division) {
        return similar(new Text(typed, ""), scope(), division == null ? null : divisions.require(division), null);
    }

    /** Like a case that the index finds within the grants, and its owner shows. */
    Similar toCase(UUID id) {
        var scope = scope();
        var it = shown(find(SimilarQuestions.one(scope, id)).stream()).get(id);
        if (it == null) {
            throw new ProblemException(CommonProblem.NOT_FOUND);
        }
        var division =
                it.division() == null ? null : divisions.inForce(it.division()).orElse(null);
        return similar(new Text(it.title(), it.description()), scope, division, id);
    }

    private SearchScope scope() {
        var reaches = cases.reaches(grants.held(Set.of(Role.values())));
        if (reaches.isEmpty()) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        return new SearchScope(CurrentCaller.require().tenant().value(), reaches);
    }

    private Similar similar(Text text, SearchScope scope, @Nullable Division nearby, @Nullable UUID except) {
        var asOf = cases.family().follower().progress().asOf();
        var questions = new SimilarQuestions(scope, text, synonyms.current(), except);
        if (questions.isFutile()) {
            return new Similar(List.of(), List.of(), asOf);
        }
        var open = nearby == null ? List.<UUID>of() : find(questions.openIn(around(nearby), clock.instant()));
        var solved = find(questions.solved());
        var shown = shown(Stream.concat(open.stream(), solved.stream()));
        return new Similar(open(text, open, shown), solved(solved, shown), asOf);
    }

    /** The community around a grid; any other division is its own surroundings. */
    private static @Nullable Place around(Division division) {
        return division.community() == null
                ? Place.of(division)
                : new Place(Place.Level.COMMUNITY, division.community());
    }

    private List<UUID> find(ScopedSearch search) {
        try {
            return cases.family().index().search(search).getFirst().hits().hits().stream()
                    .map(hit -> UUID.fromString(hit.sort().getLast().stringValue()))
                    .toList();
        } catch (IndexUnavailable _) {
            throw new ProblemException(SearchProblem.SEARCH_UNAVAILABLE);
        }
    }

    private Map<UUID, ShownCase> shown(Stream<UUID> ids) {
        return Shown.of(ids, owner::batch, ShownCase::id);
    }

    private List<Similar.Open> open(Text text, List<UUID> found, Map<UUID, ShownCase> shown) {
        var likeness = new Likeness(synonyms.current(), text);
        return found.stream()
                .filter(shown::containsKey)
                .map(shown::get)
                .map(it -> Similar.Open.of(it, likeness.to(new Text(it.title(), it.description()))))
                .filter(it -> it.likeness() >= 100 * ALIKE)
                .sorted(Comparator.comparingInt(Similar.Open::likeness).reversed())
                .limit(SHOWN)
                .toList();
    }

    private static List<Similar.Solved> solved(List<UUID> found, Map<UUID, ShownCase> shown) {
        return found.stream()
                .filter(shown::containsKey)
                .map(shown::get)
                .map(Similar.Solved::of)
                .limit(SHOWN)
                .toList();
    }
}
