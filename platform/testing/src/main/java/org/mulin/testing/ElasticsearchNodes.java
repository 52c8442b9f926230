package org.mulin.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Three nodes of one cluster, of which a test may take one away; they end with the JVM. */
public final class ElasticsearchNodes {
    private static final int COUNT = 3;
    private static final int HEAP_MEGABYTES = 256;

    private final EmbeddedElasticsearch files = EmbeddedElasticsearch.unpacked(TestElasticsearch.distribution());
    private final List<Integer> ports = freePorts();
    private final List<Integer> transports = freePorts();
    private final List<Process> servers = new ArrayList<>();

    private ElasticsearchNodes() {}

    /** Started one after the other: the first makes the cluster, and the keystore that all use. */
    public static ElasticsearchNodes start() {
        var nodes = new ElasticsearchNodes();
        IntStream.range(0, COUNT).forEach(node -> nodes.servers.add(nodes.launch(node)));
        return nodes;
    }

    public List<String> urls() {
        return ports.stream().map(port -> "http://127.0.0.1:" + port).toList();
    }

    /** Ends a node at once, as a machine does that loses its power. */
    public void kill(int node) {
        EmbeddedElasticsearch.processes(servers.get(node)).forEach(ProcessHandle::destroyForcibly);
        servers.get(node).onExit().join();
    }

    /** Starts a node that was killed, with the data that it had. */
    public void startAgain(int node) {
        servers.set(node, launch(node));
    }

    /** Until then another node that goes may hold the only copy of something. */
    public void awaitEveryCopy() {
        if (!EmbeddedElasticsearch.awaitStatus("green", urls().getFirst(), servers.getFirst())) {
            throw new IllegalStateException("Elasticsearch has not copied everything in time");
        }
    }

    /** Lets a node stand still. */
    public void pause(int node) {
        signal(node, "-STOP");
    }

    public void goOn(int node) {
        signal(node, "-CONT");
    }

    private Process launch(int node) {
        var name = "node-" + node;
        List<String> settings = new ArrayList<>();
        settings.add("transport.port=" + transports.get(node));
        settings.add("discovery.seed_hosts="
                + String.join(
                        ",",
                        transports.stream().map(port -> "127.0.0.1:" + port).toList()));
        settings.add("cluster.initial_master_nodes=node-0");
        var server = files.launch(name, ports.get(node), HEAP_MEGABYTES, settings);
        files.ready(server, name, urls().get(node));
        return server;
    }

    private void signal(int node, String signal) {
        List<String> command = new ArrayList<>(List.of("kill", signal));
        EmbeddedElasticsearch.processes(servers.get(node))
                .forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Integer> freePorts() {
        return IntStream.range(0, COUNT)
                .map(_ -> EmbeddedElasticsearch.freePort())
                .boxed()
                .toList();
    }
}
