package org.mulin.cases.attachments;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A JPEG, segment by segment: what shows the picture stays bit for bit, and which way up it is held. */
final class JpegFile {
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private static final int SCAN = 0xDA;
    private static final int JFIF = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int COLOURS = 0xE2;
    private static final int ADOBE = 0xEE;
    private static final int LAST_APPLICATION = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int ORIENTATION = 0x0112;
    private static final byte[] OF_EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OF_JFIF = "JFIF\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] OF_COLOURS = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer in;
    private final ByteArrayOutputStream kept;

    private JpegFile(byte[] content) {
        in = ByteBuffer.wrap(content);
        kept = new ByteArrayOutputStream(content.length);
    }

    /** Throws what a buffer throws when the file is torn. */
    static byte[] stripped(byte[] content) {
        return new JpegFile(content).strip();
    }

    private byte[] strip() {
        if (marker() != START) {
            throw new IllegalArgumentException("Not the start of a JPEG");
        }
        keep(START);
        while (true) {
            var marker = marker();
            if (marker == END) {
                // Whatever follows is no part of the picture.
                keep(END);
                return kept.toByteArray();
            }
            var body = new byte[(in.getShort() & 0xFFFF) - 2];
            in.get(body);
            if (marker == EXIF && begins(body, OF_EXIF)) {
                keepOrientation(orientation(body));
            } else if (isSeen(marker, body)) {
                keep(marker, body);
            }
            if (marker == SCAN) {
                keepScan();
            }
        }
    }

    private int marker() {
        if ((in.get() & 0xFF) != 0xFF) {
            throw new IllegalArgumentException("Not a segment");
        }
        var marker = 0xFF;
        while (marker == 0xFF) {
            marker = in.get() & 0xFF;
        }
        return marker;
    }

    private static boolean isSeen(int marker, byte[] body) {
        if (marker < JFIF || marker > LAST_APPLICATION) {
            return marker != COMMENT;
        }
        return marker == ADOBE
                || marker == JFIF && begins(body, OF_JFIF)
                || marker == COLOURS && begins(body, OF_COLOURS);
    }

    private void keep(int marker) {
        kept.write(0xFF);
        kept.write(marker);
    }

    private void keep(int marker, byte[] body) {
        keep(marker);
        kept.write((body.length + 2) >> 8);
        kept.write(body.length + 2);
        kept.writeBytes(body);
    }

    /** The compressed picture, up to the next marker that is none of its own. */
    private void keepScan() {
        while (true) {
            var value = in.get();
            if ((value & 0xFF) == 0xFF) {
                var next = in.get(in.position()) & 0xFF;
                if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7)) {
                    in.position(in.position() - 1);
                    return;
                }
            }
            kept.write(value);
        }
    }

    private void keepOrientation(int orientation) {
        if (orientation > 1 && orientation <= 8) {
            keep(
                    EXIF,
                    ByteBuffer.allocate(OF_EXIF.length + 26)
                            .put(OF_EXIF)
                            .put("MM\0*".getBytes(StandardCharsets.US_ASCII))
                            .putInt(8)
                            .putShort((short) 1)
                            .putShort((short) ORIENTATION)
                            .putShort((short) 3)
                            .putInt(1)
                            .putShort((short) orientation)
                            .putShort((short) 0)
                            .putInt(0)
                            .array());
        }
    }

    /** As its first directory says; upright when that is torn. */
    private static int orientation(byte[] exif) {
        var tiff = ByteBuffer.wrap(exif, OF_EXIF.length, exif.length - OF_EXIF.length)
                .slice();
        try {
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            var directory = tiff.getInt(4);
            var entries = tiff.getShort(directory) & 0xFFFF;
            for (var entry = directory + 2; entry < directory + 2 + 12 * entries; entry += 12) {
                if ((tiff.getShort(entry) & 0xFFFF) == ORIENTATION) {
                    return tiff.getShort(entry + 8);
                }
            }
        } catch (IndexOutOfBoundsException _) {
            // Falls through: it says nothing.
        }
        return 1;
    }

    private static boolean begins(byte[] body, byte[] header) {
        return body.length >= header.length && Arrays.equals(body, 0, header.length, header, 0, header.length);
    }
}
