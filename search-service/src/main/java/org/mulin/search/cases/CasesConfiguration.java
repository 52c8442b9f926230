package org.mulin.search.cases;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.net.URL;
import java.time.Clock;
import java.util.Objects;
import org.mulin.platform.feed.FeedFollower;
import org.mulin.platform.feed.FeedFollowers;
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
    static final URL MAPPING = Objects.requireNonNull(CasesConfiguration.class.getResource("cases.json"));

    @Bean
    CaseIndex caseIndex(ElasticsearchClient client, IndexSettings settings) {
        return new CaseIndex(new Index(client, "mulin-cases", MAPPING, settings));
    }

    @Bean
    IndexFeed caseFeed(CaseDocuments owner, CaseIndex caseIndex, Tombstones tombstones, Clock clock) {
        return new IndexFeed("case-service", "case", documents(owner), caseIndex.index(), tombstones, clock);
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
