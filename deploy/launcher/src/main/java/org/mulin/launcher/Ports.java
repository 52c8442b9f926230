package org.mulin.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** Whether ports of this machine are free. */
final class Ports {

    static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private static final int CONNECT_MILLIS = 500;

    private Ports() {}

    static boolean free(int port) {
        return !answers(port) && bindable(port);
    }

    static int anyFree() {
        try (var socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Failure("this machine has no free port: " + e.getMessage());
        }
    }

    /** Some systems let two programs bind one port, one to every address and one to loopback: so ask, too. */
    private static boolean answers(int port) {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(LOOPBACK, port), CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean bindable(int port) {
        try (var socket = new ServerSocket(port, 1, LOOPBACK)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
