package org.mulin.cases.attachments;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** A photo as a phone takes it: it knows where it was taken, by what, and which way up it was held. */
public final class Photo {
    public static final String CAMERA = "PhoneOfSomebody";
    /** 22° 30' north as the camera writes it: three fractions. */
    public static final byte[] LATITUDE = ByteBuffer.allocate(24)
            .putInt(22)
            .putInt(1)
            .putInt(30)
            .putInt(1)
            .putInt(123_456)
            .putInt(10_007)
            .array();

    private Photo() {}

    public static byte[] jpeg(int orientation) {
        var plain = written("jpg");
        var exif = exif(orientation);
        var whole = new ByteArrayOutputStream();
        whole.write(plain, 0, 2);
        whole.write(0xFF);
        whole.write(0xE1);
        whole.write((exif.length + 2) >> 8);
        whole.write(exif.length + 2);
        whole.writeBytes(exif);
        whole.write(plain, 2, plain.length - 2);
        // A second picture with its own directory, as some phones put behind the first.
        whole.writeBytes(exif);
        return whole.toByteArray();
    }

    static byte[] written(String format) {
        var image = new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(5, 5, 20, 10);
        pen.dispose();
        var written = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, written);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return written.toByteArray();
    }

    /** The colours of every point. */
    static int[] points(byte[] picture) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(picture));
            return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A directory with camera, orientation and a pointer to one with the place. */
    private static byte[] exif(int orientation) {
        var camera = (CAMERA + "\0").getBytes(StandardCharsets.US_ASCII);
        var first = 8;
        var place = first + 2 + 3 * 12 + 4;
        var data = place + 2 + 12 + 4;
        return ByteBuffer.allocate(6 + data + LATITUDE.length + camera.length)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII))
                .putInt(first)
                .putShort((short) 3)
                .put(entry(0x010F, 2, camera.length, data + LATITUDE.length))
                .put(entry(0x0112, 3, 1, orientation << 16))
                .put(entry(0x8825, 4, 1, place))
                .putInt(0)
                .putShort((short) 1)
                .put(entry(0x0002, 5, 3, data))
                .putInt(0)
                .put(LATITUDE)
                .put(camera)
                .array();
    }

    private static byte[] entry(int tag, int type, int count, int value) {
        return ByteBuffer.allocate(12)
                .putShort((short) tag)
                .putShort((short) type)
                .putInt(count)
                .putInt(value)
                .array();
    }
}
