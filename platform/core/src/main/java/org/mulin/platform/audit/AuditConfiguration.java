package org.mulin.platform.audit;

import java.nio.file.Path;
import java.time.Clock;
import org.mulin.platform.database.FeedRole;
import org.mulin.platform.seal.Seal;
import org.mulin.platform.tenancy.TenantTransactionManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** For a service that changes or reveals anything; it needs the tables of `classpath:db/audit`. */
@Configuration(proxyBeanMethods = false)
@Import(AuditController.class)
public class AuditConfiguration {

    @Bean
    AuditTables auditTables(JdbcClient jdbc, FlywayMigrationInitializer migrated) {
        return new AuditTables(jdbc);
    }

    @Bean
    Audit audit(JdbcClient jdbc) {
        return new Audit(jdbc);
    }

    @Bean
    AuditTrail auditTrail(JdbcClient jdbc) {
        return new AuditTrail(jdbc);
    }

    /** Here, because whatever has an audit has a chain. */
    @Bean
    FeedRole feedRole(
            FlywayMigrationInitializer migrated,
            @Value("${spring.datasource.url}") String url,
            @Value("${mulin.database.name}") String database,
            @Value("${mulin.database.feed-password}") String password) {
        return FeedRole.of(url, database, password);
    }

    @Bean
    AuditPulse auditPulse(
            FeedRole role,
            Seal seal,
            Clock clock,
            @Value("${mulin.database.name}") String database,
            @Value("${mulin.audit.checkpoints}") String folder) {
        var chain = new AuditChain(role);
        var store = new CheckpointFolder(Path.of(folder), database);
        var checkpoints = new AuditCheckpoints(database, chain, store, CheckpointKey.of(seal, database), clock);
        return new AuditPulse(chain, checkpoints, clock);
    }

    @Bean
    AuditedRefusals auditedRefusals(JdbcClient jdbc, TenantTransactionManager transactionManager) {
        var own = new TransactionTemplate(transactionManager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new AuditedRefusals(jdbc, own);
    }
}
