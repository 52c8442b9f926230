package org.mulin.testing;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a service under test its database, its keys and an identity-service that answers. */
public final class TestWorld implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final String IDENTITY = "spring.cloud.discovery.client.simple.instances.identity-service[0].uri";
    private static final String MASTER_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("capturedSpans", new CapturedSpans.Processor());
        var database = context.getEnvironment().getRequiredProperty("mulin.database.name");
        TestPostgres.create(database);
        // Unless a test has an identity-service of its own, in which something happens.
        var identity = context.getEnvironment().getProperty(IDENTITY, FakeIdentity.url());
        TestPropertyValues.of(
                        "mulin.public-url=" + TestTokens.ISSUER,
                        "mulin.identity-url=" + FakeIdentity.url(),
                        "mulin.postgres.url=" + TestPostgres.url(),
                        "mulin.database.owner-password=" + TestPostgres.PASSWORDS.owner(),
                        "mulin.database.app-password=" + TestPostgres.PASSWORDS.app(),
                        "mulin.database.feed-password=" + TestPostgres.PASSWORDS.feed(),
                        "mulin.client-secret=secret",
                        "mulin.master-key=" + MASTER_KEY,
                        "mulin.audit.checkpoints=target/audit-checkpoints",
                        "mulin.attachments.folder=target/attachments",
                        "eureka.client.enabled=false",
                        IDENTITY + "=" + identity)
                .applyTo(context);
    }
}
