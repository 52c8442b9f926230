package org.mulin.search.saved;

import java.util.List;
import java.util.Objects;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.search.saved.SavedSearches.Saved;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells the inbox which saved searches have new hits, and which of those it was told of have none any more. What it could
 * not be told is told the next time.
 */
@Component
class TellOfNews {
    private final SavedSearches searches;
    private final Inbox inbox;
    private final TransactionTemplate transactions;

    TellOfNews(SavedSearches searches, Inbox inbox, PlatformTransactionManager transactionManager) {
        this.searches = searches;
        this.inbox = inbox;
        this.transactions = new TransactionTemplate(transactionManager);
    }

    void tell() {
        var tenant = CurrentCaller.require().tenant().value();
        for (var untold = untold(); !untold.isEmpty(); untold = untold()) {
            inbox.tell(new Inbox.NewHits(
                    tenant,
                    untold.stream()
                            .map(it -> new Inbox.OfSearch(it.account(), it.id(), it.newHits() > 0))
                            .toList()));
            var told = untold;
            transactions.executeWithoutResult(_ -> told.forEach(searches::told));
        }
    }

    private List<Saved> untold() {
        return Objects.requireNonNull(transactions.execute(_ -> searches.untold()));
    }
}
