package org.mulin.search.index;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.mulin.search.index.IndexWritten.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One index against its owner: looks for what differs, looks again, and repairs what still does. */
final class Comparison {
    private static final Logger LOG = LoggerFactory.getLogger(Comparison.class);
    /** As many as an owner reads at once. */
    private static final int BATCH = 500;

    private static final UUID FIRST = new UUID(0, 0);

    private final Family family;
    private final Index index;
    private final Inventory inventory;
    private final String target;
    private final Epoch epoch;

    Comparison(Family family, String target, Epoch epoch) {
        this.family = family;
        this.index = family.index();
        this.inventory = index.inventory();
        this.target = target;
        this.epoch = epoch;
    }

    /** What differs in a span, and how many contents were read from the owner to find that out. */
    record Look(List<Difference> differing, int read) {}

    /** The tenants of whom the index holds something. */
    Collection<UUID> tenants() {
        return inventory.tenants(target);
    }

    /**
     * Some of what differs may only be on its way. The contents are read from the owner if asked for, or if a sum differs, as
     * it does where an index holds several entities.
     */
    Look look(Span span, boolean contents) {
        var held = inventory.in(target, span);
        var isAsSummedUp = span.sum().equals(Held.sum(held.values(), epoch));
        if (isAsSummedUp && !contents) {
            return new Look(List.of(), 0);
        }
        var ids = new LinkedHashSet<>(held.keySet());
        if (!isAsSummedUp && span.rows() > 0) {
            ids.addAll(owned(span));
        }
        return new Look(differences(span.tenant(), ids, held), ids.size());
    }

    /** What differs still, and was not touched since. */
    List<Difference> lookAgain(List<Difference> suspects) {
        index.refresh(target);
        var still = new ArrayList<Difference>();
        suspects.stream().collect(groupingBy(Difference::tenant)).forEach((tenant, ofTenant) -> {
            var before = new HashMap<UUID, Difference>();
            ofTenant.forEach(it -> before.put(it.id(), it));
            for (var ids : batches(before.keySet())) {
                differences(tenant, ids, inventory.of(target, tenant, ids)).stream()
                        .filter(it -> Objects.equals(
                                it.held(),
                                Objects.requireNonNull(before.get(it.id())).held()))
                        .forEach(still::add);
            }
        });
        return still;
    }

    /** Writes to every index there is, beside the tombstones: what the owner says now is the truth. Answers how many took. */
    long repair(List<Difference> differences) {
        var repaired = 0L;
        for (var ofTenant :
                differences.stream().collect(groupingBy(Difference::tenant)).entrySet()) {
            for (var batch : batches(ofTenant.getValue())) {
                var ids = batch.stream().map(Difference::id).toList();
                var written = inventory.written(target, ofTenant.getKey(), ids);
                var writes = batch.stream()
                        .map(it -> it.repair(written.getOrDefault(it.id(), 0L)))
                        .toList();
                repaired += index.indices().stream()
                        .flatMap(each -> index.write(each, writes).stream())
                        .filter(it -> it.index().equals(target))
                        .filter(Comparison::isTaken)
                        .count();
            }
        }
        return repaired;
    }

    private static boolean isTaken(IndexWritten written) {
        if (written.outcome() != Outcome.ACCEPTED) {
            LOG.warn(
                    "{} in {} differs from its owner and could not be repaired: {} {}",
                    written.id(),
                    written.index(),
                    written.outcome(),
                    written.problem());
        }
        return written.outcome() == Outcome.ACCEPTED;
    }

    /** The owner is asked after the index: what it says then is never older than what the index held. */
    private List<Difference> differences(UUID tenant, Collection<UUID> ids, Map<UUID, Held> held) {
        var differences = new ArrayList<Difference>();
        for (var batch : batches(ids)) {
            var wanted = family.feed().read(epoch, tenant, batch);
            batch.stream()
                    .map(id -> new Difference(tenant, id, held.get(id), wanted.get(id)))
                    .filter(Difference::isReal)
                    .forEach(differences::add);
        }
        return differences;
    }

    private List<UUID> owned(Span span) {
        return family
                .follower()
                .rowsAfter(span.entity(), span.tenant(), Objects.requireNonNullElse(span.after(), FIRST))
                .stream()
                .filter(row -> row.tenant().equals(span.tenant()) && span.reaches(row.id()))
                .map(row -> row.id())
                .toList();
    }

    private static <T> List<List<T>> batches(Collection<T> all) {
        var list = List.copyOf(all);
        return Stream.iterate(0, from -> from < list.size(), from -> from + BATCH)
                .map(from -> list.subList(from, Math.min(list.size(), from + BATCH)))
                .toList();
    }
}
