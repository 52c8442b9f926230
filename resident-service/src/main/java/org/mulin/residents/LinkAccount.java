package org.mulin.residents;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.audit.Audit;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.text.Crockford;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links a person's account to the person's file: a worker hands a code over, the person enters it, both can undo it. */
@Service
class LinkAccount {
    private static final Duration CODE_LIFE = Duration.ofHours(24);
    /** 60 bits. */
    private static final int CODE_LENGTH = 12;

    private final Residents residents;
    private final LinkCodes codes;
    private final Access access;
    private final IdempotentCommands commands;
    private final PersonSeal seal;
    private final Audit audit;
    private final Clock clock;

    LinkAccount(
            Residents residents,
            LinkCodes codes,
            Access access,
            IdempotentCommands commands,
            PersonSeal seal,
            Audit audit,
            Clock clock) {
        this.residents = residents;
        this.codes = codes;
        this.access = access;
        this.commands = commands;
        this.seal = seal;
        this.audit = audit;
        this.clock = clock;
    }

    /** To be handed over at the counter. */
    record Code(String code, Instant expiresAt) {}

    record Entry(@NotBlank @Size(max = 40) String code) {}

    /** A new code for the file; one that was given before no longer holds. */
    @Transactional
    Code issue(UUID id) {
        access.keepable(residents.lock(id), CommonProblem.NOT_FOUND);
        var code = Crockford.next(CODE_LENGTH);
        var expiresAt = clock.instant().plus(CODE_LIFE).truncatedTo(ChronoUnit.SECONDS);
        codes.put(id, seal.codeHash(code), expiresAt);
        audit.record("LINK_CODE_ISSUED", Residents.ENTITY, id, null);
        return new Code(String.join("-", code.substring(0, 4), code.substring(4, 8), code.substring(8)), expiresAt);
    }

    /** Links the caller's account to the file the code was given for. */
    @Transactional
    void enter(Entry entry, @Nullable String key) {
        commands.once(key, "my-file.link", entry, () -> enter(entry));
    }

    private UUID enter(Entry entry) {
        var account = CurrentCaller.require().accountId();
        var code = seal.codeHash(Crockford.read(entry.code()));
        var it = codes.find(code, clock.instant())
                .flatMap(residents::lock)
                .filter(_ -> codes.take(code))
                .orElseThrow(() -> new ProblemException(ResidentProblem.LINK_CODE_UNKNOWN));
        if (residents.ofAccount(account).isPresent()) {
            throw new ProblemException(ResidentProblem.ACCOUNT_ALREADY_LINKED);
        }
        try {
            residents.save(it.link(account));
        } catch (DuplicateKeyException _) {
            throw new ProblemException(ResidentProblem.ACCOUNT_ALREADY_LINKED);
        }
        return it.id();
    }

    /** Undone by the person. */
    @Transactional
    void undoOwn() {
        unlink(residents.lockOfAccount(CurrentCaller.require().accountId()));
    }

    /** Undone by the community. */
    @Transactional
    void undo(UUID id) {
        unlink(Optional.of(access.keepable(residents.lock(id), CommonProblem.NOT_FOUND)));
    }

    private void unlink(Optional<Resident> linked) {
        residents.save(linked.filter(it -> it.account() != null)
                .map(Resident::unlink)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND)));
    }
}
