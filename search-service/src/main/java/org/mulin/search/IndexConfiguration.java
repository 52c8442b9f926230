package org.mulin.search;

import org.mulin.platform.feed.FeedFollower;
import org.mulin.platform.feed.FeedFollowers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The index and the feed it follows. */
@Configuration(proxyBeanMethods = false)
class IndexConfiguration {

    @Bean
    CaseIntake caseIntake(CaseIndex index, Tombstones tombstones) {
        return new CaseIntake(index, tombstones);
    }

    @Bean
    FeedFollower caseFollower(FeedFollowers followers, CaseFeed feed) {
        return followers.follow(feed);
    }
}
