package org.mulin.cases;

import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Division;
import org.mulin.platform.access.Divisions;
import org.mulin.platform.access.Grant;
import org.mulin.platform.access.Grants;
import org.mulin.platform.problem.CommonProblem;
import org.mulin.platform.problem.ProblemCode;
import org.mulin.platform.problem.ProblemException;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.Ids;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in matters of the past, each exactly once by its source and external id. They keep their dates and start no
 * clocks and no notices. A bad item is reported and leaves the others alone.
 */
@Service
class ImportCases {
    private static final Case.Origin PAST = new Case.Origin(Channel.API, null, null, false);

    private final Cases cases;
    private final CaseSources sources;
    private final Categories categories;
    private final Divisions divisions;
    private final Grants grants;
    private final Validator validator;
    private final Clock clock;

    ImportCases(
            Cases cases,
            CaseSources sources,
            Categories categories,
            Divisions divisions,
            Grants grants,
            Validator validator,
            Clock clock) {
        this.cases = cases;
        this.sources = sources;
        this.categories = categories;
        this.divisions = divisions;
        this.grants = grants;
        this.validator = validator;
        this.clock = clock;
    }

    /** Up to 200 matters of one source. */
    record Batch(
            @NotBlank @Size(max = 50) String source,
            @NotEmpty @Size(max = 200) List<@NotNull Item> items) {}

    /** One matter of the past. */
    record Item(
            @NotBlank @Size(max = 100) String externalId,
            @NotNull CaseKind kind,
            @NotBlank @Size(max = 200) String title,
            @NotBlank @Size(max = 10_000) String description,
            @NotBlank @Size(max = 18) String division,
            @Nullable @Size(min = 1, max = 200) String category,
            @NotNull Instant filedAt,
            @Nullable @Valid Resolution resolution) {}

    /** How and when it was resolved. */
    record Resolution(
            @NotBlank @Size(max = 10_000) String text,
            @NotNull Instant at) {}

    /** What became of each item. */
    record Report(long created, long existing, long rejected, List<Line> items) {}

    /** What became of one item; the problem is a code of the problem vocabulary. */
    record Line(
            @Nullable String externalId,
            Outcome outcome,
            @Nullable UUID id,
            @Nullable String problem) {}

    /** The fate of an item. */
    enum Outcome {
        CREATED,
        EXISTING,
        REJECTED
    }

    @Transactional
    Report take(Batch batch) {
        var held = grants.held(Rights.IMPORT_HISTORY);
        if (held.isEmpty()) {
            throw new ProblemException(CommonProblem.NOT_ALLOWED);
        }
        var places = new HashMap<String, Division>();
        var lines = new IdentityHashMap<Item, Line>();
        // In one order, so that two imports of the same items wait for each other instead of locking up.
        batch.items().stream()
                .sorted(Comparator.comparing(item -> String.valueOf(item.externalId())))
                .forEach(item -> lines.put(item, take(batch.source(), item, held, places)));
        var report = batch.items().stream().map(lines::get).toList();
        return new Report(
                count(report, Outcome.CREATED),
                count(report, Outcome.EXISTING),
                count(report, Outcome.REJECTED),
                report);
    }

    private Line take(String source, Item item, List<Grant> held, Map<String, Division> places) {
        try {
            return checked(source, item, held, places);
        } catch (ProblemException problem) {
            return rejected(item, problem.code());
        }
    }

    private Line checked(String source, Item item, List<Grant> held, Map<String, Division> places) {
        if (!validator.validate(item).isEmpty()
                || item.title().isBlank()
                || item.description().isBlank()) {
            return rejected(item, CommonProblem.INVALID_FIELDS);
        }
        var division = places.computeIfAbsent(item.division(), divisions::hold);
        if (held.stream().noneMatch(grant -> grant.division().contains(division))) {
            return rejected(item, CommonProblem.NOT_ALLOWED);
        }
        var resolution = item.resolution();
        if (item.filedAt().isAfter(clock.instant())
                || (resolution != null && resolution.at().isAfter(clock.instant()))) {
            return rejected(item, CaseProblem.HISTORY_IN_THE_FUTURE);
        }
        if (resolution != null && resolution.at().isBefore(item.filedAt())) {
            return rejected(item, CaseProblem.RESOLVED_BEFORE_FILED);
        }
        var category = categories.require(item.category());
        var id = Ids.next();
        var existing = sources.claim(source, item.externalId(), id);
        if (existing.isPresent()) {
            return new Line(item.externalId(), Outcome.EXISTING, existing.get(), null);
        }
        add(id, item, division, category);
        return new Line(item.externalId(), Outcome.CREATED, id, null);
    }

    private void add(UUID id, Item item, Division division, @Nullable UUID category) {
        var account = CurrentCaller.require().accountId();
        Case.Moved filed;
        do {
            filed = Case.file(
                            id,
                            CaseNumbers.next(item.filedAt()),
                            item.kind(),
                            Urgency.NORMAL,
                            item.title().strip(),
                            item.description().strip(),
                            division,
                            category,
                            PAST,
                            item.filedAt(),
                            account)
                    .inThePast();
        } while (!cases.add(filed));
        var resolution = item.resolution();
        if (resolution != null) {
            cases.save(filed.after().resolvedInThePast(resolution.text().strip(), resolution.at(), account));
        }
    }

    private static Line rejected(Item item, ProblemCode problem) {
        return new Line(item.externalId(), Outcome.REJECTED, null, problem.name());
    }

    private static long count(List<Line> report, Outcome outcome) {
        return report.stream().filter(line -> line.outcome() == outcome).count();
    }
}
