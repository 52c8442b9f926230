package org.mulin.search.people;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grant;
import org.mulin.platform.access.Grants;
import org.mulin.platform.access.Role;
import org.mulin.platform.feed.FeedFollower;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.search.index.IndexUnavailable;
import org.mulin.search.index.Place;
import org.mulin.search.index.Reach;
import org.mulin.search.index.SearchProblem;
import org.mulin.search.index.SearchScope;
import org.mulin.search.index.Shown;
import org.mulin.search.people.PeopleIndex.Hit;
import org.mulin.search.people.ResidentOwner.ShownResident;
import org.springframework.stereotype.Service;

/** Finds a person who is meant, for those who may read residents; across communities only for a reason that is kept. */
@Service
class SearchPeople {
    private static final Set<Role> READERS = Set.of(
            Role.DISTRICT_OFFICIAL, Role.COMMUNITY_SECRETARY, Role.COMMUNITY_WORKER, Role.GRID_WORKER, Role.API_CLIENT);

    private final PeopleIndex index;
    private final ResidentDocuments documents;
    private final ResidentOwner owner;
    private final Grants grants;
    private final Divisions divisions;
    private final FeedFollower follower;
    private final LookUps lookUps;

    SearchPeople(
            PeopleIndex index,
            ResidentDocuments documents,
            ResidentOwner owner,
            Grants grants,
            Divisions divisions,
            FeedFollower peopleFollower,
            LookUps lookUps) {
        this.index = index;
        this.documents = documents;
        this.owner = owner;
        this.grants = grants;
        this.divisions = divisions;
        this.follower = peopleFollower;
        this.lookUps = lookUps;
    }

    /** What a caller asks: a name, pinyin or a phone, a division by code, and why. */
    record Question(
            String words,
            @Nullable String division,
            @Nullable LookUpReason reason,
            int limit) {}

    PeoplePage search(Question question) {
        var held = grants.held(READERS).stream().map(Grant::division).distinct().toList();
        if (held.isEmpty()) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        var asked =
                Asked.of(question.words()).orElseThrow(() -> new ProblemException(SearchProblem.NAME_OR_PHONE_NEEDED));
        var across = held.stream().filter(SearchPeople::isAcrossCommunities).toList();
        if (!across.isEmpty() && question.reason() == null) {
            throw new ProblemException(SearchProblem.REASON_NEEDED);
        }
        var asOf = follower.progress().asOf();
        var within = question.division() == null ? null : divisions.require(question.division());
        var hits = find(held, within, wanted(asked), question.limit());
        var shown = Shown.of(hits.stream().map(Hit::id), owner::batch, ShownResident::id);
        if (!across.isEmpty() && question.reason() != null) {
            lookUps.record(concerned(hits, shown, within == null ? across : List.of(within)), question.reason());
        }
        var items = new ArrayList<ShownResident>();
        hits.stream().filter(hit -> shown.containsKey(hit.id())).forEach(hit -> items.add(shown.get(hit.id())));
        return new PeoplePage(items, null, asOf);
    }

    private static boolean isAcrossCommunities(Division division) {
        return switch (division.level()) {
            case CITY, DISTRICT, SUBDISTRICT -> true;
            case COMMUNITY, GRID -> false;
        };
    }

    private Query wanted(Asked asked) {
        return switch (asked) {
            case Asked.Name name -> PersonClauses.of(name);
            case Asked.Latin latin -> PersonClauses.of(latin);
            case Asked.Phone phone -> PersonClauses.ofPhone(key(phone));
        };
    }

    private String key(Asked.Phone phone) {
        return documents
                .phoneKey(new ResidentDocuments.Digits(tenant(), phone.digits()))
                .key();
    }

    private List<Hit> find(List<Division> held, @Nullable Division within, Query wanted, int limit) {
        var reaches = held.stream().map(it -> new Reach(Place.of(it), null)).toList();
        try {
            return index.search(
                    new SearchScope(tenant(), reaches), within == null ? null : Place.of(within), wanted, limit);
        } catch (IndexUnavailable _) {
            throw new ProblemException(SearchProblem.SEARCH_UNAVAILABLE);
        }
    }

    private static UUID tenant() {
        return CurrentCaller.require().tenant().value();
    }

    /** The communities whose people are shown, or where nobody is, the divisions that were searched. */
    private static List<UUID> concerned(List<Hit> hits, Map<UUID, ShownResident> shown, List<Division> searched) {
        var communities = hits.stream()
                .filter(hit -> shown.containsKey(hit.id()))
                .map(Hit::community)
                .toList();
        return communities.isEmpty() ? searched.stream().map(Division::id).toList() : communities;
    }
}
