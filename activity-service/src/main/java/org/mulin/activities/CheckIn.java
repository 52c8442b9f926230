package org.mulin.activities;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.ProblemException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in who comes, by ticket and once; the activity is not locked, so that many doors can be open. */
@Service
class CheckIn {
    private final Activities activities;
    private final Signups signups;
    private final Organisers organisers;
    private final IdempotentCommands commands;
    private final Tickets tickets;
    private final Clock clock;

    CheckIn(
            Activities activities,
            Signups signups,
            Organisers organisers,
            IdempotentCommands commands,
            Tickets tickets,
            Clock clock) {
        this.activities = activities;
        this.signups = signups;
        this.organisers = organisers;
        this.commands = commands;
        this.tickets = tickets;
        this.clock = clock;
    }

    private record Request(UUID activity, String ticket) {}

    /** Answers the sign-up's id; a ticket shown again changes nothing. */
    @Transactional
    UUID checkIn(UUID activity, String typed, @Nullable String key) {
        return commands.once(key, "signup.checkin", new Request(activity, typed), () -> checkIn(activity, typed));
    }

    private UUID checkIn(UUID activity, String typed) {
        var at = organisers.organised(activities.byId(activity));
        var it = signups.lockByTicket(tickets.key(typed))
                .orElseThrow(() -> new ProblemException(ActivityProblem.TICKET_UNKNOWN));
        if (!it.activity().equals(activity)) {
            throw new ProblemException(ActivityProblem.TICKET_OF_ANOTHER_ACTIVITY);
        }
        if (it.checkedInAt() == null) {
            if (at.stored() == ActivityStatus.CANCELLED) {
                throw new ProblemException(ActivityProblem.ACTIVITY_CANCELLED);
            }
            signups.save(it.checkedIn(clock.instant().truncatedTo(ChronoUnit.MILLIS)), "CHECKED_IN");
        }
        return it.id();
    }
}
