package org.mulin.search.index;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.mulin.platform.feed.Change;
import org.mulin.platform.feed.FeedIntake;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings what happens at an owner into its index; the index is not transactional, so each write carries its version. */
public final class IndexFeed implements FeedIntake {
    private static final Logger LOG = LoggerFactory.getLogger(IndexFeed.class);
    /** A page this full is followed by another: Elasticsearch refreshes in its own time. */
    private static final int FULL_PAGE = 500;

    /** Pages of a build: one is read from the owner while another is written. */
    private static final int AT_ONCE = 2;

    /** A refresh costs for one document what it costs for hundreds. */
    private static final Duration BETWEEN_REFRESHES = Duration.ofMillis(500);

    /** Longer than any build: this process does not know what another one is building. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final Duration KEPT_BESIDE = Duration.ofDays(1);

    private final String owner;
    private final String name;
    private final List<String> entities;
    private final Documents documents;
    private final Intake intake;
    private final Index index;
    private final Clock clock;
    private final Set<String> building = ConcurrentHashMap.newKeySet();
    private volatile long refreshed = System.nanoTime() - BETWEEN_REFRESHES.toNanos();

    /** The owner by its name in discovery, and the entity by its name on the owner's feed. */
    public IndexFeed(
            String owner, String entity, Documents documents, Index index, Tombstones tombstones, Clock clock) {
        this(owner, owner, List.of(entity), documents, new Intake(entity, index, tombstones), index, clock);
    }

    /** Likewise, of several entities in one index, whose follower goes by that name. */
    public IndexFeed(
            String owner,
            String name,
            List<String> entities,
            Documents documents,
            Index index,
            Tombstones tombstones,
            Clock clock) {
        this(owner, name, entities, documents, new Intake(name, index, tombstones), index, clock);
    }

    private IndexFeed(
            String owner,
            String name,
            List<String> entities,
            Documents documents,
            Intake intake,
            Index index,
            Clock clock) {
        this.owner = owner;
        this.name = name;
        this.entities = entities;
        this.documents = documents;
        this.intake = intake;
        this.index = index;
        this.clock = clock;
    }

    Index index() {
        return index;
    }

    /** As they should be in the index now, by id. */
    Map<UUID, Document> read(Epoch epoch, UUID tenant, List<UUID> ids) {
        var found = owned(epoch, tenant, ids);
        found.values().removeIf(Unindexed.class::isInstance);
        return found;
    }

    /** As their owner has them now, by id; what is missing exists no more. */
    private Map<UUID, Document> owned(Epoch epoch, UUID tenant, List<UUID> ids) {
        Map<UUID, Document> found = new HashMap<>();
        documents.read(epoch, tenant, ids).forEach(it -> found.put(it.id(), it));
        return found;
    }

    @Override
    public String feed() {
        return owner;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> entities() {
        return entities;
    }

    @Override
    public Runnable prepare(long epoch, List<Change> changes) {
        var isFull = changes.size() >= FULL_PAGE;
        if (!isFull) {
            letOthersCome();
        }
        var writes = writes(epoch, changes);
        report(intake.apply(writes));
        if (!isFull && !writes.isEmpty()) {
            index.live().ifPresent(index::refresh);
            refreshed = System.nanoTime();
        }
        return () -> {};
    }

    /** In a crowd, those of a moment share a refresh; who comes alone has one at once. */
    private void letOthersCome() {
        LockSupport.parkNanos(refreshed + BETWEEN_REFRESHES.toNanos() - System.nanoTime());
    }

    /** Each write carries its version, so their order is of no account. */
    @Override
    public boolean mayReadAhead() {
        return true;
    }

    @Override
    public void startOver(long epoch, Stream<List<Change>> everything) {
        build(begin(), epoch, everything);
    }

    /** An empty index to be filled; what was kept beside goes, so that there are never three. */
    String begin() {
        index.previous().ifPresent(index::drop);
        return index.create(clock.instant());
    }

    /** Fills a new index and turns the searches to it; one that is not finished is dropped. */
    void build(String target, long epoch, Stream<List<Change>> everything) {
        building.add(target);
        try {
            everything
                    .gather(Gatherers.mapConcurrent(AT_ONCE, changes -> fill(target, writes(epoch, changes))))
                    .forEach(IndexFeed::report);
            index.refresh(target);
            index.swap(target);
        } catch (RuntimeException failure) {
            dropUnlessInUse(target);
            throw failure;
        } finally {
            building.remove(target);
        }
        LOG.info("Searches now read {}", target);
        index.indices().stream().filter(other -> other.compareTo(target) < 0).forEach(this::dropUnlessInUse);
    }

    private List<IndexWritten> fill(String target, List<IndexWrite> writes) {
        var written = intake.apply(writes, List.of(target));
        if (written.stream().anyMatch(IndexFeed::isFailed) && !index.indices().contains(target)) {
            throw new IllegalStateException("%s was dropped while it was being built".formatted(target));
        }
        return written;
    }

    /** Drops what builds have left that were cut off, by a kill for example, and what has been kept beside for a day. */
    void dropForgotten() {
        var now = clock.instant();
        var previous = index.previous();
        previous.filter(it -> index.isFromBefore(now.minus(KEPT_BESIDE), it))
                .filter(_ -> index.live()
                        .filter(it -> index.isFromBefore(now.minus(KEPT_BESIDE), it))
                        .isPresent())
                .ifPresent(index::drop);
        index.indices().stream()
                .filter(it -> index.isFromBefore(now.minus(FORGOTTEN), it))
                .filter(it -> !building.contains(it))
                .forEach(this::dropUnlessInUse);
    }

    /** A swap may have happened although its answer was lost. */
    private void dropUnlessInUse(String target) {
        try {
            var asked = Optional.of(target);
            if (!index.live().equals(asked) && !index.previous().equals(asked)) {
                index.drop(target);
            }
        } catch (RuntimeException failure) {
            LOG.warn("{} could not be dropped; the next rebuild will: {}", target, failure.toString());
        }
    }

    private List<IndexWrite> writes(long epoch, List<Change> changes) {
        var writes = new ArrayList<IndexWrite>();
        changes.stream()
                .filter(change -> entities.contains(change.entity()))
                .collect(Collectors.groupingBy(Change::tenant))
                .forEach((tenant, ofTenant) -> writes.addAll(writes(new Epoch(epoch), tenant, ofTenant)));
        return writes;
    }

    private List<IndexWrite> writes(Epoch epoch, UUID tenant, List<Change> changes) {
        var newest = changes.stream().collect(Collectors.toMap(Change::id, Change::version, Math::max));
        var found = owned(epoch, tenant, List.copyOf(newest.keySet()));
        var writes = new ArrayList<IndexWrite>();
        newest.forEach((id, version) -> {
            var document = found.get(id);
            if (document == null) {
                writes.add(new IndexWrite.Delete(tenant, id, epoch.version(version)));
            } else if (!(document instanceof Unindexed)) {
                writes.add(new IndexWrite.Upsert(document));
            }
        });
        return writes;
    }

    private static boolean isFailed(IndexWritten written) {
        return written.outcome() == IndexWritten.Outcome.FAILED;
    }

    private static void report(List<IndexWritten> written) {
        written.stream()
                .filter(IndexFeed::isFailed)
                .forEach(it -> LOG.error("{} was not indexed in {}: {}", it.id(), it.index(), it.problem()));
    }
}
