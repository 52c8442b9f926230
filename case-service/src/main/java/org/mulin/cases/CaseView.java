package org.mulin.cases;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.seal.Masked;

/** A case as the API shows it: places by code and path, the unit by id and name. */
public record CaseView(
        UUID id,
        String number,
        CaseKind kind,
        CaseStatus status,
        Urgency urgency,
        String title,
        String description,
        @Nullable String division,
        @Nullable String place,
        @Nullable String category,
        @Nullable UUID unit,
        @Nullable String unitName,
        boolean confidential,
        Instant filedAt,
        Instant updatedAt,
        long version) {

    static CaseView of(Case it, Divisions.@Nullable Place place, @Nullable String category, @Nullable String unitName) {
        return new CaseView(
                it.id(),
                it.number(),
                it.kind(),
                it.status(),
                it.urgency(),
                it.title(),
                it.description(),
                place == null ? null : place.code(),
                place == null ? null : place.path(),
                category,
                it.unit(),
                unitName,
                it.confidential(),
                it.filedAt(),
                it.updatedAt(),
                it.version());
    }

    /**
     * One case: how it came, who brought it, masked or not at all, what it is joined with, what happened, who has a
     * share or meets, and what is due.
     */
    public record Detail(
            @JsonUnwrapped CaseView view,
            Channel channel,
            @Nullable OutsideNumber outside,
            boolean sealedIdentity,
            @Nullable Requester requester,
            @Nullable UUID parent,
            List<CaseView> joined,
            List<CaseEvent> timeline,
            List<HandoverView> handovers,
            @Nullable MeetingView meeting,
            List<Clock> clocks) {}

    /** A case, and who brought it, masked. */
    record Brought(@JsonUnwrapped CaseView view, Requester requester) {}

    /** A case among others, and how it was resolved, if it is. */
    public record Found(
            @JsonUnwrapped CaseView view, @Nullable String resolution) {}

    /** What is still to be done by when; while it is paused the time that is left stands still. */
    public record Clock(
            CaseStep step,
            @Nullable UUID handover,
            Instant dueAt,
            @Nullable Instant pausedAt,
            boolean overdue) {}

    /** The requester with all but the first character of the name and the ends of the phone hidden, or a resident's file. */
    public record Requester(
            @Nullable String name,
            @Nullable String phone,
            @Nullable UUID resident,
            boolean onFile) {
        static Requester masked(
                @Nullable String name, @Nullable String phone, @Nullable UUID resident, boolean onFile) {
            return new Requester(
                    name == null ? null : Masked.name(name),
                    phone == null ? null : Masked.phone(phone),
                    resident,
                    onFile);
        }
    }
}
