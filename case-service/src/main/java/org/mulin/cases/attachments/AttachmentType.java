package org.mulin.cases.attachments;

import java.util.Arrays;
import java.util.Optional;
import org.apache.tika.Tika;

/** What may be attached, recognised by its content and never by its name. */
enum AttachmentType {
    JPEG("image/jpeg") {
        @Override
        byte[] stripped(byte[] content) {
            return JpegFile.stripped(content);
        }
    },
    PNG("image/png") {
        @Override
        byte[] stripped(byte[] content) {
            return PngFile.stripped(content);
        }
    },
    PDF("application/pdf") {
        @Override
        byte[] stripped(byte[] content) {
            return PdfFile.stripped(content);
        }
    };

    private static final Tika TIKA = new Tika();

    private final String media;

    AttachmentType(String media) {
        this.media = media;
    }

    static Optional<AttachmentType> of(byte[] content) {
        var found = TIKA.detect(content);
        return Arrays.stream(values()).filter(type -> type.media.equals(found)).findFirst();
    }

    /** What is seen of it, without what else it tells, above all where it was made. */
    abstract byte[] stripped(byte[] content);
}
