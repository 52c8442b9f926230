package org.mulin.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mulin.testing.PlatformDatabase;
import org.mulin.testing.TestPostgres;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** A service refuses to start with a database role that could pass row security by (XT-6). */
class RestrictedRoleIT {
    private final PlatformDatabase database = PlatformDatabase.create("restricted", "classpath:db/idempotency");

    @AfterEach
    void takePowersBack() {
        database.execute(
                "alter role restricted_app nosuperuser nobypassrls nocreaterole",
                "revoke restricted_owner from restricted_app");
    }

    @Test
    void theRestrictedRoleStarts() {
        service("restricted_app", TestPostgres.PASSWORDS.app())
                .run(started -> assertThat(started).hasNotFailed());
    }

    @Test
    void theOwnerDoesNot() {
        service("restricted_owner", TestPostgres.PASSWORDS.owner())
                .run(started -> assertThat(started).getFailure().hasMessageContaining("use the restricted role"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter role restricted_app superuser",
                "alter role restricted_app bypassrls",
                "alter role restricted_app createrole",
                "grant restricted_owner to restricted_app"
            })
    void aRoleWithMorePowerDoesNot(String power) {
        database.execute(power);
        service("restricted_app", TestPostgres.PASSWORDS.app())
                .run(started -> assertThat(started).getFailure().hasMessageContaining("use the restricted role"));
    }

    private static ApplicationContextRunner service(String role, String password) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        FlywayAutoConfiguration.class))
                .withUserConfiguration(DatabaseConfiguration.class)
                .withPropertyValues(
                        "spring.datasource.url=" + TestPostgres.url() + "/restricted",
                        "spring.datasource.username=" + role,
                        "spring.datasource.password=" + password,
                        "spring.flyway.url=" + TestPostgres.url() + "/restricted",
                        "spring.flyway.user=restricted_owner",
                        "spring.flyway.password=" + TestPostgres.PASSWORDS.owner(),
                        "spring.flyway.locations=classpath:db/idempotency",
                        "spring.flyway.placeholders.app=restricted_app");
    }
}
