package org.mulin.search.box;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grant;
import org.mulin.platform.access.Grants;
import org.mulin.platform.access.Role;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.tenancy.CurrentCaller;
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
    private final Grants grants;
    private final Divisions divisions;
    private final ShowHits showHits;
    private final LabelFacets labels;
    private final AwaitWrite awaitWrite;
    private final AsOf asOf;
    private final Seal seal;
    private final TenantSynonyms synonyms;
    private final NoteQuestion noteQuestion;

    SearchBox(
            List<Findable> findables,
            Grants grants,
            Divisions divisions,
            ShowHits showHits,
            LabelFacets labels,
            AwaitWrite awaitWrite,
            AsOf asOf,
            Seal seal,
            TenantSynonyms synonyms,
            NoteQuestion noteQuestion) {
        this.findables = findables;
        this.grants = grants;
        this.divisions = divisions;
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
        var held = grants.held(Set.of(Role.values()));
        var wanted = findables.stream()
                .filter(it -> question.isAbout(it.type()))
                .filter(it -> !it.reaches(held).isEmpty())
                .toList();
        var asOf = asOf(wanted);
        var within = question.divisions().stream().map(divisions::require).toList();
        var query = new BoxQuery(
                question.words(), question.filters(places(within)), question.order(), counted(within), limit, after);
        try {
            var seen = awaitWrite.seen(question.seen(), findables, held);
            var found = find(wanted, scope(wanted, held), query);
            if (after == null) {
                noteQuestion.note(question.words(), question.isFiltered() ? Long.MAX_VALUE : found.total());
            }
            return page(question, wanted, asOf, found, seen);
        } catch (IndexUnavailable _) {
            throw new ProblemException(SearchProblem.SEARCH_UNAVAILABLE);
        }
    }

    private BoxHits find(List<Findable> wanted, SearchScope scope, BoxQuery query) {
        return wanted.isEmpty()
                ? BoxHits.none()
                : new Box(box(wanted).indices(), synonyms.current()).search(scope, query);
    }

    private SearchPage page(
            Question question, List<Findable> wanted, @Nullable Instant asOf, BoxHits found, @Nullable Boolean seen) {
        var marked = new Highlighter(QueryText.of(question.words(), synonyms.current()));
        var shown = showHits.of(found, wanted, marked);
        return new SearchPage(
                shown.of(found.hits()),
                found.next() == null ? null : found.next().text(signature(question)),
                found.total(),
                labels.of(found),
                shown.of(found.related()),
                asOf,
                found.isWhole() ? shown.away() : withoutIndex(wanted, shown.away()),
                seen);
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

    /** The oldest of the families asked; nothing while one was never read to its end. */
    private @Nullable Instant asOf(List<Findable> wanted) {
        var moments = new ArrayList<@Nullable Instant>();
        wanted.stream().map(Findable::family).distinct().forEach(it -> moments.add(asOf.of(it)));
        return moments.contains(null)
                ? null
                : moments.stream()
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
    }

    private static List<Place> places(List<Division> within) {
        return within.stream().anyMatch(Division::isRoot)
                ? List.of()
                : within.stream().map(Place::of).filter(Objects::nonNull).toList();
    }

    /** The level below the one division that was asked for, or below the whole area. */
    private Place.@Nullable Level counted(List<Division> within) {
        var division = within.size() == 1 ? within.getFirst() : divisions.root().orElse(null);
        return division == null
                ? null
                : switch (division.level()) {
                    case CITY -> Place.Level.DISTRICT;
                    case DISTRICT -> Place.Level.SUBDISTRICT;
                    case SUBDISTRICT -> Place.Level.COMMUNITY;
                    case COMMUNITY, GRID -> null;
                };
    }

    /** A cursor is good for the account and the question that it was made for; rights are looked at on every page. */
    private Function<String, byte[]> signature(Question question) {
        var caller = CurrentCaller.require();
        var asked = "%s %s %s".formatted(caller.tenant().value(), caller.accountId(), question.fingerprint());
        return place -> seal.keyedHash("search-cursor", asked + " " + place);
    }
}
