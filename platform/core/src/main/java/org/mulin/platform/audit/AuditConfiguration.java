package org.mulin.platform.audit;

import org.mulin.platform.tenancy.TenantTransactionManager;
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

    @Bean
    AuditedRefusals auditedRefusals(JdbcClient jdbc, TenantTransactionManager transactionManager) {
        var own = new TransactionTemplate(transactionManager);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new AuditedRefusals(jdbc, own);
    }
}
