package org.mulin.search.saved;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.access.Grant;
import org.mulin.platform.access.Grants;
import org.mulin.platform.access.Role;
import org.mulin.platform.database.FeedRole;
import org.mulin.platform.tenancy.Caller;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.platform.tenancy.TenantId;
import org.mulin.search.box.NewCases;
import org.mulin.search.saved.SavedSearches.Saved;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts for every saved search what was filed since its account last looked, under the grants it holds at that moment;
 * tenant by tenant, and only where the index or the grants have changed. Counting anew may be repeated, so nothing is told
 * twice.
 */
@Component
class LookForNews {
    private static final Logger LOG = LoggerFactory.getLogger(LookForNews.class);
    private static final String WORK = "saved searches";
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Lease lease;
    private final FeedRole role;
    private final SavedSearches searches;
    private final NewCases newCases;
    private final Grants grants;
    private final TellOfNews tellOfNews;
    private final TransactionTemplate transactions;
    private final Map<TenantId, State> seen = new HashMap<>();

    LookForNews(
            Lease lease,
            FeedRole role,
            SavedSearches searches,
            NewCases newCases,
            Grants grants,
            TellOfNews tellOfNews,
            PlatformTransactionManager transactionManager) {
        this.lease = lease;
        this.role = role;
        this.searches = searches;
        this.newCases = newCases;
        this.grants = grants;
        this.tellOfNews = tellOfNews;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    /** While both are the same there is nothing to count. */
    private record State(NewCases.Extent extent, String grants) {}

    @Scheduled(
            fixedDelayString = "${mulin.search.look-every:PT1M}",
            initialDelayString = "${mulin.search.look-every:PT1M}")
    void look() {
        if (!lease.take(WORK, LEASE)) {
            // Whoever takes the work over has to look at everything once.
            seen.clear();
            return;
        }
        for (var tenant : role.tenantsOf("saved_search")) {
            try {
                CurrentCaller.as(Caller.background(tenant), () -> {
                    look(tenant);
                    tellOfNews.tell();
                    return true;
                });
            } catch (RuntimeException failure) {
                LOG.warn("Some saved searches will be looked at later: {}", failure.toString());
            }
        }
    }

    private void look(TenantId tenant) {
        var grantsNow = Objects.requireNonNull(transactions.execute(_ -> searches.grants()));
        var state = new State(newCases.extent(), grantsNow);
        if (state.equals(seen.get(tenant))) {
            return;
        }
        UUID account = null;
        List<Grant> held = List.of();
        for (var page = page(null); !page.isEmpty() && lease.take(WORK, LEASE); page = page(page.getLast())) {
            for (var it : page) {
                if (!it.account().equals(account)) {
                    account = it.account();
                    held = grants.heldBy(account, Set.of(Role.values()));
                }
                var reaches = newCases.mark(held);
                if (it.newHits() < NewCases.MOST || !it.isCountedIn(reaches)) {
                    var hits = newCases.count(held, it.question().since(it.since()));
                    transactions.executeWithoutResult(_ -> searches.found(it, hits, reaches));
                }
            }
        }
        seen.put(tenant, state);
    }

    private List<Saved> page(@Nullable Saved after) {
        return Objects.requireNonNull(transactions.execute(_ -> searches.walk(after)));
    }
}
