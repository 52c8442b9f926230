package org.mulin.search.people;

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

/** The index of people and the feed it follows. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = {ResidentOwner.class, ResidentDocuments.class})
class PeopleConfiguration {
    static final URL MAPPING = Objects.requireNonNull(PeopleConfiguration.class.getResource("people.json"));

    @Bean
    PeopleIndex peopleIndex(ElasticsearchClient client, IndexSettings settings) {
        return new PeopleIndex(new Index(client, "mulin-people", MAPPING, settings));
    }

    @Bean
    IndexFeed peopleFeed(ResidentDocuments owner, PeopleIndex peopleIndex, Tombstones tombstones, Clock clock) {
        Documents documents = (epoch, tenant, ids) -> owner.read(new ResidentDocuments.Wanted(tenant, ids)).stream()
                .map(it -> ResidentDocument.of(epoch, tenant, it))
                .toList();
        return new IndexFeed("resident-service", "resident", documents, peopleIndex.index(), tombstones, clock);
    }

    @Bean
    FeedFollower peopleFollower(FeedFollowers followers, IndexFeed peopleFeed) {
        return followers.follow(peopleFeed);
    }

    @Bean
    Family people(IndexFeed peopleFeed, FeedFollower peopleFollower, Clock clock) {
        return Family.of("people", peopleFeed, peopleFollower, clock);
    }
}
