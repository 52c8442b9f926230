package org.mulin.cases;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.tenancy.CurrentCaller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes a case confidential (保密), or no longer, and says why. Who may see it then is for {@link CaseScope} to say. */
@Service
class ConfideCase {
    private final Cases cases;
    private final CaseAccess access;
    private final IdempotentCommands commands;
    private final Clock clock;

    ConfideCase(Cases cases, CaseAccess access, IdempotentCommands commands, Clock clock) {
        this.cases = cases;
        this.access = access;
        this.commands = commands;
        this.clock = clock;
    }

    record Confidence(
            @NotNull Boolean confidential,
            @NotBlank @Size(max = 1_000) String reason) {}

    private record Request(UUID id, long version, Confidence confidence) {}

    @Transactional
    void confide(UUID id, long version, Confidence confidence, @Nullable String key) {
        var request = new Request(id, version, confidence);
        commands.once(key, "case.confide", request, () -> confide(id, version, confidence));
    }

    private UUID confide(UUID id, long version, Confidence confidence) {
        var it = access.lock(id, version, Rights.CONFIDE);
        cases.save(
                confidence.confidential()
                        ? it.confided(event(CaseEvent.Kind.CONFIDED, confidence))
                        : it.disclosed(event(CaseEvent.Kind.DISCLOSED, confidence)));
        return id;
    }

    private CaseEvent event(CaseEvent.Kind kind, Confidence confidence) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return CaseEvent.of(kind, now, CurrentCaller.require().accountId())
                .note(confidence.reason().strip());
    }
}
