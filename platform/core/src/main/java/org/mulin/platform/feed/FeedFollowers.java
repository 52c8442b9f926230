package org.mulin.platform.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.mulin.platform.security.InternalHttp;
import org.mulin.platform.tenancy.TenantTransactionManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the follower of a feed. */
public final class FeedFollowers {
    private final InternalHttp http;
    private final Checkpoints checkpoints;
    private final TransactionTemplate transactions;
    private final FeedTraces traces;
    private final MeterRegistry meters;

    public FeedFollowers(
            InternalHttp http,
            JdbcClient jdbc,
            TenantTransactionManager transactionManager,
            FeedTraces traces,
            MeterRegistry meters) {
        this.http = http;
        this.checkpoints = new Checkpoints(jdbc);
        this.transactions = new TransactionTemplate(transactionManager);
        this.traces = traces;
        this.meters = meters;
    }

    public FeedFollower follow(FeedIntake intake) {
        var follower = new FeedFollower(intake, source(intake.feed()), checkpoints, transactions, traces);
        Gauge.builder("mulin.feed.lag", follower, FeedFollower::lag)
                .description("Seconds since the feed was last known to be read to its end")
                .baseUnit("seconds")
                .tag("feed", intake.name())
                .register(meters);
        Gauge.builder("mulin.feed.position", follower, FeedFollower::position)
                .description("The number of the last change taken in")
                .tag("feed", intake.name())
                .register(meters);
        return follower;
    }

    FeedSource source(String feed) {
        return new FeedSource(http.clientOf(feed));
    }
}
