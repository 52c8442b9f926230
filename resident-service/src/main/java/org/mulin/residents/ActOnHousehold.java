package org.mulin.residents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes that a household is still right, or ends it when nobody lives there any more. */
@Service
class ActOnHousehold {
    private final Households households;
    private final Residents residents;
    private final Access access;
    private final IdempotentCommands commands;
    private final Fields fields;
    private final Clock clock;

    ActOnHousehold(
            Households households,
            Residents residents,
            Access access,
            IdempotentCommands commands,
            Fields fields,
            Clock clock) {
        this.households = households;
        this.residents = residents;
        this.access = access;
        this.commands = commands;
        this.fields = fields;
        this.clock = clock;
    }

    private record Request(UUID id, long version, @Nullable LocalDate on) {}

    @Transactional
    void check(UUID id, long version, @Nullable String key) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        commands.once(
                key,
                "household.check",
                new Request(id, version, null),
                () -> act(
                        id,
                        version,
                        "CHECKED",
                        it -> it.checked(now, CurrentCaller.require().accountId())));
    }

    @Transactional
    void end(UUID id, long version, LocalDate on, @Nullable String key) {
        commands.once(
                key,
                "household.end",
                new Request(id, version, on),
                () -> act(id, version, "ENDED", it -> {
                    if (residents.counts(List.of(id)).containsKey(id)) {
                        throw new ProblemException(ResidentProblem.HOUSEHOLD_STILL_LIVED_IN);
                    }
                    return it.ended(fields.pastDay("on", on));
                }));
    }

    private UUID act(UUID id, long version, String event, UnaryOperator<Household> step) {
        var it = access.keepable(households.lock(id), CommonProblem.NOT_FOUND);
        if (it.version() != version) {
            throw new ProblemException(CommonProblem.VERSION_STALE);
        }
        households.save(step.apply(it), event);
        return id;
    }
}
