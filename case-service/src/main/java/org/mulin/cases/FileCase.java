package org.mulin.cases;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grants;
import org.mulin.platform.idempotency.IdempotentCommands;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.FieldProblem;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Files a case where the caller may. */
@Service
class FileCase {
    private final Cases cases;
    private final Categories categories;
    private final Divisions divisions;
    private final Grants grants;
    private final IdempotentCommands commands;
    private final Seal seal;
    private final Clock clock;

    FileCase(
            Cases cases,
            Categories categories,
            Divisions divisions,
            Grants grants,
            IdempotentCommands commands,
            Seal seal,
            Clock clock) {
        this.cases = cases;
        this.categories = categories;
        this.divisions = divisions;
        this.grants = grants;
        this.commands = commands;
        this.seal = seal;
        this.clock = clock;
    }

    /** A matter as it is brought. */
    record Filing(
            @NotNull CaseKind kind,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 10_000) String description,
            @NotNull @Pattern(regexp = "\\d{4,18}") String division,
            @Nullable @Size(min = 1, max = 200) String category,
            @Nullable @Valid Requester requester) {}

    /** Who brought it; sealed before it is stored. */
    record Requester(
            @NotBlank @Size(max = 50) String name,

            @Nullable @Pattern(regexp = "\\+?[0-9][0-9 -]{3,18}[0-9]")
            String phone) {}

    /** Answers the case's id; the same id again for the same key. */
    @Transactional
    UUID file(Filing filing, @Nullable String key) {
        return commands.once(key, "case.file", filing, () -> file(filing));
    }

    private UUID file(Filing filing) {
        var division = divisions.hold(filing.division());
        if (!grants.allow(Rights.FILE, division)) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        requireWords("title", filing.title());
        requireWords("description", filing.description());
        if (filing.requester() != null) {
            requireWords("requester.name", filing.requester().name());
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var caller = CurrentCaller.require();
        var category = categories.require(filing.category());
        var requester = filing.requester() == null ? null : sealed(filing.requester());
        var id = Ids.next();
        while (!cases.add(Case.file(
                id,
                CaseNumbers.next(now),
                filing.kind(),
                filing.title().strip(),
                filing.description().strip(),
                division,
                category,
                requester,
                now,
                caller.accountId()))) {
            // The number was taken: draw another.
        }
        return id;
    }

    /** The space of a Chinese keyboard is none to `@NotBlank`. */
    private static void requireWords(String field, String text) {
        if (text.isBlank()) {
            throw ProblemException.withErrors(
                    CommonProblem.INVALID_FIELDS, List.of(new FieldProblem(field, "不能为空 · must not be blank")));
        }
    }

    private Case.Requester sealed(Requester requester) {
        var tenant = CurrentCaller.require().tenant();
        return new Case.Requester(
                seal.seal(tenant, requester.name().strip()),
                requester.phone() == null
                        ? null
                        : seal.seal(tenant, requester.phone().strip()));
    }
}
