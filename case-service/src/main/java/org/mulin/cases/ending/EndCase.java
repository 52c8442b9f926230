package org.mulin.cases.ending;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.Case;
import org.mulin.cases.CaseAccess;
import org.mulin.cases.Cases;
import org.mulin.cases.ConfirmationWindow;
import org.mulin.cases.Rights;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Notes what is said of a resolved case, if the caller is the one to say it. */
@Service
class EndCase {
    private final Cases cases;
    private final CaseAccess access;
    private final ConfirmationWindow window;
    private final IdempotentCommands commands;
    private final Clock clock;

    EndCase(Cases cases, CaseAccess access, ConfirmationWindow window, IdempotentCommands commands, Clock clock) {
        this.cases = cases;
        this.access = access;
        this.window = window;
        this.commands = commands;
        this.clock = clock;
    }

    private record Request(UUID id, long version, Ending step) {}

    @Transactional
    void say(UUID id, long version, Ending step, @Nullable String key) {
        var operation = "case." + step.getClass().getSimpleName();
        commands.once(key, operation, new Request(id, version, step), () -> say(id, version, step));
    }

    private UUID say(UUID id, long version, Ending step) {
        var it = held(id, version, step);
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var account = CurrentCaller.require().accountId();
        ResolvedCase.of(it, cases.timeline(id), resolvedAt -> window.endsAt(id, resolvedAt))
                .after(step, now, account)
                .forEach(cases::save);
        return id;
    }

    private Case held(UUID id, long version, Ending step) {
        return switch (step) {
            case Ending.Confirmation _, Ending.Objection _ -> access.lockOwn(id, version);
            case Ending.Exclusion _, Ending.Appeal _ -> access.lock(id, version, Rights.RESOLVE);
            case Ending.CallBack _,
                    Ending.Rating _,
                    Ending.ExclusionDecision _,
                    Ending.AppealDecision _,
                    Ending.Check _ -> access.lock(id, version, Rights.STEER);
        };
    }
}
