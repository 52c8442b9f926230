package org.mulin.search.cases;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import org.mulin.platform.feed.FeedFollower;
import org.mulin.platform.feed.FeedFollowers;
import org.mulin.search.box.Box;
import org.mulin.search.index.Documents;
import org.mulin.search.index.Family;
import org.mulin.search.index.Index;
import org.mulin.search.index.IndexFeed;
import org.mulin.search.index.IndexSettings;
import org.mulin.search.index.Tombstones;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The index of cases and the feed it follows. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = {CaseOwner.class, CaseDocuments.class})
class CasesConfiguration {

    @Bean
    Index caseIndex(ElasticsearchClient client, IndexSettings settings) {
        return new Index(client, "mulin-cases", Box.MAPPING, settings);
    }

    @Bean
    IndexFeed caseFeed(CaseDocuments owner, Index caseIndex, Tombstones tombstones, Clock clock) {
        return new IndexFeed("case-service", "case", documents(owner), caseIndex, tombstones, clock);
    }

    @Bean
    FeedFollower caseFollower(FeedFollowers followers, IndexFeed caseFeed) {
        return followers.follow(caseFeed);
    }

    @Bean
    Family cases(IndexFeed caseFeed, FeedFollower caseFollower, Clock clock) {
        return Family.of("cases", caseFeed, caseFollower, clock);
    }

    static Documents documents(CaseDocuments owner) {
        return (epoch, tenant, ids) -> owner.read(new CaseDocuments.Wanted(tenant, ids)).stream()
                .map(it -> CaseDocument.of(epoch, tenant, it))
                .toList();
    }
}
