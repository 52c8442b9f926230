package org.mulin.cases.intake;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.Case;
import org.mulin.cases.CaseAccess;
import org.mulin.cases.CaseEvent;
import org.mulin.cases.CaseProblem;
import org.mulin.cases.CaseStatus;
import org.mulin.cases.Cases;
import org.mulin.cases.Rights;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does not take a case on (不予受理), and says why and where to go with it. */
@Service
class RefuseCase {
    private final Cases cases;
    private final CaseAccess access;
    private final IdempotentCommands commands;
    private final Clock clock;

    RefuseCase(Cases cases, CaseAccess access, IdempotentCommands commands, Clock clock) {
        this.cases = cases;
        this.access = access;
        this.commands = commands;
        this.clock = clock;
    }

    /** Whose it is instead: a court, an arbitrator, a reviewing authority, the letters office, discipline, another city. */
    enum Reason {
        COURT,
        ARBITRATION,
        REVIEW,
        LETTERS_OFFICE,
        DISCIPLINE,
        ANOTHER_CITY,
        UNCLEAR
    }

    /** Where to go is told to whoever brought the case. */
    record Refusal(
            @NotNull Reason reason,
            @NotBlank @Size(max = 1_000) String whereTo) {}

    private record Request(UUID id, long version, Refusal refusal) {}

    @Transactional
    void refuse(UUID id, long version, Refusal refusal, @Nullable String key) {
        commands.once(key, "case.refuse", new Request(id, version, refusal), () -> refuse(id, version, refusal));
    }

    private UUID refuse(UUID id, long version, Refusal refusal) {
        var it = access.lock(id, version, Rights.STEER);
        if (it.parent() != null) {
            throw new ProblemException(CaseProblem.CASE_IS_JOINED);
        }
        if (it.status() != CaseStatus.FILED) {
            throw new ProblemException(CaseProblem.CASE_ALREADY_ACCEPTED);
        }
        cases.save(refused(it, refusal));
        return id;
    }

    private Case.Moved refused(Case it, Refusal refusal) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var account = CurrentCaller.require().accountId();
        var event = CaseEvent.of(CaseEvent.Kind.REFUSED, now, account)
                .reason(refusal.reason())
                .note(refusal.whereTo().strip());
        return it.moved(CaseStatus.REFUSED, null, event);
    }
}
