package org.mulin.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.utility.DockerImageName;

/** One real Elasticsearch per JVM: a container where a Docker engine answers, else the server from the Maven artifact. */
public final class TestElasticsearch {

    private static final Logger log = LoggerFactory.getLogger(TestElasticsearch.class);

    private TestElasticsearch() {}

    /** The server's address; the first call starts it, the end of the JVM stops it. */
    public static String url() {
        return Running.URL;
    }

    static Path distribution() {
        return Path.of(properties().getProperty("distribution"));
    }

    private static Properties properties() {
        try (InputStream in = TestElasticsearch.class.getResourceAsStream("elasticsearch.properties")) {
            var properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Running {
        static final String URL = start();

        private static String start() {
            String version = properties().getProperty("version");
            if (DockerClientFactory.instance().isDockerAvailable()) {
                String url = container(version);
                log.info("Elasticsearch {} in a container at {}", version, url);
                return url;
            }
            String url = EmbeddedElasticsearch.start(distribution());
            log.info("Elasticsearch {} embedded, no Docker engine answered, at {}", version, url);
            return url;
        }

        @SuppressWarnings("resource") // Testcontainers removes it with the JVM.
        private static String container(String version) {
            var container = new ElasticsearchContainer(DockerImageName.parse("elasticsearch:" + version)
                            .asCompatibleSubstituteFor("docker.elastic.co/elasticsearch/elasticsearch"))
                    .withEnv("xpack.security.enabled", "false")
                    .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
            // The module waits for a log line that is never written with security off.
            container.waitingFor(Wait.forHttp("/_cluster/health?wait_for_status=yellow")
                    .forPort(9200)
                    .withStartupTimeout(Duration.ofMinutes(3)));
            container.start();
            return "http://" + container.getHttpHostAddress();
        }
    }
}
