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

    private EmbeddedElasticsearch() {}

    static String start(Path distribution) {
        try {
            Path folder = Files.createTempDirectory("mulin-elasticsearch");
            Path home = unpack(distribution, folder);
            boolean root = new UnixSystem().getUid() == 0;
            if (root) {
                giveToNobody(folder);
            }
            int port = freePort();
            Process server = launch(home, port, root);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
            String url = "http://127.0.0.1:" + port;
            awaitHealth(url, server, folder.resolve("output.log"));
            return url;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process launch(Path home, int port, boolean root) throws IOException {
        List<String> command = new ArrayList<>();
        if (root) {
            // Elasticsearch refuses to run as root.
            Collections.addAll(command, "setpriv", "--reuid=nobody", "--regid=65534", "--clear-groups");
        }
        command.add(home.resolve("bin/elasticsearch").toString());
        List.of(
                        "discovery.type=single-node",
                        "network.host=127.0.0.1",
                        "http.port=" + port,
                        "transport.port=0",
                        "xpack.security.enabled=false",
                        "cluster.routing.allocation.disk.threshold_enabled=false")
                .forEach(setting -> command.add("-E" + setting));
        var builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolveSibling("output.log").toFile());
        builder.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ES_JAVA_OPTS", "-Xms512m -Xmx512m");
        builder.environment().put("HOME", home.toString());
        return builder.start();
    }

    private static void awaitHealth(String url, Process server, Path output) throws IOException {
        // "GET /" answers 405 on this distribution.
        var health = HttpRequest.newBuilder(URI.create(url + "/_cluster/health?wait_for_status=yellow&timeout=1s"))
                .timeout(Duration.ofSeconds(5))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var http = HttpClient.newHttpClient()) {
            while (System.nanoTime() < deadline && server.isAlive()) {
                try {
                    if (http.send(health, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    TimeUnit.MILLISECONDS.sleep(200);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException("Elasticsearch did not start:\n" + Files.readString(output));
    }

    private static void stop(Process server, Path folder) {
        // The script starts a launcher, which starts the server.
        List<ProcessHandle> processes = Stream.concat(server.descendants(), Stream.of(server.toHandle()))
                .toList();
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

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
