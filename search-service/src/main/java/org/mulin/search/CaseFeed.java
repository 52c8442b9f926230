package org.mulin.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mulin.platform.feed.Change;
import org.mulin.platform.feed.FeedIntake;
import org.mulin.search.CaseDocuments.Indexable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Brings what happens to cases into the index; the index is not transactional, so each write carries its version. */
@Service
class CaseFeed implements FeedIntake {
    private static final Logger LOG = LoggerFactory.getLogger(CaseFeed.class);
    private static final String CASE = "case";
    private static final int EPOCH_SHIFT = 40;
    /** A page this full is followed by another: Elasticsearch refreshes in its own time. */
    private static final int FULL_PAGE = 500;

    private final CaseDocuments documents;
    private final CaseIntake intake;
    private final CaseIndex index;
    private final Clock clock;

    CaseFeed(CaseDocuments documents, CaseIntake intake, CaseIndex index, Clock clock) {
        this.documents = documents;
        this.intake = intake;
        this.index = index;
        this.clock = clock;
    }

    @Override
    public String feed() {
        return "case-service";
    }

    @Override
    public List<String> entities() {
        return List.of(CASE);
    }

    @Override
    public Runnable prepare(long epoch, List<Change> changes) {
        report(intake.apply(writes(epoch, changes)));
        if (changes.size() < FULL_PAGE) {
            index.live().ifPresent(index::refresh);
        }
        return () -> {};
    }

    @Override
    public void startOver(long epoch, Stream<List<Change>> everything) {
        build(index.create(clock.instant()), epoch, everything);
    }

    /** Fills a new index, turns the searches to it and drops the others; one that is not finished is dropped itself. */
    void build(String target, long epoch, Stream<List<Change>> everything) {
        try {
            everything.forEach(changes -> report(intake.apply(writes(epoch, changes), List.of(target))));
            index.refresh(target);
            index.swap(target);
        } catch (RuntimeException failure) {
            dropUnlessLive(target);
            throw failure;
        }
        LOG.info("Searches now read {}", target);
        index.indices().stream().filter(other -> other.compareTo(target) < 0).forEach(this::dropUnlessLive);
    }

    /** A swap may have happened although its answer was lost. */
    private void dropUnlessLive(String target) {
        try {
            if (!index.live().equals(Optional.of(target))) {
                index.drop(target);
            }
        } catch (RuntimeException failure) {
            LOG.warn("{} could not be dropped; the next rebuild will: {}", target, failure.toString());
        }
    }

    private List<CaseWrite> writes(long epoch, List<Change> changes) {
        var writes = new ArrayList<CaseWrite>();
        changes.stream()
                .filter(change -> change.entity().equals(CASE))
                .collect(Collectors.groupingBy(Change::tenant))
                .forEach((tenant, ofTenant) -> writes.addAll(writes(epoch, tenant, ofTenant)));
        return writes;
    }

    private List<CaseWrite> writes(long epoch, UUID tenant, List<Change> changes) {
        var newest = changes.stream().collect(Collectors.toMap(Change::id, Change::version, Math::max));
        var found = documents.read(new CaseDocuments.Wanted(tenant, List.copyOf(newest.keySet()))).stream()
                .collect(Collectors.toMap(Indexable::id, Function.identity()));
        return newest.entrySet().stream()
                .<CaseWrite>map(changed -> {
                    var document = found.get(changed.getKey());
                    return document == null
                            ? new CaseWrite.Delete(tenant, changed.getKey(), version(epoch, changed.getValue()))
                            : new CaseWrite.Upsert(document(tenant, epoch, document));
                })
                .toList();
    }

    private static CaseDocument document(UUID tenant, long epoch, Indexable it) {
        return new CaseDocument(
                tenant,
                it.id(),
                version(epoch, it.version()),
                it.kind(),
                it.status(),
                it.category(),
                it.district(),
                it.subdistrict(),
                it.community(),
                it.division(),
                it.unit(),
                it.filedAt(),
                it.title(),
                it.description());
    }

    private static long version(long epoch, long version) {
        return (epoch << EPOCH_SHIFT) + version;
    }

    private static void report(List<CaseWritten> written) {
        written.stream()
                .filter(it -> it.outcome() == CaseWritten.Outcome.FAILED)
                .forEach(it -> LOG.error("Case {} was not indexed in {}: {}", it.id(), it.index(), it.problem()));
    }
}
