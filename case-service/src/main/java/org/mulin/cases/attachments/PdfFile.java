package org.mulin.cases.attachments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.jspecify.annotations.Nullable;

/** A PDF without what it says of itself, also in the photos inside. */
final class PdfFile {

    private PdfFile() {}

    /** Throws whatever a torn or locked file makes its reader throw. */
    static byte[] stripped(byte[] content) {
        try (var document = BoundedPdf.load(content)) {
            document.setDocumentInformation(new PDDocumentInformation());
            strip(document);
            var kept = new ByteArrayOutputStream(content.length);
            document.save(kept);
            return kept.toByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void strip(PDDocument document) throws IOException {
        var file = document.getDocument();
        for (var key : List.copyOf(file.getXrefTable().keySet())) {
            if (file.getObjectFromPool(key).getObject() instanceof COSDictionary object) {
                object.removeItem(COSName.METADATA);
                if (object instanceof COSStream stream
                        && COSName.IMAGE.equals(stream.getCOSName(COSName.SUBTYPE))
                        && isPhoto(stream.getFilters())) {
                    stripPhoto(stream);
                }
            }
        }
    }

    /** A photo that is packed once more cannot be stripped, and is refused. */
    private static boolean isPhoto(@Nullable COSBase filters) {
        if (!(filters instanceof COSArray chain)) {
            return COSName.DCT_DECODE.equals(filters);
        }
        var last = chain.size() == 0 ? null : chain.getObject(chain.size() - 1);
        if (COSName.DCT_DECODE.equals(last) && chain.size() > 1) {
            throw new IllegalArgumentException("A photo within another filter");
        }
        return COSName.DCT_DECODE.equals(last);
    }

    private static void stripPhoto(COSStream stream) throws IOException {
        byte[] photo;
        try (var raw = stream.createRawInputStream()) {
            photo = raw.readAllBytes();
        }
        try (var raw = stream.createRawOutputStream()) {
            raw.write(JpegFile.stripped(photo));
        }
    }
}
