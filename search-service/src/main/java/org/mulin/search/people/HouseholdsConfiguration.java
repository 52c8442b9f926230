package org.mulin.search.people;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.mulin.platform.feed.FeedFollower;
import org.mulin.platform.feed.FeedFollowers;
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

/** Households of today, found by where they are. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = HouseholdDocuments.class)
class HouseholdsConfiguration {

    @Bean
    PeopleIndex householdIndex(ElasticsearchClient client, IndexSettings settings) {
        return new PeopleIndex(new Index(client, "mulin-people.households", PeopleIndex.MAPPING, settings));
    }

    @Bean
    IndexFeed householdFeed(HouseholdDocuments owner, PeopleIndex householdIndex, Tombstones tombstones, Clock clock) {
        Documents documents = (epoch, tenant, ids) -> owner.read(new HouseholdDocuments.Wanted(tenant, ids)).stream()
                .map(it -> HouseholdDocument.of(epoch, tenant, it))
                .toList();
        return new IndexFeed(
                "resident-service",
                "households",
                List.of("household"),
                documents,
                householdIndex.index(),
                tombstones,
                clock);
    }

    @Bean
    FeedFollower householdFollower(FeedFollowers followers, IndexFeed householdFeed) {
        return followers.follow(householdFeed);
    }

    @Bean
    Family householdFamily(IndexFeed householdFeed, FeedFollower householdFollower, Clock clock) {
        return Family.of("households", householdFeed, householdFollower, clock);
    }

    @Bean
    Kind households(
            PeopleIndex householdIndex, FeedFollower householdFollower, AddressTree addresses, ResidentOwner owner) {
        return new Kind(
                PeoplePage.Type.HOUSEHOLD,
                Kind.READERS_OF_RESIDENTS,
                householdIndex,
                householdFollower,
                asked -> asked instanceof Asked.Home home ? addresses.homes(home) : Optional.empty(),
                ids -> owner.households(ids).stream().map(Item::of).toList());
    }
}
