package org.mulin.bench.search;

import java.io.IOException;
import org.mulin.bench.Caller;
import org.mulin.bench.Platform;

/** Whoever asks for a tenant; a token is renewed before it ends. */
final class Desk {
    private static final long RENEWED_AFTER = 5 * 60_000_000_000L;

    private final Platform platform;
    private final Platform.Client client;
    private Caller caller;
    private long since;

    Desk(Platform platform, Platform.Client client) throws IOException {
        this.platform = platform;
        this.client = client;
        this.caller = Caller.of(platform, client);
        this.since = System.nanoTime();
    }

    synchronized Caller caller() throws IOException {
        if (System.nanoTime() - since > RENEWED_AFTER) {
            caller = Caller.of(platform, client);
            since = System.nanoTime();
        }
        return caller;
    }
}
