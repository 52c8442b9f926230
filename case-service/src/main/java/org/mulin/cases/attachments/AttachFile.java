package org.mulin.cases.attachments;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.cases.Case;
import org.mulin.cases.CaseAccess;
import org.mulin.cases.CaseEvent;
import org.mulin.cases.Cases;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.Ids;
import org.mulin.platform.tenancy.TenantId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Attaches a file to a case, for whoever reads the case and whoever brought it. */
@Service
class AttachFile {
    private static final int MOST = 20;

    private final Cases cases;
    private final CaseAccess access;
    private final Attachments attachments;
    private final AttachmentStore store;
    private final Seal seal;
    private final IdempotentCommands commands;
    private final TransactionTemplate transactions;
    private final Clock clock;

    AttachFile(
            Cases cases,
            CaseAccess access,
            Attachments attachments,
            AttachmentStore store,
            Seal seal,
            IdempotentCommands commands,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.cases = cases;
        this.access = access;
        this.attachments = attachments;
        this.store = store;
        this.seal = seal;
        this.commands = commands;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    private record Request(UUID id, String hash) {}

    /** Answers the attachment's id. A file is taken apart for who reaches the case alone, and before the case is held. */
    UUID attach(UUID id, byte[] content, @Nullable String key) {
        var type = AttachmentType.of(content)
                .orElseThrow(() -> new ProblemException(AttachmentProblem.ATTACHMENT_OF_ANOTHER_TYPE));
        transactions.executeWithoutResult(_ -> requireReached(cases.one(id)));
        var kept = stripped(type, content);
        return Objects.requireNonNull(transactions.execute(
                _ -> commands.once(key, "case.attach", new Request(id, hash(content)), () -> attach(id, type, kept))));
    }

    private UUID attach(UUID id, AttachmentType type, byte[] kept) {
        var it = requireReached(cases.lock(id));
        if (attachments.of(id).size() >= MOST) {
            throw new ProblemException(AttachmentProblem.TOO_MANY_ATTACHMENTS);
        }
        var caller = CurrentCaller.require();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var attachment = new Attachment(Ids.next(), type, kept.length, caller.accountId(), now);
        eraseUnless(TransactionSynchronization.STATUS_COMMITTED, caller.tenant(), attachment.id());
        store.put(caller.tenant(), attachment.id(), seal.sealBytes(caller.tenant(), kept));
        attachments.add(id, attachment);
        cases.save(it.noted(CaseEvent.of(CaseEvent.Kind.ATTACHED, now, caller.accountId())));
        return attachment.id();
    }

    private Case requireReached(Optional<Case> found) {
        return found.filter(it -> access.reads(it) || access.isOwn(it))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
    }

    /** Readers of files throw whatever a file makes them throw. */
    private static byte[] stripped(AttachmentType type, byte[] content) {
        try {
            return type.stripped(content);
        } catch (RuntimeException _) {
            throw new ProblemException(AttachmentProblem.ATTACHMENT_NOT_READABLE);
        }
    }

    private void eraseUnless(int outcome, TenantId tenant, UUID id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status != outcome) {
                    store.erase(tenant, id);
                }
            }
        });
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
