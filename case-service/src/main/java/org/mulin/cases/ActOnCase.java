package org.mulin.cases;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Moves a case on, if the caller may, has read its newest version, and its status allows it. */
@Service
class ActOnCase {
    private final Cases cases;
    private final CaseAccess access;
    private final AwaitedWord word;
    private final IdempotentCommands commands;
    private final Clock clock;

    ActOnCase(Cases cases, CaseAccess access, AwaitedWord word, IdempotentCommands commands, Clock clock) {
        this.cases = cases;
        this.access = access;
        this.word = word;
        this.commands = commands;
        this.clock = clock;
    }

    private record Request(UUID id, long version, CaseAction action) {}

    @Transactional
    void act(UUID id, long version, CaseAction action, @Nullable String key) {
        var operation = "case." + action.getClass().getSimpleName();
        commands.once(key, operation, new Request(id, version, action), () -> act(id, version, action));
    }

    private UUID act(UUID id, long version, CaseAction action) {
        var it = access.lock(id, version, Rights.of(action));
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var step = it.after(action, now, CurrentCaller.require().accountId());
        if (action instanceof CaseAction.Close && word.isAwaited(it, now)) {
            throw new ProblemException(CaseProblem.CASE_AWAITS_CONFIRMATION);
        }
        cases.save(step);
        return id;
    }
}
