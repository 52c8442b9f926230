package org.mulin.residents;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.audit.Audit;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.web.Cursor;
import org.mulin.platform.web.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows residents, masked, to those whose grants reach them, and a person's own file to that person. */
@Service
class ReadResidents {
    private static final String READ = "READ";

    private final Residents residents;
    private final Households households;
    private final Homes homes;
    private final Access access;
    private final PersonSeal seal;
    private final Audit audit;

    ReadResidents(
            Residents residents, Households households, Homes homes, Access access, PersonSeal seal, Audit audit) {
        this.residents = residents;
        this.households = households;
        this.homes = homes;
        this.access = access;
        this.seal = seal;
        this.audit = audit;
    }

    /** A file that is read for its own sake. */
    @Transactional
    ResidentView one(UUID id) {
        var it = access.readable(residents.byId(id));
        audit.record(READ, Residents.ENTITY, id, null);
        return masked(it);
    }

    /** A file that the caller has just written: the answer to that is no reading of its own. */
    @Transactional(readOnly = true)
    ResidentView written(UUID id) {
        return masked(access.readable(residents.byId(id)));
    }

    /** The newest residents of today in reach, or all whose present or last household is the one named. */
    @Transactional(readOnly = true)
    Page<ResidentView> list(@Nullable String division, @Nullable UUID household, @Nullable String cursor, int limit) {
        var reach = access.reading(division);
        var after = Cursor.parse(cursor, 1);
        if (reach.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        var page = Page.of(residents.list(reach, household, after, limit), limit, it -> Cursor.of(it.id()));
        return new Page<>(views(page.items(), Person::masked), page.next());
    }

    /** Those of the wanted residents that the caller may see, in the order asked for. */
    @Transactional(readOnly = true)
    List<ResidentView> batch(Collection<UUID> ids) {
        var reach = access.reading(null);
        var order = List.copyOf(ids);
        var found = residents.byIds(ids).stream()
                .filter(it -> reach.covers(it.place()))
                .sorted((left, right) -> Integer.compare(order.indexOf(left.id()), order.indexOf(right.id())))
                .toList();
        return views(found, Person::masked);
    }

    /** Everybody of today in reach. The caller has asked whether they may be exported, and whether they are few. */
    @Transactional(readOnly = true)
    List<ResidentView> exported(Reach reach, boolean whole) {
        var found = residents.list(reach, null, null, ResidentExport.MOST_ROWS);
        return views(found, whole ? UnaryOperator.identity() : Person::masked);
    }

    /** The file that is linked to the caller's account. */
    @Transactional
    ResidentView own() {
        var it = requireOwn();
        audit.record(READ, Residents.ENTITY, it.id(), null);
        return whole(it);
    }

    /** The file that the caller has just linked, like {@link #written}. */
    @Transactional(readOnly = true)
    ResidentView linked() {
        return whole(requireOwn());
    }

    private Resident requireOwn() {
        return residents
                .ofAccount(CurrentCaller.require().accountId())
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    private ResidentView masked(Resident it) {
        return views(List.of(it), Person::masked).getFirst();
    }

    private ResidentView whole(Resident it) {
        return views(List.of(it), UnaryOperator.identity()).getFirst();
    }

    private List<ResidentView> views(List<Resident> found, UnaryOperator<Person> shown) {
        var home = homes.of(households
                .byIds(found.stream().map(it -> it.stay().household()).toList())
                .values());
        return found.stream()
                .map(it -> ResidentView.of(
                        it,
                        shown.apply(seal.open(it.person())),
                        Objects.requireNonNull(home.get(it.stay().household()))))
                .toList();
    }
}
