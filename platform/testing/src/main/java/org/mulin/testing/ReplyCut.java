package org.mulin.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A link to a service that is cut when the reply arrives: the effect stands and the client cannot know. */
public final class ReplyCut implements AutoCloseable {
    private final int service;
    private final ServerSocket listener;
    private volatile int cut;

    public ReplyCut(int service) throws IOException {
        this.service = service;
        listener = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** How many replies were swallowed. */
    public int cut() {
        return cut;
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void serve() {
        while (!listener.isClosed()) {
            try (var client = listener.accept();
                    var upstream = new Socket(listener.getInetAddress(), service)) {
                var request = Thread.ofVirtual().start(() -> forward(client, upstream));
                if (upstream.getInputStream().read() >= 0) {
                    cut++;
                }
                client.close();
                request.join();
            } catch (IOException _) {
                // The listener was closed, or one side went away first: there is no reply to swallow.
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void forward(Socket client, Socket upstream) {
        try {
            client.getInputStream().transferTo(upstream.getOutputStream());
        } catch (IOException _) {
            // Cut.
        }
    }
}
