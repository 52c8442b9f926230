package org.mulin.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mulin.platform.database.ServiceDatabase;

/** Everything that runs here and what each part is told. */
record Installation(Home home, Settings settings, State state, Secrets secrets) {

    private static final int POSTGRES_PORT = 5433;
    private static final int ELASTICSEARCH_PORT = 9201;
    private static final String OPERATOR = "operator";

    static Installation open(Home home, Settings settings) {
        return new Installation(
                home, settings, new State(home.file("state.json")), new Secrets(home.file("secrets.json")));
    }

    /** The ports each part had last time, or would like to have. */
    Map<String, Integer> ports() {
        var ports = new HashMap<>(Map.of(Postgres.NAME, POSTGRES_PORT, Elasticsearch.NAME, ELASTICSEARCH_PORT));
        Stream.concat(Stream.of(Program.DISCOVERY), Program.SERVICES.stream())
                .forEach(program -> ports.put(program.name(), program.port()));
        ports.putAll(state.ports());
        return ports;
    }

    String gateway() {
        return url(Program.GATEWAY.name());
    }

    String url(String part) {
        return "http://127.0.0.1:" + port(part);
    }

    /** In the order in which they start. */
    List<Part> parts() {
        return Stream.concat(Stream.of(elasticsearch(), discovery(), postgres()), services().stream())
                .toList();
    }

    Part elasticsearch() {
        var external = settings.elasticsearchUrl();
        if (external != null) {
            return new External(
                    Elasticsearch.NAME,
                    home.log(Elasticsearch.NAME),
                    () -> Elasticsearch.version(external.split(",", 2)[0]));
        }
        var archives = home.project().resolve("deploy/launcher/target/servers");
        return new Elasticsearch(
                home,
                servers().resolve(Elasticsearch.NAME),
                port(Elasticsearch.NAME),
                archives,
                settings.elasticsearchJavaOptions());
    }

    Part postgres() {
        var database = database();
        return settings.postgresUrl() != null
                ? new External(Postgres.NAME, home.log(Postgres.NAME), database::version)
                : new Postgres(home, servers().resolve(Postgres.NAME), port(Postgres.NAME), database);
    }

    Database database() {
        var external = settings.postgresUrl();
        return external != null
                ? new Database(external, settings.postgresUser(), settings.postgresPassword())
                : new Database(
                        "jdbc:postgresql://127.0.0.1:" + port(Postgres.NAME),
                        "postgres",
                        secrets.text("postgres.superuser"));
    }

    Service discovery() {
        return service(Program.DISCOVERY, Map.of());
    }

    List<Service> services() {
        return Program.SERVICES.stream()
                .map(program -> service(program, environment(program)))
                .toList();
    }

    ServiceDatabase.Passwords passwords(String database) {
        return new ServiceDatabase.Passwords(
                secrets.text("database." + database + ".owner"),
                secrets.text("database." + database + ".app"),
                secrets.text("database." + database + ".feed"));
    }

    /** In base64. */
    String masterKey() {
        return secrets.key("master-key");
    }

    /** The folder of the audit's checkpoints, apart from the servers' data. */
    Path checkpoints() {
        return home.file("audit-checkpoints");
    }

    /** As the platform's operator, who manages tenants and sees no tenant's data. */
    Api operator(String service) {
        return new Api(url(service), operatorToken(Program.IDENTITY.name()));
    }

    /** A token of the platform's operator, asked for at the given door. */
    AccessToken operatorToken(String door) {
        return new AccessToken(url(door), OPERATOR, clientSecret(OPERATOR), "internal");
    }

    private Service service(Program program, Map<String, String> environment) {
        var whole = new HashMap<>(environment);
        whole.put("SERVER_PORT", Integer.toString(port(program.name())));
        whole.put("SERVER_ADDRESS", "127.0.0.1");
        return new Service(home, program, port(program.name()), whole, settings.javaOptions());
    }

    private Map<String, String> environment(Program program) {
        var passwords = passwords(program.database());
        var environment = new HashMap<String, String>();
        environment.put("MULIN_PUBLIC_URL", gateway());
        environment.put("MULIN_IDENTITY_URL", url(Program.IDENTITY.name()));
        environment.put("MULIN_EUREKA_URL", url(Program.DISCOVERY.name()) + "/eureka/");
        environment.put("MULIN_POSTGRES_URL", database().url());
        environment.put("MULIN_DATABASE_OWNER_PASSWORD", passwords.owner());
        environment.put("MULIN_DATABASE_APP_PASSWORD", passwords.app());
        environment.put("MULIN_DATABASE_FEED_PASSWORD", passwords.feed());
        if (program != Program.GATEWAY) {
            environment.put("MULIN_CLIENT_SECRET", clientSecret(program.name()));
        }
        environment.put("MULIN_MASTER_KEY", masterKey());
        environment.put("MULIN_AUDIT_CHECKPOINTS", checkpoints().toString());
        if (program == Program.CASES) {
            environment.put("MULIN_ATTACHMENTS_FOLDER", home.file("attachments").toString());
        }
        if (program == Program.SEARCH) {
            var external = settings.elasticsearchUrl();
            environment.put("MULIN_ELASTICSEARCH_URL", external != null ? external : url(Elasticsearch.NAME));
        }
        if (program == Program.GATEWAY || program == Program.IDENTITY) {
            environment.put("MULIN_WEB_CLIENT_SECRET", clientSecret("web"));
        }
        if (program == Program.IDENTITY) {
            environment.put("MULIN_INTERNAL_CLIENTS", internalClients());
        }
        return environment;
    }

    private String internalClients() {
        // The gateway, which strangers reach, has no business with /internal.
        var services = Program.SERVICES.stream()
                .filter(program -> program != Program.GATEWAY)
                .map(Program::name);
        return Stream.concat(services, Stream.of(OPERATOR))
                .map(client -> client + ":" + clientSecret(client))
                .collect(Collectors.joining(","));
    }

    private String clientSecret(String client) {
        return secrets.text("client." + client);
    }

    int port(String part) {
        return Objects.requireNonNull(ports().get(part), part);
    }

    private Path servers() {
        var kept = state.servers();
        return kept != null ? kept : home.file("servers");
    }
}
