package org.mulin.cases;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grant;
import org.mulin.platform.access.Grants;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.Query;
import org.mulin.platform.tenancy.RoundTrip;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.stereotype.Service;

/** Shows cases to those whose grants reach them, each time in as few round trips as there can be. */
@Service
public class ReadCases {
    private final RoundTrip trip;
    private final Seal seal;

    ReadCases(RoundTrip trip, Seal seal) {
        this.trip = trip;
        this.seal = seal;
    }

    /** One case with its timeline and clocks; one out of reach is as missing as one that never was. */
    public CaseView.Detail one(UUID id) {
        var grants = Grants.query();
        var found = ShownCase.byId(id);
        var timeline = ShownCase.timeline(id);
        var outside = CaseSources.query(id);
        var joined = ShownCase.joinedUnder(id);
        var handovers = HandoverView.ofCase(id);
        var meeting = MeetingView.open(id);
        var clocks = ShownCase.clocks(id);
        trip.read(grants, found, timeline, outside, joined, handovers, meeting, clocks);
        var scope = CaseScope.of(held(grants), null);
        var shown = found.row()
                .filter(one -> scope.covers(one.it()))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        var origin = shown.it().origin();
        var requester = origin.requester();
        return new CaseView.Detail(
                shown.view(),
                origin.channel(),
                outside.row().orElse(null),
                origin.sealedIdentity(),
                requester == null || origin.sealedIdentity() ? null : masked(requester),
                shown.it().parent(),
                joined.rows().stream()
                        .filter(one -> scope.covers(one.it()))
                        .map(ShownCase::view)
                        .toList(),
                origin.sealedIdentity() ? withoutAuthor(timeline.rows(), origin.author()) : timeline.rows(),
                handovers.rows(),
                MeetingView.of(meeting.rows()),
                clocks.rows());
    }

    /** The newest cases in the caller's reach, within one division and of one status when these are given. */
    Page<CaseView> list(@Nullable String division, @Nullable CaseStatus status, @Nullable String cursor, int limit) {
        var scope = scope(division);
        var after = Cursor.parse(cursor, 2);
        if (scope.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var found = ShownCase.newest(scope, status, after, limit);
        trip.read(found);
        var page = Page.of(
                found.rows(), limit, it -> Cursor.of(it.it().filedAt(), it.it().id()));
        return new Page<>(page.items().stream().map(ShownCase::view).toList(), page.next());
    }

    /** Those of the wanted cases that the caller may see, in the order asked for. */
    public List<CaseView> batch(Collection<UUID> ids) {
        var grants = Grants.query();
        var found = ShownCase.byIds(ids);
        trip.read(grants, found);
        return within(CaseScope.of(held(grants), null), found, List.copyOf(ids));
    }

    /** Who brought those of the wanted cases that the caller may see, masked, in the order asked for. */
    List<CaseView.Brought> requesters(Collection<UUID> ids) {
        var grants = Grants.query();
        var found = ShownCase.byIds(ids);
        trip.read(grants, found);
        var scope = CaseScope.of(held(grants), null);
        var order = List.copyOf(ids);
        return found.rows().stream()
                .filter(one -> scope.covers(one.it()) && one.it().origin().isNamed())
                .map(one -> new CaseView.Brought(
                        one.view(),
                        masked(Objects.requireNonNull(one.it().origin().requester()))))
                .sorted(Comparator.comparingInt(
                        brought -> order.indexOf(brought.view().id())))
                .toList();
    }

    /** Like a batch, with how those were resolved that are. */
    List<CaseView.Found> found(Collection<UUID> ids) {
        var grants = Grants.query();
        var found = ShownCase.byIds(ids);
        var resolutions = ShownCase.resolutions(ids);
        trip.read(grants, found, resolutions);
        var texts = resolutions.rows().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return within(CaseScope.of(held(grants), null), found, List.copyOf(ids)).stream()
                .map(view -> new CaseView.Found(view, texts.get(view.id())))
                .toList();
    }

    /** Like a batch, but also for those who may see no cases at all; what the caller brought is in reach of everybody. */
    public List<CaseView> inReach(Collection<UUID> ids) {
        var grants = Grants.query();
        var found = ShownCase.byIds(ids);
        trip.read(grants, found);
        var scope = CaseScope.of(Grants.with(Rights.READ, grants), null);
        var account = CurrentCaller.require().accountId();
        return shown(
                found,
                List.copyOf(ids),
                it -> scope.covers(it) || account.equals(it.origin().author()));
    }

    private static List<CaseView> within(CaseScope scope, Query<ShownCase> found, List<UUID> order) {
        return shown(found, order, scope::covers);
    }

    private static List<CaseView> shown(Query<ShownCase> found, List<UUID> order, Predicate<Case> isInReach) {
        return found.rows().stream()
                .filter(one -> isInReach.test(one.it()))
                .map(ShownCase::view)
                .sorted(Comparator.comparingInt(view -> order.indexOf(view.id())))
                .toList();
    }

    private static List<CaseEvent> withoutAuthor(List<CaseEvent> timeline, @Nullable UUID author) {
        return timeline.stream()
                .map(event -> author != null && author.equals(event.account()) ? event.withoutAccount() : event)
                .toList();
    }

    private CaseScope scope(@Nullable String division) {
        var grants = Grants.query();
        if (division == null) {
            trip.read(grants);
            return CaseScope.of(held(grants), null);
        }
        var within = Divisions.query(division);
        trip.read(grants, within);
        return CaseScope.of(
                held(grants),
                within.row().orElseThrow(() -> new ProblemException(CommonProblem.DIVISION_UNKNOWN, division)));
    }

    private static List<Grant> held(Query<Grant> grants) {
        var held = Grants.with(Rights.READ, grants);
        if (held.isEmpty()) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        return held;
    }

    private CaseView.Requester masked(Case.Requester requester) {
        var tenant = CurrentCaller.require().tenant();
        return CaseView.Requester.masked(
                requester.name() == null ? null : seal.open(tenant, requester.name()),
                requester.phone() == null ? null : seal.open(tenant, requester.phone()),
                requester.resident(),
                requester.onFile());
    }
}
