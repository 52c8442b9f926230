package org.mulin.platform.feed;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import org.mulin.platform.audit.AuditConfiguration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** For a service that has a feed, and so an audit: it declares its {@link WalkableTables} and imports this. */
@Configuration(proxyBeanMethods = false)
@Import({AuditConfiguration.class, FeedController.class})
public class ChangeFeedConfiguration {

    @Bean
    Changes changes(JdbcClient jdbc, Clock clock) {
        return new Changes(jdbc, clock);
    }

    /** The feed's own small pool; it is no bean, so that nothing else takes it for the service's database. */
    @Bean
    FeedReader feedReader(
            FlywayMigrationInitializer migrated,
            @Value("${spring.datasource.url}") String url,
            @Value("${mulin.database.name}") String database,
            @Value("${mulin.database.feed-password}") String password) {
        var pool = new HikariDataSource();
        pool.setPoolName("feed");
        pool.setJdbcUrl(url);
        pool.setUsername(database + "_feed");
        pool.setPassword(password);
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(2_000);
        pool.setValidationTimeout(500);
        pool.addDataSourceProperty("connectTimeout", "2");
        pool.addDataSourceProperty("socketTimeout", "25");
        pool.setInitializationFailTimeout(-1);
        return new FeedReader(
                JdbcClient.create(pool), new TransactionTemplate(new JdbcTransactionManager(pool)), pool::close);
    }

    @Bean
    FeedPulse feedPulse(FeedReader reader) {
        return new FeedPulse(reader);
    }

    @Bean
    WalkableTenants walkableTenants(FeedReader reader, WalkableTables tables) {
        return new WalkableTenants(reader, tables);
    }
}
