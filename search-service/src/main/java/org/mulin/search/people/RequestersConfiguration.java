package org.mulin.search.people;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.mulin.platform.feed.FeedFollower;
import org.mulin.platform.feed.FeedFollowers;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.search.index.Document;
import org.mulin.search.index.Documents;
import org.mulin.search.index.Epoch;
import org.mulin.search.index.Family;
import org.mulin.search.index.Index;
import org.mulin.search.index.IndexFeed;
import org.mulin.search.index.IndexSettings;
import org.mulin.search.index.Tombstones;
import org.mulin.search.index.Unindexed;
import org.mulin.search.people.PeoplePage.Item;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Those who brought cases, found by the name or phone they gave; the feed of cases is followed a second time for them. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = {RequesterOwner.class, RequesterDocuments.class})
class RequestersConfiguration {

    @Bean
    PeopleIndex requesterIndex(ElasticsearchClient client, IndexSettings settings) {
        return new PeopleIndex(new Index(client, "mulin-people.requesters", PeopleIndex.MAPPING, settings));
    }

    @Bean
    IndexFeed requesterFeed(RequesterDocuments owner, PeopleIndex requesterIndex, Tombstones tombstones, Clock clock) {
        Documents documents = (epoch, tenant, ids) -> owner.read(new RequesterDocuments.Wanted(tenant, ids)).stream()
                .map(it -> document(epoch, tenant, it))
                .toList();
        return new IndexFeed(
                "case-service", "requesters", List.of("case"), documents, requesterIndex.index(), tombstones, clock);
    }

    private static Document document(Epoch epoch, UUID tenant, RequesterDocuments.Indexable it) {
        return it.name() == null
                ? new Unindexed(tenant, it.id(), epoch.version(it.version()))
                : PersonDocument.of(epoch, tenant, it, it.name());
    }

    @Bean
    FeedFollower requesterFollower(FeedFollowers followers, IndexFeed requesterFeed) {
        return followers.follow(requesterFeed);
    }

    @Bean
    Family requesterFamily(IndexFeed requesterFeed, FeedFollower requesterFollower, Clock clock) {
        return Family.of("requesters", requesterFeed, requesterFollower, clock);
    }

    @Bean
    Kind requesters(
            PeopleIndex requesterIndex,
            FeedFollower requesterFollower,
            RequesterDocuments documents,
            RequesterOwner owner) {
        return new Kind(
                PeoplePage.Type.REQUESTER,
                Kind.READERS_OF_CASES,
                requesterIndex,
                requesterFollower,
                asked -> PersonClauses.of(
                        asked,
                        digits -> documents
                                .phoneKey(new RequesterDocuments.Digits(
                                        CurrentCaller.require().tenant().value(), digits))
                                .key()),
                ids -> owner.requesters(ids).stream().map(Item::of).toList());
    }
}
