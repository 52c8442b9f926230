package org.mulin.identity.signin;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.mulin.identity.IdentityApplication;
import org.mulin.testing.TestPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The test world: a real PostgreSQL and identity-service on a free port, which is also its public URL. */
final class SignInWorld implements AutoCloseable {

    static final String WEB_SECRET = "the-gateway-knows-this";
    static final String PASSWORD = "正确的密码 1";
    /** Not the directory's tests' database: its keys are sealed with another master key. */
    static final String DATABASE = "identity_signin";

    static final UUID TENANT = UUID.randomUUID();

    final String url;
    final ConfigurableApplicationContext context;

    SignInWorld(Class<?>... sources) throws IOException {
        TestPostgres.create(DATABASE);
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        url = "http://127.0.0.1:" + port;
        context = new SpringApplicationBuilder(IdentityApplication.class)
                .sources(sources)
                .properties(Map.of("eureka.client.enabled", "false"))
                .run(
                        "--server.port=" + port,
                        "--mulin.public-url=" + url,
                        "--mulin.identity-url=" + url,
                        "--mulin.postgres.url=" + TestPostgres.url(),
                        "--mulin.database.name=" + DATABASE,
                        "--mulin.database.owner-password=owner",
                        "--mulin.database.app-password=app",
                        "--mulin.database.feed-password=feed",
                        "--mulin.audit.checkpoints=target/audit-checkpoints",
                        "--mulin.client-secret=identity-secret",
                        "--mulin.web-client-secret=" + WEB_SECRET,
                        "--mulin.internal-clients=search-service:search-secret,operator:operator-secret",
                        "--mulin.master-key=" + Base64.getEncoder().encodeToString(new byte[32]));
    }

    FewAccounts accounts() {
        return context.getBean(FewAccounts.class);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Stands in for the directory: the same answers, from memory. No stereotype, so that only this world has it. */
    @Primary
    static class FewAccounts implements SignInAccounts, Cities {

        private final Map<String, SignInAccount> accounts = new ConcurrentHashMap<>();
        final Set<UUID> left = ConcurrentHashMap.newKeySet();

        FewAccounts(Passwords passwords) {
            var hash = passwords.encode(PASSWORD);
            for (var name : List.of("kunshan/li", "kunshan/wang", "kunshan/zhao", "kunshan.console", "kunshan.other")) {
                accounts.put(name, new SignInAccount(TENANT, UUID.randomUUID(), hash, true));
            }
        }

        UUID account(String name) {
            return Objects.requireNonNull(accounts.get(name)).account();
        }

        @Override
        public Optional<SignInAccount> person(String citySlug, String username) {
            return Optional.ofNullable(accounts.get(citySlug + "/" + username));
        }

        @Override
        public Optional<SignInAccount> apiClient(String clientId) {
            return Optional.ofNullable(accounts.get(clientId));
        }

        @Override
        public boolean active(UUID tenant, UUID account) {
            return !left.contains(account);
        }

        @Override
        public List<City> offered() {
            return List.of(new City("kunshan", "昆山市 <script>"));
        }

        /** Something that only a good access token reaches. */
        @Bean
        RouterFunction<ServerResponse> probe() {
            return RouterFunctions.route()
                    .GET("/api/probe", request -> ServerResponse.ok().body("reached"))
                    .build();
        }
    }
}
