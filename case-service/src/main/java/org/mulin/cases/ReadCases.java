package org.mulin.cases;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grants;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows cases to those whose grants reach them. */
@Service
@Transactional(readOnly = true)
class ReadCases {
    private final Cases cases;
    private final Categories categories;
    private final Units units;
    private final Divisions divisions;
    private final Grants grants;
    private final Seal seal;

    ReadCases(Cases cases, Categories categories, Units units, Divisions divisions, Grants grants, Seal seal) {
        this.cases = cases;
        this.categories = categories;
        this.units = units;
        this.divisions = divisions;
        this.grants = grants;
        this.seal = seal;
    }

    /** One case with its timeline; one out of reach is as missing as one that never was. */
    CaseView.Detail one(UUID id) {
        var scope = scope(null);
        var it = cases.byId(id).filter(scope::covers).orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        var requester = it.requester();
        return new CaseView.Detail(
                views(List.of(it)).getFirst(), requester == null ? null : masked(requester), cases.timeline(id));
    }

    /** The newest cases in the caller's reach, within one division and of one status when these are given. */
    Page<CaseView> list(@Nullable String division, @Nullable CaseStatus status, @Nullable String cursor, int limit) {
        var scope = scope(division);
        var after = Cursor.parse(cursor, 2);
        if (scope.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var page = Page.of(cases.list(scope, status, after, limit), limit, it -> Cursor.of(it.filedAt(), it.id()));
        return new Page<>(views(page.items()), page.next());
    }

    /** Those of the wanted cases that the caller may see, in the order asked for. */
    List<CaseView> batch(Collection<UUID> ids) {
        var scope = scope(null);
        var order = List.copyOf(ids);
        return views(cases.byIds(ids).stream()
                .filter(scope::covers)
                .sorted((left, right) -> Integer.compare(order.indexOf(left.id()), order.indexOf(right.id())))
                .toList());
    }

    private CaseScope scope(@Nullable String division) {
        var held = grants.held(Rights.READ);
        if (held.isEmpty()) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        return CaseScope.of(held, division == null ? null : divisions.require(division));
    }

    private List<CaseView> views(List<Case> found) {
        var places = divisions.places(all(found, it -> it.place().division()));
        var paths = categories.paths(all(found, Case::category));
        var names = units.names(all(found, Case::unit));
        return found.stream()
                .map(it -> CaseView.of(
                        it,
                        places.get(it.place().division()),
                        it.category() == null ? null : paths.get(it.category()),
                        it.unit() == null ? null : names.get(it.unit())))
                .toList();
    }

    private static List<UUID> all(List<Case> found, Function<Case, @Nullable UUID> id) {
        return found.stream().map(id).filter(Objects::nonNull).distinct().toList();
    }

    private CaseView.Requester masked(Case.Requester requester) {
        var tenant = CurrentCaller.require().tenant();
        return CaseView.Requester.masked(
                seal.open(tenant, requester.name()),
                requester.phone() == null ? null : seal.open(tenant, requester.phone()));
    }
}
