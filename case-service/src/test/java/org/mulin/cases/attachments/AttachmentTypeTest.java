package org.mulin.cases.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mulin.platform.problem.ProblemException;

/** What is attached shows what it showed, and tells no more (PV-7). */
class AttachmentTypeTest {

    @Test
    void aFileIsWhatItsContentSays() {
        assertThat(AttachmentType.of(Photo.jpeg(1))).contains(AttachmentType.JPEG);
        assertThat(AttachmentType.of(Photo.written("png"))).contains(AttachmentType.PNG);
        assertThat(AttachmentType.of("%PDF-1.4\n".getBytes(StandardCharsets.US_ASCII)))
                .contains(AttachmentType.PDF);
        for (var other :
                new String[] {"", "text", "<html><script>alert(1)</script>", "GIF89a", "PK\u0003\u0004", "MZ"}) {
            assertThat(AttachmentType.of(other.getBytes(StandardCharsets.ISO_8859_1)))
                    .as(other)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 6, 8})
    void aPhotoForgetsWhereItWasTakenAndKeepsWhichWayUpItIsHeld(int orientation) {
        var photo = Photo.jpeg(orientation);
        assertThat(tells(photo, Photo.LATITUDE)).isTrue();
        var stripped = AttachmentType.JPEG.stripped(photo);
        assertThat(tells(stripped, Photo.LATITUDE)).isFalse();
        assertThat(tells(stripped, Photo.CAMERA.getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
        assertThat(Photo.points(stripped)).isEqualTo(Photo.points(photo));
        var held = new byte[] {0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation};
        assertThat(tells(stripped, held)).isEqualTo(orientation != 1);
        assertThat(AttachmentType.JPEG.stripped(stripped)).as("once is enough").isEqualTo(stripped);
    }

    @Test
    void aPictureLosesItsTextChunks() {
        var plain = Photo.written("png");
        var text = "Comment\0at home".getBytes(StandardCharsets.US_ASCII);
        var header = 8 + 25;
        var told = new ByteArrayOutputStream();
        told.write(plain, 0, header);
        told.writeBytes(chunk("tEXt", text));
        told.writeBytes(chunk("eXIf", Photo.LATITUDE));
        told.write(plain, header, plain.length - header);
        told.writeBytes(text);
        assertThat(AttachmentType.PNG.stripped(told.toByteArray())).isEqualTo(plain);
    }

    @Test
    void aChunkThatLeadsBackIsRefused() {
        var plain = Photo.written("png");
        var back = ByteBuffer.allocate(plain.length + 12).put(plain, 0, 33);
        back.putInt(-12)
                .put("tEXt".getBytes(StandardCharsets.US_ASCII))
                .putInt(0)
                .put(plain, 33, plain.length - 33);
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> assertThatThrownBy(() -> AttachmentType.PNG.stripped(back.array()))
                        .isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void aPaperLosesWhatItSaysOfItselfAlsoInItsPhotos() throws IOException {
        var stripped = AttachmentType.PDF.stripped(paper());
        assertThat(tells(stripped, Photo.LATITUDE)).isFalse();
        try (var document = Loader.loadPDF(stripped)) {
            assertThat(document.getDocumentInformation().getAuthor()).isNull();
            assertThat(document.getNumberOfPages()).isOne();
            var resources = document.getPage(0).getResources();
            var image =
                    resources.getXObject(resources.getXObjectNames().iterator().next());
            assertThat(image.getStream().getLength()).isPositive();
        }
    }

    @Test
    void aPaperWhoseObjectsUnpackToMoreThanAFileMayBeIsRefused() {
        var small = Paper.deflated("4 0 (here)");
        var large = Paper.deflated("4 0 (here)" + " ".repeat(11 << 20));
        assertThat(AttachmentType.PDF.stripped(Paper.packed("/FlateDecode", small)))
                .isNotEmpty();
        for (var bomb : List.of(
                Paper.bomb(),
                Paper.packed("[/Fl]", large),
                Paper.packed("/FlateDecode", Arrays.copyOf(large, large.length - 20)),
                Paper.packed("[/FlateDecode /FlateDecode]", Paper.deflated(small)),
                Paper.packed("/LZWDecode", small),
                Paper.packed("/FlateDecode /DecodeParms <</Predictor 12 /Columns 2000000000>>", small))) {
            assertThatThrownBy(() -> AttachmentType.PDF.stripped(bomb))
                    .as(new String(bomb, 0, 120, StandardCharsets.ISO_8859_1))
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.code())
                                    .isEqualTo(AttachmentProblem.ATTACHMENT_UNPACKS_TO_TOO_MUCH));
        }
    }

    @Test
    void aTornFileIsRefused() {
        var photo = Photo.jpeg(6);
        for (var length : new int[] {3, 20, 100, photo.length / 2}) {
            assertThatThrownBy(() -> AttachmentType.JPEG.stripped(Arrays.copyOf(photo, length)))
                    .isInstanceOf(RuntimeException.class);
        }
        var picture = Photo.written("png");
        assertThatThrownBy(() -> AttachmentType.PNG.stripped(Arrays.copyOf(picture, picture.length - 13)))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> AttachmentType.PDF.stripped("%PDF-1.4 nothing".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOf(RuntimeException.class);
    }

    private static byte[] paper() throws IOException {
        var written = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.getDocumentInformation().setAuthor("Somebody");
            var page = new PDPage();
            document.addPage(page);
            var photo = JPEGFactory.createFromByteArray(document, Photo.jpeg(6));
            try (var drawn = new PDPageContentStream(document, page)) {
                drawn.drawImage(photo, 10, 10);
            }
            document.save(written);
        }
        assertThat(tells(written.toByteArray(), Photo.LATITUDE)).isTrue();
        return written.toByteArray();
    }

    private static byte[] chunk(String type, byte[] data) {
        var named = ByteBuffer.allocate(4 + data.length)
                .put(type.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        var sum = new CRC32();
        sum.update(named);
        return ByteBuffer.allocate(8 + named.length)
                .putInt(data.length)
                .put(named)
                .putInt((int) sum.getValue())
                .array();
    }

    /** Whether these bytes stand in the file. */
    private static boolean tells(byte[] file, byte[] told) {
        return new String(file, StandardCharsets.ISO_8859_1).contains(new String(told, StandardCharsets.ISO_8859_1));
    }
}
