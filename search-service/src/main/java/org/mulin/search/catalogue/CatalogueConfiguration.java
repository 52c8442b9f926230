package org.mulin.search.catalogue;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;
import java.util.List;
import org.mulin.platform.access.Directory;
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

/** The indices of activities and of the directory; one for each owner, so that the one can be away without the other. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = {ActivityOwner.class, ActivityDocuments.class})
class CatalogueConfiguration {

    @Bean
    Index activityIndex(ElasticsearchClient client, IndexSettings settings) {
        return new Index(client, "mulin-activities", Box.MAPPING, settings);
    }

    @Bean
    IndexFeed activityFeed(ActivityDocuments owner, Index activityIndex, Tombstones tombstones, Clock clock) {
        Documents documents = (epoch, tenant, ids) -> owner.read(new ActivityDocuments.Wanted(tenant, ids)).stream()
                .map(it -> ActivityDocument.of(epoch, tenant, it))
                .toList();
        return new IndexFeed("activity-service", "activity", documents, activityIndex, tombstones, clock);
    }

    @Bean
    FeedFollower activityFollower(FeedFollowers followers, IndexFeed activityFeed) {
        return followers.follow(activityFeed);
    }

    @Bean
    Family activities(IndexFeed activityFeed, FeedFollower activityFollower, Clock clock) {
        return Family.of("activities", activityFeed, activityFollower, clock);
    }

    @Bean
    Index directoryIndex(ElasticsearchClient client, IndexSettings settings) {
        return new Index(client, Box.DIRECTORY, Box.MAPPING, settings);
    }

    /** Under a name of its own: the copy of the reference data follows the same feed. */
    @Bean
    IndexFeed directoryFeed(Directory owner, Index directoryIndex, Tombstones tombstones, Clock clock) {
        return new IndexFeed(
                "identity-service",
                "directory",
                List.of(DirectoryFindable.DIVISION, DirectoryFindable.UNIT),
                new DirectoryDocuments(owner),
                directoryIndex,
                tombstones,
                clock);
    }

    @Bean
    FeedFollower directoryFollower(FeedFollowers followers, IndexFeed directoryFeed) {
        return followers.follow(directoryFeed);
    }

    @Bean
    Family directory(IndexFeed directoryFeed, FeedFollower directoryFollower, Clock clock) {
        return Family.of("directory", directoryFeed, directoryFollower, clock);
    }

    @Bean
    DirectoryFindable units(Family directory, DirectoryEntries entries) {
        return new DirectoryFindable(DirectoryFindable.UNIT, directory, entries::units);
    }

    @Bean
    DirectoryFindable divisionsInForce(Family directory, DirectoryEntries entries) {
        return new DirectoryFindable(DirectoryFindable.DIVISION, directory, entries::divisions);
    }
}
