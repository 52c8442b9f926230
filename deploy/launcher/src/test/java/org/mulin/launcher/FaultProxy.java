package org.mulin.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A link between two parts that can go bad: it passes on what comes to its port, as well as its fault allows. */
final class FaultProxy implements AutoCloseable {

    enum Fault {
        NONE,
        /** Nothing comes through, and nobody is told; what was sent meanwhile comes when it is over. */
        BLACK_HOLE,
        /** Each answer comes two seconds late. */
        DELAY,
        /** Whoever talks or wants to is cut off. */
        RESET,
        /** All comes through, a few bytes at a time. */
        SLICES
    }

    private static final int SLICE = 7;

    private final ServerSocket door;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Fault fault = Fault.NONE;

    FaultProxy(int target) throws IOException {
        this.target = target;
        this.door = new ServerSocket(0, 128, Ports.LOOPBACK);
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    void suffer(Fault next) {
        fault = next;
        if (next == Fault.RESET) {
            open.forEach(FaultProxy::reset);
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        open.forEach(FaultProxy::reset);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var caller = door.accept();
                open.add(caller);
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException e) {
                // Closed.
            }
        }
    }

    private void connect(Socket caller) {
        var callee = new Socket();
        open.add(callee);
        try {
            waitOut();
            callee.connect(new InetSocketAddress(Ports.LOOPBACK, target), 2_000);
            callee.setTcpNoDelay(true);
            caller.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> pass(caller, callee, false));
            pass(callee, caller, true);
        } catch (IOException e) {
            reset(caller);
        }
    }

    private void pass(Socket from, Socket to, boolean answers) {
        var bytes = new byte[8192];
        try {
            for (var length = from.getInputStream().read(bytes);
                    length >= 0;
                    length = from.getInputStream().read(bytes)) {
                waitOut();
                if (fault == Fault.DELAY && answers) {
                    Progress.pause(2_000);
                }
                var slice = fault == Fault.SLICES ? SLICE : length;
                for (var start = 0; start < length; start += slice) {
                    to.getOutputStream().write(bytes, start, Math.min(slice, length - start));
                }
            }
            from.close();
            to.close();
        } catch (IOException e) {
            reset(from);
            reset(to);
        } finally {
            open.remove(from);
        }
    }

    private void waitOut() throws IOException {
        while (fault == Fault.BLACK_HOLE && !door.isClosed()) {
            Progress.pause(20);
        }
        if (fault == Fault.RESET) {
            throw new IOException("cut off");
        }
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It is gone, which was the wish.
        }
    }
}
