package org.mulin.testing;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks and runs the server that Elasticsearch publishes for integration tests, as a process of its own. */
final class EmbeddedElasticsearch {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final Path home;
    private final boolean root = new UnixSystem().getUid() == 0;

    private EmbeddedElasticsearch(Path folder, Path home) {
        this.folder = folder;
        this.home = home;
    }

    /** One server with its data; it ends with the JVM. */
    static String start(Path distribution) {
        var elasticsearch = unpacked(distribution);
        var port = freePort();
        var url = "http://127.0.0.1:" + port;
        elasticsearch.ready(
                elasticsearch.launch(
                        "one", port, 512, List.of("discovery.type=single-node", "transport.port=" + freePort())),
                "one",
                url);
        return url;
    }

    /** The files of servers that end with the JVM, and the files with them. */
    static EmbeddedElasticsearch unpacked(Path distribution) {
        try {
            Path folder = Files.createTempDirectory("mulin-elasticsearch");
            var elasticsearch = new EmbeddedElasticsearch(folder, unpack(distribution, folder));
            if (elasticsearch.root) {
                giveToNobody(folder);
            }
            return elasticsearch;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A node with data, logs and output of its own. */
    Process launch(String node, int port, int heapMegabytes, List<String> settings) {
        List<String> command = new ArrayList<>();
        if (root) {
            // Elasticsearch refuses to run as root.
            Collections.addAll(command, "setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups");
        }
        command.add(home.resolve("bin/elasticsearch").toString());
        Stream.concat(
                        Stream.of(
                                "node.name=" + node,
                                "path.data=" + home.resolve("data-" + node),
                                "path.logs=" + home.resolve("logs-" + node),
                                "network.host=127.0.0.1",
                                "http.port=" + port,
                                "xpack.security.enabled=false",
                                "cluster.routing.allocation.disk.threshold_enabled=false"),
                        settings.stream())
                .forEach(setting -> command.add("-E" + setting));
        var builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output(node).toFile());
        builder.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ES_JAVA_OPTS", "-Xms%1$dm -Xmx%1$dm".formatted(heapMegabytes));
        builder.environment().put("HOME", home.toString());
        try {
            var server = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the node answers for its cluster. */
    void ready(Process server, String node, String url) {
        if (!awaitStatus("yellow", url, server)) {
            throw new IllegalStateException("Elasticsearch did not start:\n" + said(node));
        }
    }

    private String said(String node) {
        try {
            return Files.readString(output(node));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path output(String node) {
        return folder.resolve("output-" + node + ".log");
    }

    /** Whether the cluster came to this status, green or yellow, in good time. */
    static boolean awaitStatus(String status, String url, Process server) {
        // "GET /" answers 405 on this distribution.
        var health = HttpRequest.newBuilder(URI.create(url + "/_cluster/health?timeout=1s&wait_for_status=" + status))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline && server.isAlive()) {
                try {
                    if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                        return true;
                    }
                } catch (IOException notYet) {
                    TimeUnit.MILLISECONDS.sleep(200);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /** The script starts a launcher, which starts the server. */
    static List<ProcessHandle> processes(Process server) {
        return Stream.concat(server.descendants(), Stream.of(server.toHandle())).toList();
    }

    private static void stop(Process server, Path folder) {
        var processes = processes(server);
        processes.forEach(ProcessHandle::destroy);
        try {
            if (!server.waitFor(20, TimeUnit.SECONDS)) {
                processes.forEach(ProcessHandle::destroyForcibly);
            }
            delete(folder);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path unpack(Path distribution, Path folder) throws IOException {
        try (var zip = new ZipFile(distribution.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                Path target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                    continue;
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    Files.copy(in, target);
                }
                if (entry.getName().contains("/bin/")) {
                    target.toFile().setExecutable(true);
                }
            }
        }
        try (Stream<Path> homes = Files.list(folder)) {
            return homes.findFirst().orElseThrow();
        }
    }

    private static void giveToNobody(Path folder) throws IOException {
        UserPrincipal nobody =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setOwner(file, nobody);
            }
        }
    }

    private static synchronized void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
