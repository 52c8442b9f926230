package org.mulin.search.box;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grant;
import org.mulin.platform.access.Grants;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.Query;
import org.mulin.platform.tenancy.RoundTrip;
import org.mulin.platform.tenancy.SideBySide;
import org.mulin.search.index.AsOf;
import org.mulin.search.index.IndexUnavailable;
import org.mulin.search.index.Place;
import org.mulin.search.index.Reach;
import org.mulin.search.index.SearchProblem;
import org.mulin.search.index.SearchScope;
import org.mulin.search.saved.NoteQuestion;
import org.mulin.search.text.Highlighter;
import org.mulin.search.text.QueryText;
import org.mulin.search.words.TenantSynonyms;
import org.springframework.stereotype.Service;

/** Finds in the index, under the caller's rights as they are now, and shows as the owners let the caller see. */
@Service
class SearchBox {
    private final List<Findable> findables;
    private final Findable cases;
    private final RoundTrip trip;
    private final ShowHits showHits;
    private final LabelFacets labels;
    private final AwaitWrite awaitWrite;
    private final AsOf asOf;
    private final Seal seal;
    private final TenantSynonyms synonyms;
    private final NoteQuestion noteQuestion;

    SearchBox(
            List<Findable> findables,
            Findable caseFindable,
            RoundTrip trip,
            ShowHits showHits,
            LabelFacets labels,
            AwaitWrite awaitWrite,
            AsOf asOf,
            Seal seal,
            TenantSynonyms synonyms,
            NoteQuestion noteQuestion) {
        this.findables = findables;
        this.cases = caseFindable;
        this.trip = trip;
        this.showHits = showHits;
        this.labels = labels;
        this.awaitWrite = awaitWrite;
        this.asOf = asOf;
        this.seal = seal;
        this.synonyms = synonyms;
        this.noteQuestion = noteQuestion;
    }

    SearchPage search(Question question, @Nullable String cursor, int limit) {
        var after = BoxCursor.parse(cursor, signature(question));
        var ground = ground(question);
        var held = ground.held;
        var reached =
                findables.stream().filter(it -> !it.reaches(held).isEmpty()).toList();
        var wanted = reached.stream().filter(it -> question.isAbout(it.type())).toList();
        var upTo = asOf.of(wanted.stream().map(it -> it.family().follower()));
        var query = new BoxQuery(
                question.words(),
                question.filters(places(ground.within)),
                question.order(),
                ground.counted(),
                limit,
                after);
        try {
            var seen = awaitWrite.seen(question.seen(), findables, held);
            var found = wanted.isEmpty() ? BoxHits.none() : find(reached, scope(reached, held), query);
            return page(question, wanted, upTo, found, seen, after == null);
        } catch (IndexUnavailable _) {
            throw new ProblemException(SearchProblem.SEARCH_UNAVAILABLE);
        }
    }

    /** What a page stands on: the caller's grants as they are now, the divisions that are asked about, and all there is. */
    private record Ground(
            List<Grant> held,
            List<Division> within,
            @Nullable Division whole) {
        /** The level below the one division that was asked for, or below the whole area. */
        Place.@Nullable Level counted() {
            var division = within.size() == 1 ? within.getFirst() : whole;
            return division == null
                    ? null
                    : switch (division.level()) {
                        case CITY -> Place.Level.DISTRICT;
                        case DISTRICT -> Place.Level.SUBDISTRICT;
                        case SUBDISTRICT -> Place.Level.COMMUNITY;
                        case COMMUNITY, GRID -> null;
                    };
        }
    }

    private Ground ground(Question question) {
        var grants = Grants.query();
        var whole = Divisions.whole();
        var within = question.divisions().stream().map(Divisions::query).toList();
        trip.read(Stream.concat(Stream.of(grants, whole), within.stream()).toArray(Query<?>[]::new));
        var divisions = new ArrayList<Division>();
        for (var at = 0; at < within.size(); at++) {
            var code = question.divisions().get(at);
            divisions.add(
                    within.get(at).row().orElseThrow(() -> new ProblemException(CommonProblem.DIVISION_UNKNOWN, code)));
        }
        return new Ground(grants.rows(), divisions, whole.row().orElse(null));
    }

    /** Also in what is not asked for: what there is of it is counted. */
    private BoxHits find(List<Findable> reached, SearchScope scope, BoxQuery query) {
        return new Box(box(reached).indices(), synonyms.current()).search(scope, query);
    }

    private SearchPage page(
            Question question,
            List<Findable> wanted,
            @Nullable Instant upTo,
            BoxHits found,
            @Nullable Boolean seen,
            boolean isFirst) {
        var marked = new Highlighter(QueryText.of(question.words(), synonyms.current()));
        return SideBySide.both(
                () -> showHits.of(found, wanted, marked),
                () -> {
                    if (isFirst) {
                        noteQuestion.note(question.words(), cases(question, wanted, found));
                    }
                    return labels.of(found);
                },
                (shown, facets) -> new SearchPage(
                        shown.of(found.hits()),
                        found.next() == null ? null : found.next().text(signature(question)),
                        found.total(),
                        facets,
                        shown.of(found.related()),
                        upTo,
                        found.isWhole() ? shown.away() : withoutIndex(wanted, shown.away()),
                        seen));
    }

    /** How many cases the words found; more than few where fewer may have another reason than the words. */
    private long cases(Question question, List<Findable> wanted, BoxHits found) {
        return question.isFiltered() || !wanted.contains(cases) || !found.isWhole()
                ? Long.MAX_VALUE
                : found.facet("type").getOrDefault(cases.type(), 0L);
    }

    private static List<String> withoutIndex(List<Findable> wanted, List<String> away) {
        var missing = new ArrayList<>(away);
        wanted.stream()
                .filter(it -> it.family().index().live().isEmpty())
                .map(Findable::type)
                .filter(type -> !missing.contains(type))
                .forEach(missing::add);
        return missing;
    }

    static Box box(List<Findable> wanted) {
        return new Box(wanted.stream().map(it -> it.family().index()).distinct().toList());
    }

    static SearchScope scope(List<Findable> wanted, List<Grant> held) {
        List<Reach> reaches = new ArrayList<>();
        for (var it : wanted) {
            for (var reach : it.reaches(held)) {
                if (!it.type().equals(reach.type())) {
                    throw new IllegalStateException("A reach of " + it.type() + " that is not confined to it");
                }
                reaches.add(reach);
            }
        }
        return new SearchScope(CurrentCaller.require().tenant().value(), reaches);
    }

    private static List<Place> places(List<Division> within) {
        return within.stream().anyMatch(Division::isRoot)
                ? List.of()
                : within.stream().map(Place::of).filter(Objects::nonNull).toList();
    }

    /** A cursor is good for the account and the question that it was made for; rights are looked at on every page. */
    private Function<String, byte[]> signature(Question question) {
        var caller = CurrentCaller.require();
        var asked = "%s %s %s".formatted(caller.tenant().value(), caller.accountId(), question.fingerprint());
        return place -> seal.keyedHash("search-cursor", asked + " " + place);
    }
}
