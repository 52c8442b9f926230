package org.mulin.search.index;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document as an index holds it: its own version and sum, which whoever spoils it may have taken away, and the number
 * that Elasticsearch counts up with each writing that is not ours.
 */
record Held(UUID id, @Nullable Long version, @Nullable Long sum, long written) {

    /** The same as the owner's {@link org.mulin.platform.feed.RangeSum} where both hold the same; by the order of ids. */
    static String sum(Collection<Held> held, Epoch epoch) {
        var text = held.stream().map(it -> it.id + ":" + it.ofOwner(epoch)).collect(joining(","));
        try {
            var digest = MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private @Nullable Long ofOwner(Epoch epoch) {
        return version == null ? null : version - epoch.version(0);
    }
}
