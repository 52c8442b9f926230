package org.mulin.cases;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Division;
import org.mulin.platform.problem.ProblemException;

/** One matter. It refuses moves its status does not allow; each move is a new version and one event. */
record Case(
        UUID id,
        String number,
        CaseKind kind,
        CaseStatus status,
        String title,
        String description,
        Place place,
        @Nullable UUID category,
        @Nullable UUID unit,
        @Nullable Requester requester,
        Instant filedAt,
        Instant updatedAt,
        long version) {

    /** The division the case is filed under, and the ancestors it is listed under. */
    record Place(
            UUID division,
            @Nullable UUID district,
            @Nullable UUID subdistrict,
            @Nullable UUID community) {
        static Place of(Division division) {
            return new Place(division.id(), division.district(), division.subdistrict(), division.community());
        }
    }

    /** Who brought it, sealed. */
    record Requester(byte[] name, byte @Nullable [] phone) {}

    /** A case after a move, and what to note about it. */
    record Moved(Case after, CaseEvent event) {}

    static Moved file(
            UUID id,
            String number,
            CaseKind kind,
            String title,
            String description,
            Division division,
            @Nullable UUID category,
            @Nullable Requester requester,
            Instant at,
            UUID account) {
        var filed = new Case(
                id,
                number,
                kind,
                CaseStatus.FILED,
                title,
                description,
                Place.of(division),
                category,
                null,
                requester,
                at,
                at,
                1);
        return new Moved(filed, new CaseEvent(1, CaseEvent.Kind.FILED, at, account, null, null));
    }

    Moved after(CaseAction action, Instant at, UUID account) {
        return switch (action) {
            case CaseAction.Accept _ -> {
                require(status == CaseStatus.FILED, CaseProblem.CASE_ALREADY_ACCEPTED);
                yield moved(CaseStatus.ACCEPTED, unit, CaseEvent.Kind.ACCEPTED, at, account, null);
            }
            case CaseAction.Assign assign -> {
                requireInWork();
                yield moved(CaseStatus.ASSIGNED, assign.unit(), CaseEvent.Kind.ASSIGNED, at, account, null);
            }
            case CaseAction.Resolve resolve -> {
                requireInWork();
                yield moved(CaseStatus.RESOLVED, unit, CaseEvent.Kind.RESOLVED, at, account, resolve.text());
            }
            case CaseAction.Close _ -> {
                require(status != CaseStatus.CLOSED, CaseProblem.CASE_ALREADY_CLOSED);
                require(status == CaseStatus.RESOLVED, CaseProblem.CASE_NOT_YET_RESOLVED);
                yield moved(CaseStatus.CLOSED, unit, CaseEvent.Kind.CLOSED, at, account, null);
            }
            case CaseAction.Reopen reopen -> {
                require(status == CaseStatus.RESOLVED || status == CaseStatus.CLOSED, CaseProblem.CASE_STILL_OPEN);
                yield moved(CaseStatus.ACCEPTED, null, CaseEvent.Kind.REOPENED, at, account, reopen.reason());
            }
        };
    }

    /** A matter of the past is taken in as it ended, without the steps between, which nobody recorded. */
    Moved resolvedInThePast(String text, Instant at, UUID account) {
        return moved(CaseStatus.RESOLVED, unit, CaseEvent.Kind.RESOLVED, at, account, text);
    }

    private void requireInWork() {
        require(status != CaseStatus.FILED, CaseProblem.CASE_NOT_YET_ACCEPTED);
        require(status != CaseStatus.RESOLVED, CaseProblem.CASE_ALREADY_RESOLVED);
        require(status != CaseStatus.CLOSED, CaseProblem.CASE_ALREADY_CLOSED);
    }

    private static void require(boolean allowed, CaseProblem otherwise) {
        if (!allowed) {
            throw new ProblemException(otherwise);
        }
    }

    private Moved moved(
            CaseStatus next,
            @Nullable UUID nextUnit,
            CaseEvent.Kind kind,
            Instant at,
            UUID account,
            @Nullable String note) {
        var after = new Case(
                id,
                number,
                this.kind,
                next,
                title,
                description,
                place,
                category,
                nextUnit,
                requester,
                filedAt,
                at,
                version + 1);
        var assigned = kind == CaseEvent.Kind.ASSIGNED ? nextUnit : null;
        return new Moved(after, new CaseEvent(version + 1, kind, at, account, assigned, note));
    }
}
