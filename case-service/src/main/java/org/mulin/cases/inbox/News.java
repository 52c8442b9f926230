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
     * The handlers of some units, or of all units that still owe something; and those who steer the case at its place, or
     * from a level up, at the first level where there is somebody. Who did it is not told of it.
     */
    public record Audience(
            List<UUID> units,
            boolean unitsAtWork,
            boolean steering,
            Division.@Nullable Level from,
            @Nullable UUID except) {
        public static Audience toUnit(UUID unit) {
            return toUnits(List.of(unit));
        }

        public static Audience toUnits(List<UUID> units) {
            return new Audience(units, false, false, null, null);
        }

        public static Audience toUnitsAtWork() {
            return new Audience(List.of(), true, false, null, null);
        }

        /** Those who may decide: a grid keeps watch over its cases, its community steers them. */
        public static Audience toSteering() {
            return toSteeringFrom(Division.Level.COMMUNITY);
        }

        public static Audience toSteeringFrom(Division.Level level) {
            return new Audience(List.of(), false, true, level, null);
        }

        public Audience andSteering() {
            return new Audience(units, unitsAtWork, true, from == null ? Division.Level.COMMUNITY : from, except);
        }

        Audience except(@Nullable UUID account) {
            return new Audience(units, unitsAtWork, steering, from, account);
        }
    }
}
