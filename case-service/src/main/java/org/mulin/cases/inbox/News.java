package org.mulin.cases.inbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.CaseStep;
import org.mulin.platform.access.Division;

/** What is to be told of a case, and to whom. */
public record News(
        NoticeKind kind,
        UUID caseId,
        @Nullable CaseStep step,
        @Nullable Instant dueAt,
        Instant at,
        Audience audience) {

    /**
     * The handlers of some units, or of all units that still owe something; those who steer the case at its place, or from
     * a level up, or from where a handover was sent, at the first level where there is somebody; and whoever brought the
     * case for themself. Who did it is not told of it.
     */
    public record Audience(
            List<UUID> units,
            boolean unitsAtWork,
            boolean steering,
            Division.@Nullable Level from,
            @Nullable UUID sentBy,
            boolean author,
            @Nullable UUID except) {
        public static Audience toUnit(UUID unit) {
            return toUnits(List.of(unit));
        }

        public static Audience toUnits(List<UUID> units) {
            return new Audience(units, false, false, null, null, false, null);
        }

        public static Audience toUnitsAtWork() {
            return new Audience(List.of(), true, false, null, null, false, null);
        }

        /** Those who may decide: a grid keeps watch over its cases, its community steers them. */
        public static Audience toSteering() {
            return toSteeringFrom(Division.Level.COMMUNITY);
        }

        public static Audience toSteeringFrom(Division.Level level) {
            return new Audience(List.of(), false, true, level, null, false, null);
        }

        /** Those who answer for the division that a handover was sent for. */
        public static Audience toSenderOf(UUID handover) {
            return new Audience(List.of(), false, true, Division.Level.COMMUNITY, handover, false, null);
        }

        public static Audience toAuthor() {
            return new Audience(List.of(), false, false, null, null, true, null);
        }

        public Audience andUnitsAtWork() {
            return new Audience(units, true, steering, from, sentBy, author, except);
        }

        public Audience andSteering() {
            var level = from == null ? Division.Level.COMMUNITY : from;
            return new Audience(units, unitsAtWork, true, level, sentBy, author, except);
        }

        public Audience andAuthor() {
            return new Audience(units, unitsAtWork, steering, from, sentBy, true, except);
        }

        Audience except(@Nullable UUID account) {
            return new Audience(units, unitsAtWork, steering, from, sentBy, author, account);
        }
    }
}
