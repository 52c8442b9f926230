package org.mulin.platform.feed;

import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.dao.DataAccessException;

/** Says at {@code /actuator/info} how far this service has followed the feeds of others. */
public final class FeedInfo implements InfoContributor {
    private final ObjectProvider<FeedFollower> followers;

    public FeedInfo(ObjectProvider<FeedFollower> followers) {
        this.followers = followers;
    }

    @Override
    public void contribute(Info.Builder info) {
        info.withDetail("feeds", followers.stream().flatMap(FeedInfo::progress).toList());
    }

    /** What else the service has to say must not depend on its database. */
    private static Stream<FeedProgress> progress(FeedFollower follower) {
        try {
            return Stream.of(follower.progress());
        } catch (DataAccessException _) {
            return Stream.empty();
        }
    }
}
