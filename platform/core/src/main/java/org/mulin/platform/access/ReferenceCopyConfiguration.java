package org.mulin.platform.access;

import java.util.List;
import org.mulin.platform.feed.FeedFollower;
import org.mulin.platform.feed.FeedFollowers;
import org.mulin.platform.tenancy.TenantScope;
import org.springframework.cloud.openfeign.EnableFeignClients;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For a service that is not identity-service: follows its feed. */
@Configuration(proxyBeanMethods = false)
@EnableFeignClients(clients = Directory.class)
public class ReferenceCopyConfiguration {

    @Bean
    FeedFollower referenceFollower(
            FeedFollowers followers, Directory directory, JdbcClient jdbc, TenantScope tenants, List<Recut> recuts) {
        return followers.follow(new ReferenceIntake(directory, new ReferenceCopy(jdbc), tenants, recuts));
    }
}
