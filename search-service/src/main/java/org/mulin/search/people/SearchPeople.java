package org.mulin.search.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grant;
import org.mulin.platform.access.Grants;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.RoundTrip;
import org.mulin.platform.tenancy.SideBySide;
import org.mulin.search.index.AsOf;
import org.mulin.search.index.IndexUnavailable;
import org.mulin.search.index.Place;
import org.mulin.search.index.Reach;
import org.mulin.search.index.SearchProblem;
import org.mulin.search.index.SearchScope;
import org.mulin.search.index.Shown;
import org.mulin.search.people.Gathered.Found;
import org.mulin.search.people.Gathered.Hit;
import org.mulin.search.people.PeoplePage.Item;
import org.mulin.search.people.PeoplePage.Type;
import org.springframework.stereotype.Service;

/** Finds a person or home that is meant, for those who may read it; across communities only for a reason that is kept. */
@Service
class SearchPeople {
    private final List<Kind> kinds;
    private final AddressTree addresses;
    private final RoundTrip trip;
    private final Divisions divisions;
    private final LookUps lookUps;
    private final AsOf asOf;

    SearchPeople(
            List<Kind> kinds, AddressTree addresses, RoundTrip trip, Divisions divisions, LookUps lookUps, AsOf asOf) {
        this.kinds = kinds.stream().sorted(Comparator.comparing(Kind::type)).toList();
        this.addresses = addresses;
        this.trip = trip;
        this.divisions = divisions;
        this.lookUps = lookUps;
        this.asOf = asOf;
    }

    /** What a caller asks: a name, pinyin, a phone or an address, a division by code, and why. */
    record Question(
            String words,
            @Nullable String division,
            @Nullable LookUpReason reason,
            int limit) {}

    /** A kind that the caller may look for, and the grants by which. */
    private record Allowed(Kind kind, List<Grant> held) {}

    PeoplePage search(Question question) {
        var allowed = allowed();
        if (allowed.isEmpty()) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        var asked =
                Asked.of(question.words()).orElseThrow(() -> new ProblemException(SearchProblem.NAME_OR_PHONE_NEEDED));
        var across = allowed.stream()
                .flatMap(it -> it.held.stream())
                .map(Grant::division)
                .filter(SearchPeople::isAcrossCommunities)
                .toList();
        if (!across.isEmpty() && question.reason() == null) {
            throw new ProblemException(SearchProblem.REASON_NEEDED);
        }
        var upTo = asOf.of(allowed.stream().map(it -> it.kind.follower()));
        var within = question.division() == null ? null : divisions.require(question.division());
        var gathered = gather(allowed, asked, within, question.limit());
        if (!across.isEmpty() && question.reason() != null) {
            lookUps.record(concerned(gathered, within == null ? across : List.of(within)), question.reason());
        }
        return new PeoplePage(gathered.items(), null, gathered.away(), upTo);
    }

    private List<Allowed> allowed() {
        var grants = Grants.query();
        trip.read(grants);
        return kinds.stream()
                .map(kind -> new Allowed(kind, Grants.with(kind.readers(), grants)))
                .filter(it -> !it.held.isEmpty())
                .toList();
    }

    private static boolean isAcrossCommunities(Division division) {
        return switch (division.level()) {
            case CITY, DISTRICT, SUBDISTRICT -> true;
            case COMMUNITY, GRID -> false;
        };
    }

    /** All kinds at once: each waits for its index and then for its owner. */
    private Gathered gather(List<Allowed> allowed, Asked asked, @Nullable Division within, int limit) {
        var place = within == null ? null : Place.of(within);
        List<Supplier<Found>> looks = new ArrayList<>();
        for (var it : allowed) {
            looks.add(() -> Found.of(it.kind.type(), () -> find(it, asked, place, limit)));
            if (it.kind.type() == Type.HOUSEHOLD) {
                looks.add(() -> Found.of(Type.ADDRESS, () -> pointers(asked)));
            }
        }
        var gathered = new Gathered(SideBySide.all(looks), limit);
        gathered.requireAnAnswer();
        return gathered;
    }

    private static List<Hit> find(Allowed allowed, Asked asked, @Nullable Place place, int limit) {
        var kind = allowed.kind;
        var wanted = kind.wanted().apply(asked);
        if (wanted.isEmpty()) {
            return List.of();
        }
        var scope = new SearchScope(
                CurrentCaller.require().tenant().value(),
                allowed.held.stream().map(Reach::of).distinct().toList());
        try {
            var found = kind.index().search(scope, place, wanted.get(), limit);
            var shown = Shown.of(found.stream().map(PeopleIndex.Found::id), kind.owner(), Item::id);
            return found.stream()
                    .filter(it -> shown.containsKey(it.id()))
                    .map(it -> new Hit(Objects.requireNonNull(shown.get(it.id())), it.fit(), it.division()))
                    .toList();
        } catch (IndexUnavailable failure) {
            if (failure.isUnbuilt()) {
                throw failure;
            }
            throw new ProblemException(SearchProblem.SEARCH_UNAVAILABLE);
        }
    }

    private List<Hit> pointers(Asked asked) {
        return addresses.pointers(asked).stream()
                .map(item -> new Hit(item, 0, null))
                .toList();
    }

    /** The communities of those who are shown, or where nobody is, the divisions that were searched. */
    private static List<UUID> concerned(Gathered gathered, List<Division> searched) {
        var divisions = gathered.divisions();
        return divisions.isEmpty() ? searched.stream().map(Division::id).toList() : divisions;
    }
}
