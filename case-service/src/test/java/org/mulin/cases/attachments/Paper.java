package org.mulin.cases.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.DeflaterOutputStream;

/** Papers whose objects come packed. */
public final class Paper {

    private Paper() {}

    /** A small file that fills the memory of whoever unpacks it. */
    public static byte[] bomb() {
        return packed("/FlateDecode", deflated("4 0 (here)" + " ".repeat(11 << 20)));
    }

    /** A paper whose one object of no use comes packed. */
    static byte[] packed(String filter, byte[] objects) {
        var paper = new ByteArrayOutputStream();
        paper.writeBytes("""
                %%PDF-1.5
                1 0 obj <</Type /ObjStm /N 1 /First 4 /Length %d /Filter %s>> stream
                """.formatted(objects.length, filter).getBytes(StandardCharsets.US_ASCII));
        paper.writeBytes(objects);
        paper.writeBytes("""

                endstream endobj
                2 0 obj <</Type /Catalog /Pages 3 0 R>> endobj
                3 0 obj <</Type /Pages /Kids [] /Count 0>> endobj
                trailer <</Root 2 0 R>>
                """.getBytes(StandardCharsets.US_ASCII));
        return paper.toByteArray();
    }

    static byte[] deflated(String text) {
        return deflated(text.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] deflated(byte[] content) {
        var deflated = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(deflated)) {
            deflating.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return deflated.toByteArray();
    }
}
