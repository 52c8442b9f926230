package org.mulin.platform.feed;

import org.mulin.platform.security.InternalHttp;
import org.mulin.platform.tenancy.TenantTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the follower of a feed. */
public final class FeedFollowers {
    private final InternalHttp http;
    private final Checkpoints checkpoints;
    private final TransactionTemplate transactions;

    public FeedFollowers(InternalHttp http, JdbcClient jdbc, TenantTransactionManager transactionManager) {
        this.http = http;
        this.checkpoints = new Checkpoints(jdbc);
        this.transactions = new TransactionTemplate(transactionManager);
    }

    public FeedFollower follow(FeedIntake intake) {
        return new FeedFollower(intake, source(intake.feed()), checkpoints, transactions);
    }

    FeedSource source(String feed) {
        return new FeedSource(http.clientOf(feed));
    }
}
