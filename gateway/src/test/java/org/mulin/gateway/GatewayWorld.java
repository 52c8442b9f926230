package org.mulin.gateway;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.mulin.testing.TestPostgres;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The test world: a real PostgreSQL, the services behind as fakes, and as many gateways as a test wants. */
final class GatewayWorld implements AutoCloseable {

    static final String WEB_SECRET = "the-gateway-knows-this";

    final FakeServices services;
    final String url;

    private final List<ConfigurableApplicationContext> gateways = new ArrayList<>();

    GatewayWorld() throws Exception {
        TestPostgres.create("gateway");
        services = new FakeServices();
        var port = freePort();
        url = "http://127.0.0.1:" + port;
        services.issuer = url;
        gateway(port, "");
    }

    /** One more gateway on the same database, which believes a proxy on this machine. */
    String proxiedGateway() throws IOException {
        var port = freePort();
        gateway(port, "127\\.0\\.0\\.1");
        return "http://127.0.0.1:" + port;
    }

    JdbcClient jdbc() {
        return gateways.getFirst().getBean(JdbcClient.class);
    }

    private void gateway(int port, String trustedProxies) throws IOException {
        var instances = "--spring.cloud.discovery.client.simple.instances.";
        gateways.add(new SpringApplicationBuilder(GatewayApplication.class)
                .run(
                        "--server.port=" + port,
                        "--eureka.client.enabled=false",
                        instances + "identity-service[0].uri=" + services.url,
                        instances + "identity-service[1].uri=http://127.0.0.1:" + freePort(),
                        instances + "case-service[0].uri=" + services.url,
                        instances + "search-service[0].uri=http://127.0.0.1:" + freePort(),
                        "--mulin.public-url=" + url,
                        "--mulin.identity-url=" + services.url,
                        "--mulin.postgres.url=" + TestPostgres.url(),
                        "--mulin.database.owner-password=owner",
                        "--mulin.database.app-password=app",
                        "--mulin.web-client-secret=" + WEB_SECRET,
                        "--mulin.master-key=" + Base64.getEncoder().encodeToString(new byte[32]),
                        "--mulin.trusted-proxies=" + trustedProxies,
                        "--mulin.tenant-requests-per-second=6"));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        gateways.forEach(ConfigurableApplicationContext::close);
        services.close();
    }
}
