package org.mulin.cases.attachments;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** A PNG, chunk by chunk: what shows the picture stays bit for bit, all else goes. */
final class PngFile {
    private static final int SIGNATURE = 8;
    private static final String LAST = "IEND";
    private static final Set<String> SEEN = Set.of(
            "IHDR", "PLTE", "IDAT", LAST, "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "bKGD", "pHYs",
            "acTL", "fcTL", "fdAT");

    private PngFile() {}

    /** Throws what a buffer throws when the file is torn. */
    static byte[] stripped(byte[] content) {
        var in = ByteBuffer.wrap(content);
        var kept = new ByteArrayOutputStream(content.length);
        kept.write(content, 0, SIGNATURE);
        in.position(SIGNATURE);
        while (true) {
            var start = in.position();
            var length = in.getInt();
            if (length < 0) {
                throw new IllegalArgumentException("Not a chunk");
            }
            var name = new byte[4];
            in.get(name);
            in.position(Math.addExact(start + 12, length));
            var type = new String(name, StandardCharsets.US_ASCII);
            if (SEEN.contains(type)) {
                kept.write(content, start, 12 + length);
            }
            if (type.equals(LAST)) {
                return kept.toByteArray();
            }
        }
    }
}
