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

    private record Request(UUID id, @Nullable UUID handover, String hash) {}

    /** Answers the attachment's id. A file is taken apart and stored for who reaches the case alone, and before the case is held. */
    UUID attach(UUID id, @Nullable UUID handover, byte[] content, @Nullable String key) {
        var type = AttachmentType.of(content)
                .orElseThrow(() -> new ProblemException(AttachmentProblem.ATTACHMENT_OF_ANOTHER_TYPE));
        transactions.executeWithoutResult(_ -> require(cases.one(id), handover));
        var kept = stripped(type, content);
        var caller = CurrentCaller.require();
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var attachment = new Attachment(Ids.next(), type, kept.length, caller.accountId(), now, handover);
        // Before the case is held, so that a slow store keeps nobody from working on it.
        store.put(caller.tenant(), attachment.id(), seal.sealBytes(caller.tenant(), kept));
        var attached = Objects.requireNonNull(transactions.execute(_ -> {
            eraseIfRolledBack(caller.tenant(), attachment.id());
            return commands.once(
                    key, "case.attach", new Request(id, handover, hash(content)), () -> attach(id, attachment));
        }));
        if (!attached.equals(attachment.id())) {
            store.erase(caller.tenant(), attachment.id());
        }
        return attached;
    }

    private UUID attach(UUID id, Attachment attachment) {
        var it = require(cases.lock(id), attachment.handover());
        if (attachments.of(id).size() >= MOST) {
            throw new ProblemException(AttachmentProblem.TOO_MANY_ATTACHMENTS);
        }
        attachments.add(id, attachment);
        var event = CaseEvent.of(CaseEvent.Kind.ATTACHED, attachment.at(), attachment.account());
        cases.save(it.noted(attachment.handover() == null ? event : event.handover(attachment.handover())));
        return attachment.id();
    }

    /** Evidence of a unit's answer comes from the unit. */
    private Case require(Optional<Case> found, @Nullable UUID handover) {
        var it = found.filter(one -> access.reads(one) || access.isOwn(one))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
        if (handover != null) {
            var share = attachments
                    .share(it.id(), handover)
                    .filter(_ -> access.reads(it))
                    .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND));
            access.requireHandles(it, share.unit());
        }
        return it;
    }

    /** Readers of files throw whatever a file makes them throw. */
    private static byte[] stripped(AttachmentType type, byte[] content) {
        try {
            return type.stripped(content);
        } catch (ProblemException refused) {
            throw refused;
        } catch (RuntimeException _) {
            throw new ProblemException(AttachmentProblem.ATTACHMENT_NOT_READABLE);
        }
    }

    /** What became of a commit that was cut off nobody knows: then the file stays. */
    private void eraseIfRolledBack(TenantId tenant, UUID id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) {
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
