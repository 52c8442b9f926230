package org.mulin.search.people;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import org.mulin.platform.feed.FeedFollower;
import org.mulin.platform.feed.FeedFollowers;
import org.mulin.platform.tenancy.CurrentCaller;
import org.mulin.search.index.Documents;
import org.mulin.search.index.Family;
import org.mulin.search.index.Index;
import org.mulin.search.index.IndexFeed;
import org.mulin.search.index.IndexSettings;
import org.mulin.search.index.Tombstones;
import org.mulin.search.people.PeoplePage.Item;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Residents on file, found by name or phone. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = {ResidentOwner.class, ResidentDocuments.class})
class ResidentsConfiguration {

    @Bean
    PeopleIndex residentIndex(ElasticsearchClient client, IndexSettings settings) {
        return new PeopleIndex(new Index(client, "mulin-people", PeopleIndex.MAPPING, settings));
    }

    @Bean
    IndexFeed residentFeed(ResidentDocuments owner, PeopleIndex residentIndex, Tombstones tombstones, Clock clock) {
        Documents documents = (epoch, tenant, ids) -> owner.read(new ResidentDocuments.Wanted(tenant, ids)).stream()
                .map(it -> PersonDocument.of(epoch, tenant, it))
                .toList();
        return new IndexFeed("resident-service", "resident", documents, residentIndex.index(), tombstones, clock);
    }

    @Bean
    FeedFollower residentFollower(FeedFollowers followers, IndexFeed residentFeed) {
        return followers.follow(residentFeed);
    }

    @Bean
    Family residentFamily(IndexFeed residentFeed, FeedFollower residentFollower, Clock clock) {
        return Family.of("people", residentFeed, residentFollower, clock);
    }

    @Bean
    Kind residents(
            PeopleIndex residentIndex,
            FeedFollower residentFollower,
            ResidentDocuments documents,
            ResidentOwner owner) {
        return new Kind(
                PeoplePage.Type.RESIDENT,
                Kind.READERS_OF_RESIDENTS,
                residentIndex,
                residentFollower,
                asked -> PersonClauses.of(
                        asked,
                        digits -> documents
                                .phoneKey(new ResidentDocuments.Digits(
                                        CurrentCaller.require().tenant().value(), digits))
                                .key()),
                ids -> owner.residents(ids).stream().map(Item::of).toList());
    }
}
