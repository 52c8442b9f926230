package org.mulin.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grants;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.FieldProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Files a case where the caller may. */
@Service
public class FileCase {
    private final KnowResident knowResident;
    private final Cases cases;
    private final CaseSources sources;
    private final CaseAccess access;
    private final Categories categories;
    private final Divisions divisions;
    private final Grants grants;
    private final IdempotentCommands commands;
    private final Seal seal;
    private final TransactionTemplate transactions;
    private final Clock clock;

    FileCase(
            KnowResident knowResident,
            Cases cases,
            CaseSources sources,
            CaseAccess access,
            Categories categories,
            Divisions divisions,
            Grants grants,
            IdempotentCommands commands,
            Seal seal,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.knowResident = knowResident;
        this.cases = cases;
        this.sources = sources;
        this.access = access;
        this.categories = categories;
        this.divisions = divisions;
        this.grants = grants;
        this.commands = commands;
        this.seal = seal;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** A matter as it is brought; an identity that is sealed is shown to nobody who need not know it. */
    public record Filing(
            @NotNull CaseKind kind,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 10_000) String description,
            @NotNull @Pattern(regexp = "\\d{4,18}") String division,
            @Nullable @Size(min = 1, max = 200) String category,
            @Nullable Channel channel,
            @Nullable Urgency urgency,
            @Nullable @Valid OutsideNumber outside,
            @Nullable @Valid Requester requester,
            @Nullable Boolean sealedIdentity) {}

    /** Who brought it, by name or as a resident on file; sealed before it is stored. */
    public record Requester(
            @Nullable @Size(max = 50) String name,

            @Nullable @Pattern(regexp = "\\+?[0-9][0-9 -]{3,18}[0-9]")
            String phone,

            @Nullable UUID resident) {}

    /** Answers the case's id; the same id again for the same key. */
    UUID file(Filing filing, @Nullable String key) {
        // Before the transaction, which waits for nobody.
        var resident = filing.requester() == null ? null : filing.requester().resident();
        var onFile = resident != null && knowResident.onFile(resident);
        return inTransaction(() -> commands.once(key, "case.file", filing, () -> file(filing, onFile)));
    }

    private UUID inTransaction(Supplier<UUID> effect) {
        return Objects.requireNonNull(transactions.execute(_ -> effect.get()));
    }

    /** Files what an account brings for itself; nobody needs a grant to ask for help. */
    UUID fileOwn(Filing filing, @Nullable String key) {
        return inTransaction(() -> commands.once(key, "case.fileOwn", filing, () -> fileOwn(filing)));
    }

    private UUID fileOwn(Filing filing) {
        return add(
                filing,
                divisions.hold(filing.division()),
                CurrentCaller.require().accountId(),
                false);
    }

    private UUID file(Filing filing, boolean onFile) {
        var division = divisions.hold(filing.division());
        if (!grants.allow(Rights.FILE, division)) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        return add(filing, division, null, onFile);
    }

    private UUID add(Filing filing, Division division, @Nullable UUID author, boolean onFile) {
        requireWords("title", filing.title());
        requireWords("description", filing.description());
        var requester = filing.requester();
        if (requester != null && (requester.resident() == null || requester.name() != null)) {
            requireWords("requester.name", requester.name());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var caller = CurrentCaller.require();
        var category = categories.requireInUse(filing.category());
        var id = Ids.next();
        claim(filing.outside(), id);
        while (!cases.add(Case.file(
                id,
                CaseNumbers.next(now),
                filing.kind(),
                filing.urgency() == null ? Urgency.NORMAL : filing.urgency(),
                filing.title().strip(),
                filing.description().strip(),
                division,
                category,
                origin(filing, author, onFile),
                now,
                caller.accountId()))) {
            // The number was taken: draw another.
        }
        return id;
    }

    /** A matter from elsewhere is taken in once; who sees the first is told which it is. */
    private void claim(@Nullable OutsideNumber outside, UUID id) {
        if (outside == null) {
            return;
        }
        requireWords("outside.source", outside.source());
        requireWords("outside.number", outside.number());
        sources.claim(outside.source().strip(), outside.number().strip(), id).ifPresent(first -> {
            throw ProblemException.withErrors(
                    CaseProblem.OUTSIDE_NUMBER_TAKEN, reaches(first) ? List.of(new First(first)) : List.of());
        });
    }

    private boolean reaches(UUID id) {
        return cases.one(id).filter(it -> access.reads(it)).isPresent();
    }

    /** The case that has the outside number already. */
    record First(UUID id) {}

    private Case.Origin origin(Filing filing, @Nullable UUID author, boolean onFile) {
        var isApi = CurrentCaller.require().kind() == Caller.Kind.API_CLIENT;
        var usual = isApi ? Channel.API : author == null ? Channel.DESK : Channel.RESIDENT;
        var requester = filing.requester() == null ? null : sealed(filing.requester(), onFile);
        return new Case.Origin(
                filing.channel() == null ? usual : filing.channel(),
                author,
                requester,
                Boolean.TRUE.equals(filing.sealedIdentity()));
    }

    /** The space of a Chinese keyboard is none to `@NotBlank`. */
    private static void requireWords(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            throw ProblemException.withErrors(
                    CommonProblem.INVALID_FIELDS, List.of(new FieldProblem(field, "不能为空 · must not be blank")));
        }
    }

    private Case.Requester sealed(Requester requester, boolean onFile) {
        return new Case.Requester(sealed(requester.name()), sealed(requester.phone()), requester.resident(), onFile);
    }

    private byte @Nullable [] sealed(@Nullable String text) {
        return text == null ? null : seal.seal(CurrentCaller.require().tenant(), text.strip());
    }
}
