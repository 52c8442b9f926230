package org.mulin.platform.database;

import javax.sql.DataSource;
import org.mulin.platform.tenancy.RoundTrip;
import org.mulin.platform.tenancy.TenantScope;
import org.mulin.platform.tenancy.TenantTransactionManager;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Transactions that know their tenant, on the service's restricted role. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement
public class DatabaseConfiguration {

    @Bean
    @Primary
    TenantTransactionManager transactionManager(DataSource dataSource) {
        return new TenantTransactionManager(dataSource);
    }

    @Bean
    TenantScope tenantScope(DataSource dataSource, TenantTransactionManager transactionManager) {
        return new TenantScope(dataSource, transactionManager);
    }

    @Bean
    RoundTrip roundTrip(JdbcTemplate jdbc) {
        return new RoundTrip(jdbc);
    }

    @Bean
    RestrictedRole restrictedRole(JdbcClient jdbc, FlywayMigrationInitializer migrated) {
        return new RestrictedRole(jdbc);
    }
}
