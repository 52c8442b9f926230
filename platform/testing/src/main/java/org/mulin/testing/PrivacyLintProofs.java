package org.mulin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.util.ClassUtils;
import tools.jackson.databind.JsonNode;

/** Nothing the service stores, offers or says describes a person beyond the line (PV-1). */
@ServiceTest
public abstract class PrivacyLintProofs {
    private static final Pattern SPOKEN = Pattern.compile(".*\\.(properties|html|json|csv|yml)");
    private static final String DATABASE = """
            select relname::text from pg_class where relnamespace = 'public'::regnamespace
            union select attname::text from pg_attribute join pg_class on pg_class.oid = attrelid
                   where relnamespace = 'public'::regnamespace and attnum > 0
            union select description from pg_description
                   where classoid = 'pg_class'::regclass and objoid >= 16384
            union select pg_get_constraintdef(oid) from pg_constraint where connamespace = 'public'::regnamespace
            """;

    @Value("${mulin.database.name}")
    private String database;

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext context;

    /** The columns of the files that the service takes in. */
    protected abstract List<String> importColumns();

    @Test
    void theDatabase() throws SQLException {
        var names = new ArrayList<String>();
        try (var superuser = TestPostgres.superuser(database);
                var statement = superuser.createStatement();
                var rows = statement.executeQuery(DATABASE)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        assertThat(names).contains("tenant_id");
        assertPasses(names);
    }

    @Test
    void theOpenApi() {
        var document = Http.to(port).get("/v3/api-docs").json();
        assertThat(document.at("/paths").propertyNames()).isNotEmpty();
        var texts = new TreeSet<String>();
        collect(document, texts);
        assertPasses(texts);
    }

    @Test
    void whatTheServiceSaysAndTakesIn() throws IOException {
        var application = ClassUtils.getUserClass(context.getBeansWithAnnotation(SpringBootApplication.class)
                .values()
                .iterator()
                .next());
        var root = Path.of(
                application.getProtectionDomain().getCodeSource().getLocation().getPath());
        var texts = new ArrayList<>(importColumns());
        try (var files = Files.walk(root)) {
            for (var file :
                    files.filter(it -> SPOKEN.matcher(it.toString()).matches()).toList()) {
                texts.addAll(Files.readAllLines(file));
            }
        }
        assertThat(texts).as("lines of " + root).hasSizeGreaterThan(10);
        assertPasses(texts);
    }

    private static void collect(JsonNode node, TreeSet<String> texts) {
        texts.addAll(node.propertyNames());
        if (node.isString()) {
            texts.add(node.asString());
        }
        node.forEach(child -> collect(child, texts));
    }

    private static void assertPasses(Iterable<String> texts) {
        assertThat(texts)
                .allSatisfy(text ->
                        assertThat(PrivacyLint.forbidden(text)).as("%s", text).isEmpty());
    }
}
