package org.mulin.cases;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Division;
import org.mulin.platform.problem.ProblemException;

/**
 * One matter. It refuses moves its status does not allow; each move is a new version and one event. The unit is the lead;
 * the units are those with a live share, the lead among them. A confidential one is there for few.
 */
public record Case(
        UUID id,
        String number,
        CaseKind kind,
        CaseStatus status,
        Urgency urgency,
        String title,
        String description,
        Place place,
        @Nullable UUID category,
        @Nullable UUID unit,
        List<UUID> units,
        @Nullable UUID parent,
        boolean confidential,
        Origin origin,
        Instant filedAt,
        Instant updatedAt,
        long version) {

    /** The division the case is filed under, and the ancestors it is listed under. */
    public record Place(
            UUID division,
            @Nullable UUID district,
            @Nullable UUID subdistrict,
            @Nullable UUID community) {
        static Place of(Division division) {
            return new Place(division.id(), division.district(), division.subdistrict(), division.community());
        }

        public boolean isWithin(Division other) {
            return other.isRoot()
                    || other.id().equals(division)
                    || other.id().equals(district)
                    || other.id().equals(subdistrict)
                    || other.id().equals(community);
        }
    }

    /** How it came, the account that brought it for itself, and who brought it; a sealed identity is shown to few. */
    public record Origin(
            Channel channel,
            @Nullable UUID author,
            @Nullable Requester requester,
            boolean sealedIdentity) {

        /** Whether there is somebody who may confirm or object, or can be called back. */
        boolean isKnown() {
            return author != null || requester != null;
        }

        /** Whether somebody gave a name who may be found by it. */
        boolean isNamed() {
            return !sealedIdentity && requester != null && requester.name() != null;
        }
    }

    /** Who brought it, sealed; or a resident's file, which nobody could look up yet unless it is known to be there. */
    public record Requester(
            byte @Nullable [] name,
            byte @Nullable [] phone,
            @Nullable UUID resident,
            boolean onFile) {}

    /** A step of a case: as it was, unless it is new; as it is; and what to note. The past starts no clocks and no notices. */
    public record Moved(@Nullable Case before, Case after, CaseEvent event, boolean past) {
        Moved inThePast() {
            return new Moved(before, after, event, true);
        }
    }

    private static final Set<CaseStatus> DONE = Set.of(CaseStatus.RESOLVED, CaseStatus.CLOSED, CaseStatus.REFUSED);

    static Moved file(
            UUID id,
            String number,
            CaseKind kind,
            Urgency urgency,
            String title,
            String description,
            Division division,
            @Nullable UUID category,
            Origin origin,
            Instant at,
            UUID account) {
        var filed = new Case(
                id,
                number,
                kind,
                CaseStatus.FILED,
                urgency,
                title,
                description,
                Place.of(division),
                category,
                null,
                List.of(),
                null,
                false,
                origin,
                at,
                at,
                1);
        var event = CaseEvent.of(CaseEvent.Kind.FILED, at, account).version(1);
        return new Moved(null, filed, event, false);
    }

    Moved after(CaseAction action, Instant at, UUID account) {
        // Whoever brought a joined case may have the last word after its parent was closed.
        require(parent == null || action instanceof CaseAction.Close, CaseProblem.CASE_IS_JOINED);
        return switch (action) {
            case CaseAction.Accept _ -> {
                require(status == CaseStatus.FILED, CaseProblem.CASE_ALREADY_ACCEPTED);
                yield moved(CaseStatus.ACCEPTED, unit, CaseEvent.of(CaseEvent.Kind.ACCEPTED, at, account));
            }
            case CaseAction.Resolve resolve -> {
                requireInWork();
                yield moved(CaseStatus.RESOLVED, unit, resolved(resolve.text(), at, account));
            }
            case CaseAction.Close _ -> {
                require(status != CaseStatus.CLOSED, CaseProblem.CASE_ALREADY_CLOSED);
                require(status == CaseStatus.RESOLVED, CaseProblem.CASE_NOT_YET_RESOLVED);
                yield moved(CaseStatus.CLOSED, unit, CaseEvent.of(CaseEvent.Kind.CLOSED, at, account));
            }
            case CaseAction.Reopen reopen -> {
                require(DONE.contains(status), CaseProblem.CASE_STILL_OPEN);
                var event = CaseEvent.of(CaseEvent.Kind.REOPENED, at, account).note(reopen.reason());
                yield moved(CaseStatus.ACCEPTED, null, List.of(), event);
            }
        };
    }

    /** A matter of the past is taken in as it ended, without the steps between, which nobody recorded. */
    Moved resolvedInThePast(String text, Instant at, UUID account) {
        return moved(CaseStatus.RESOLVED, unit, resolved(text, at, account)).inThePast();
    }

    /** A share goes to a unit; a danger goes out before anybody has accepted it. Those it was offered to have it no more. */
    public Moved handedTo(UUID to, HandoverRole role, Set<UUID> offered, CaseEvent event) {
        requireDispatchable();
        var others = without(offered);
        require(!others.contains(to), CaseProblem.UNIT_HAS_A_SHARE);
        require(role == HandoverRole.CO || unit == null, CaseProblem.CASE_HAS_A_LEAD);
        var lead = role == HandoverRole.LEAD ? to : unit;
        return moved(CaseStatus.ASSIGNED, lead, with(others, Stream.of(to)), event);
    }

    /** Several units may take the lead, and so may read the case; nobody has it yet. */
    public Moved offeredTo(List<UUID> some, CaseEvent event) {
        requireDispatchable();
        require(unit == null, CaseProblem.CASE_HAS_A_LEAD);
        require(some.stream().noneMatch(units::contains), CaseProblem.UNIT_HAS_A_SHARE);
        return moved(status, null, with(units, some.stream()), event);
    }

    /** A unit is called to a meeting about it, and may read it. */
    public Moved calling(UUID called, CaseEvent event) {
        requireInWork();
        return moved(status, unit, units.contains(called) ? units : with(units, Stream.of(called)), event);
    }

    /** Units have met; the guests among them have nothing to do with it any more. */
    public Moved decided(Set<UUID> guests, CaseEvent event) {
        requireInWork();
        var left = without(guests);
        return moved(standing(left), unit, left, event);
    }

    /** Put aside with a date to look at it again; its shares stay. */
    public Moved shelved(CaseEvent event) {
        requireInWork();
        return moved(CaseStatus.SHELVED, unit, event);
    }

    /** Taken from the shelf to where it stood. */
    public Moved resumed(CaseEvent event) {
        require(parent == null, CaseProblem.CASE_IS_JOINED);
        return moved(units.isEmpty() ? CaseStatus.ACCEPTED : CaseStatus.ASSIGNED, unit, event);
    }

    private CaseStatus standing(List<UUID> left) {
        return left.isEmpty() && status == CaseStatus.ASSIGNED ? CaseStatus.ACCEPTED : status;
    }

    private void requireDispatchable() {
        if (status != CaseStatus.FILED || urgency != Urgency.AT_ONCE) {
            requireInWork();
        }
    }

    private List<UUID> without(Set<UUID> some) {
        return units.stream().filter(one -> !some.contains(one)).toList();
    }

    private static List<UUID> with(List<UUID> units, Stream<UUID> more) {
        return Stream.concat(units.stream(), more).toList();
    }

    /** A unit's share ends before the case does; with the last one the case is its community's again. */
    public Moved takenFrom(UUID from, CaseEvent event) {
        requireInWork();
        var left = without(Set.of(from));
        return moved(standing(left), from.equals(unit) ? null : unit, left, event);
    }

    private static CaseEvent resolved(String text, Instant at, UUID account) {
        return CaseEvent.of(CaseEvent.Kind.RESOLVED, at, account).note(text);
    }

    /** Refuses what needs a case that is accepted and not yet resolved. */
    public void requireInWork() {
        require(parent == null, CaseProblem.CASE_IS_JOINED);
        require(status != CaseStatus.FILED, CaseProblem.CASE_NOT_YET_ACCEPTED);
        requireOpen();
    }

    /** Refuses what needs a case that is neither refused nor resolved. */
    public void requireOpen() {
        require(status != CaseStatus.RESOLVED, CaseProblem.CASE_ALREADY_RESOLVED);
        require(status != CaseStatus.CLOSED && status != CaseStatus.REFUSED, CaseProblem.CASE_ALREADY_CLOSED);
        require(status != CaseStatus.SHELVED, CaseProblem.CASE_SHELVED);
    }

    private static void require(boolean allowed, CaseProblem otherwise) {
        if (!allowed) {
            throw new ProblemException(otherwise);
        }
    }

    /** Made confidential, whatever its status: from now on it is missing for all but a few. */
    Moved confided(CaseEvent event) {
        require(!confidential, CaseProblem.CASE_ALREADY_CONFIDENTIAL);
        return noted(event);
    }

    /** Confidential no longer. */
    Moved disclosed(CaseEvent event) {
        require(confidential, CaseProblem.CASE_NOT_CONFIDENTIAL);
        return noted(event);
    }

    /** A step that leaves the case where it stands. */
    public Moved noted(CaseEvent event) {
        return moved(status, unit, event);
    }

    /** A step under a parent, which it moves with from now on, or, without one, to go its own way again. */
    public Moved moved(CaseStatus next, @Nullable UUID lead, @Nullable UUID under, CaseEvent event) {
        return moved(next, lead, units, under, event);
    }

    /** A step to a status under a lead unit, if any. */
    public Moved moved(CaseStatus next, @Nullable UUID lead, CaseEvent event) {
        return moved(next, lead, units, parent, event);
    }

    private Moved moved(CaseStatus next, @Nullable UUID lead, List<UUID> shared, CaseEvent event) {
        return moved(next, lead, shared, parent, event);
    }

    private Moved moved(
            CaseStatus next, @Nullable UUID lead, List<UUID> shared, @Nullable UUID under, CaseEvent event) {
        var hidden =
                event.kind() == CaseEvent.Kind.CONFIDED || (confidential && event.kind() != CaseEvent.Kind.DISCLOSED);
        var ends = event.kind() == CaseEvent.Kind.REOPENED || event.kind() == CaseEvent.Kind.REFUSED;
        var after = new Case(
                id,
                number,
                kind,
                next,
                urgency,
                title,
                description,
                place,
                category,
                lead,
                ends ? List.of() : shared,
                under,
                hidden,
                origin,
                filedAt,
                event.at(),
                version + 1);
        return new Moved(this, after, event.version(version + 1), false);
    }
}
