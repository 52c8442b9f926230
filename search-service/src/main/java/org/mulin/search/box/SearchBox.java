package org.mulin.search.cases;

import java.util.ArrayList;
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
import org.mulin.platform.feed.FeedFollower;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.search.cases.CaseOwner.ShownCase;
import org.mulin.search.cases.SearchPage.Count;
import org.mulin.search.index.IndexUnavailable;
import org.mulin.search.index.Place;
import org.mulin.search.index.Reach;
import org.mulin.search.index.SearchProblem;
import org.mulin.search.index.SearchScope;
import org.mulin.search.index.Shown;
import org.springframework.stereotype.Service;

/** Finds cases in the index and shows them as their owner lets the caller see them. */
@Service
class SearchCases {
    private static final Set<Role> READERS = Set.of(
            Role.DISTRICT_OFFICIAL,
            Role.COMMUNITY_SECRETARY,
            Role.COMMUNITY_WORKER,
            Role.GRID_WORKER,
            Role.MEDIATOR,
            Role.UNIT_HANDLER,
            Role.API_CLIENT);

    private final CaseIndex index;
    private final CaseOwner owner;
    private final Grants grants;
    private final Divisions divisions;
    private final FeedFollower follower;

    SearchCases(CaseIndex index, CaseOwner owner, Grants grants, Divisions divisions, FeedFollower caseFollower) {
        this.index = index;
        this.owner = owner;
        this.grants = grants;
        this.divisions = divisions;
        this.follower = caseFollower;
    }

    /** What a caller asks: words, a division by code, and filters; empty words list the newest. */
    record Question(
            String words,
            @Nullable String division,
            @Nullable String status,
            @Nullable String kind,
            @Nullable String category,
            @Nullable String cursor,
            int limit) {}

    SearchPage search(Question question) {
        var held = grants.held(READERS);
        if (held.isEmpty()) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        var asOf = follower.progress().asOf();
        var division = question.division() == null ? null : divisions.require(question.division());
        var scope = new SearchScope(
                CurrentCaller.require().tenant().value(),
                held.stream().map(Reach::of).toList());
        var counted = division == null ? divisions.root().orElse(null) : division;
        var found = ask(scope, query(question, division, counted));
        var ids = Stream.concat(found.hits().stream(), found.related().stream()).map(CaseHits.Hit::id);
        var shown = Shown.of(ids, owner::batch, ShownCase::id);
        return new SearchPage(
                items(found.hits(), shown),
                found.next() == null ? null : found.next().text(fingerprint(question)),
                found.total(),
                facets(found.facets()),
                items(found.related(), shown),
                asOf);
    }

    private CaseHits ask(SearchScope scope, CaseQuery query) {
        try {
            return index.search(scope, query);
        } catch (IndexUnavailable _) {
            throw new ProblemException(SearchProblem.SEARCH_UNAVAILABLE);
        }
    }

    private static CaseQuery query(Question question, @Nullable Division within, @Nullable Division counted) {
        return new CaseQuery(
                question.words(),
                within == null ? null : Place.of(within),
                question.status(),
                question.kind(),
                question.category(),
                counted == null ? null : nextLevel(counted),
                question.limit(),
                CaseCursor.parse(question.cursor(), !question.words().isBlank(), fingerprint(question)));
    }

    private static Place.@Nullable Level nextLevel(Division division) {
        return switch (division.level()) {
            case CITY -> Place.Level.DISTRICT;
            case DISTRICT -> Place.Level.SUBDISTRICT;
            case SUBDISTRICT -> Place.Level.COMMUNITY;
            case COMMUNITY, GRID -> null;
        };
    }

    private static List<SearchPage.Item> items(List<CaseHits.Hit> hits, Map<UUID, ShownCase> shown) {
        var items = new ArrayList<SearchPage.Item>();
        for (var hit : hits) {
            var it = shown.get(hit.id());
            if (it != null) {
                items.add(SearchPage.Item.of(hit, it));
            }
        }
        return items;
    }

    private SearchPage.Facets facets(CaseHits.Facets facets) {
        var places = divisions.places(
                facets.division().keySet().stream().map(UUID::fromString).toList());
        var byDivision = new ArrayList<Count>();
        facets.division().forEach((id, count) -> {
            var place = places.get(UUID.fromString(id));
            if (place != null) {
                byDivision.add(new Count(place.code(), place.path(), count));
            }
        });
        return new SearchPage.Facets(
                byDivision, counts(facets.status()), counts(facets.kind()), counts(facets.category()));
    }

    private static List<Count> counts(Map<String, Long> facet) {
        return facet.entrySet().stream()
                .map(value -> new Count(value.getKey(), value.getKey(), value.getValue()))
                .toList();
    }

    /** Ties a cursor to its question: with another one it would skip hits. */
    private static String fingerprint(Question question) {
        return Integer.toHexString(new Question(
                        question.words(),
                        question.division(),
                        question.status(),
                        question.kind(),
                        question.category(),
                        null,
                        1)
                .hashCode());
    }
}
