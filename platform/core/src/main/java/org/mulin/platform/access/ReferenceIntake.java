package org.mulin.platform.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mulin.platform.feed.Change;
import org.mulin.platform.feed.FeedIntake;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.platform.tenancy.TenantScope;

/** Keeps this service's copy of identity-service's reference data, so that identity being down stops nobody's work. */
final class ReferenceIntake implements FeedIntake {
    static final String DIVISION = "division";
    static final String UNIT = "unit";
    static final String GRANT = "grant";

    private final Directory directory;
    private final ReferenceCopy copy;
    private final TenantScope tenants;
    private final List<Recut> recuts;

    ReferenceIntake(Directory directory, ReferenceCopy copy, TenantScope tenants, List<Recut> recuts) {
        this.directory = directory;
        this.copy = copy;
        this.tenants = tenants;
        this.recuts = recuts;
    }

    @Override
    public String feed() {
        return "identity-service";
    }

    @Override
    public List<String> entities() {
        return List.of(DIVISION, UNIT, GRANT);
    }

    @Override
    public Runnable prepare(long epoch, List<Change> changes) {
        var steps = new ArrayList<Runnable>();
        changes.stream().collect(Collectors.groupingBy(Change::tenant)).forEach((tenant, ofTenant) -> {
            var wanted = new ReferenceBatch.Wanted(
                    tenant, ids(ofTenant, DIVISION), ids(ofTenant, UNIT), ids(ofTenant, GRANT));
            var found = directory.read(wanted);
            var moved = moved(new TenantId(tenant), found);
            recut(new TenantId(tenant), moved);
            steps.add(() -> tenants.run(new TenantId(tenant), () -> {
                copy.write(found);
                // What was written by the old borders in the meantime.
                recut(new TenantId(tenant), moved);
                copy.remove(
                        "division",
                        missing(wanted.divisions(), found.divisions().stream().map(row -> row.id())));
                copy.remove(
                        "unit", missing(wanted.units(), found.units().stream().map(row -> row.id())));
                copy.remove(
                        "role_grant",
                        missing(wanted.grants(), found.grants().stream().map(row -> row.id())));
            }));
        });
        return () -> steps.forEach(Runnable::run);
    }

    /** A restored owner counts its versions anew, so the copy of each tenant starts from nothing. */
    @Override
    public void startOver(long epoch, Stream<List<Change>> everything) {
        var cleared = new HashSet<UUID>();
        everything.forEach(changes -> {
            changes.stream()
                    .map(Change::tenant)
                    .filter(cleared::add)
                    .forEach(tenant -> tenants.run(new TenantId(tenant), copy::clear));
            prepare(epoch, changes).run();
        });
    }

    private List<Division> moved(TenantId tenant, ReferenceBatch found) {
        return recuts.isEmpty() || found.divisions().isEmpty()
                ? List.of()
                : tenants.call(tenant, () -> copy.moved(found.divisions()));
    }

    private void recut(TenantId tenant, List<Division> moved) {
        moved.forEach(division -> recuts.forEach(recut -> recut.moved(tenant, division)));
    }

    private static List<UUID> ids(List<Change> changes, String entity) {
        return changes.stream()
                .filter(change -> change.entity().equals(entity))
                .map(Change::id)
                .distinct()
                .toList();
    }

    private static Collection<UUID> missing(List<UUID> wanted, Stream<UUID> found) {
        var missing = new HashSet<>(wanted);
        found.forEach(missing::remove);
        return missing;
    }
}
