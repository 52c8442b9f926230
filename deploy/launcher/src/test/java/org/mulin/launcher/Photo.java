package org.mulin.launcher;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** A photo as a phone takes it: it knows where it was taken. */
final class Photo {
    static final String PLACE = "<exif:GPSLatitude>22,24.5N</exif:GPSLatitude>";

    private Photo() {}

    static byte[] taken() throws IOException {
        var plain = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "jpg", plain);
        var place = ("http://ns.adobe.com/xap/1.0/\0" + PLACE).getBytes(US_ASCII);
        var photo = new ByteArrayOutputStream();
        photo.write(plain.toByteArray(), 0, 2);
        photo.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (place.length + 2)});
        photo.write(place);
        photo.write(plain.toByteArray(), 2, plain.size() - 2);
        return photo.toByteArray();
    }
}
