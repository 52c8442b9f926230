package org.mulin.cases.attachments;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.mulin.platform.problem.ProblemException;

/**
 * Reads a PDF as long as what it must unpack for that, its streams of objects and references, is no more than a file may
 * be. Each is unpacked into nothing before it is unpacked into memory.
 */
final class BoundedPdf extends PDFParser {
    private static final int MOST = 10 << 20;
    /** Before what is deflated stand two bytes about it. */
    private static final int HEADER = 2;

    private long unpacked;

    private BoundedPdf(RandomAccessRead source) throws IOException {
        super(source);
        document = new COSDocument(this) {
            @Override
            public COSStream createCOSStream(COSDictionary dictionary, long start, long length) throws IOException {
                var stream = new Packed(createRandomAccessReadView(start, length));
                dictionary.forEach(stream::setItem);
                stream.setKey(dictionary.getKey());
                return stream;
            }
        };
    }

    static PDDocument load(byte[] content) throws IOException {
        return new BoundedPdf(new RandomAccessReadBuffer(content)).parse();
    }

    /** What the reader unpacks by itself it takes as a view; pictures and pages stay packed. */
    private final class Packed extends COSStream {
        Packed(RandomAccessReadView raw) throws IOException {
            super(null, raw);
        }

        @Override
        public RandomAccessRead createView() throws IOException {
            var filter = only(getFilters());
            if (filter != null) {
                require(filter.equals(COSName.FLATE_DECODE) || filter.equals(COSName.FLATE_DECODE_ABBREVIATION));
                if (only(getDictionaryObject(COSName.DECODE_PARMS, COSName.DP)) instanceof COSDictionary rows) {
                    add(lengthOf(rows));
                }
                inflate();
            }
            return super.createView();
        }

        /** What is torn is kept up to there. */
        private void inflate() throws IOException {
            byte[] packed;
            try (var raw = createRawInputStream()) {
                packed = raw.readAllBytes();
            }
            var inflater = new Inflater(true);
            try {
                inflater.setInput(packed, Math.min(HEADER, packed.length), Math.max(0, packed.length - HEADER));
                var nowhere = new byte[8192];
                for (var length = inflater.inflate(nowhere); length > 0; length = inflater.inflate(nowhere)) {
                    add(length);
                }
            } catch (DataFormatException _) {
                // The reader stops here as well.
            } finally {
                inflater.end();
            }
        }
    }

    /** Of rows that tell each their difference from the last, one is kept. */
    private static double lengthOf(COSDictionary rows) {
        return Math.max(
                0,
                1.0
                        * rows.getInt(COSName.COLORS, 1)
                        * rows.getInt(COSName.BITS_PER_COMPONENT, 8)
                        * rows.getInt(COSName.COLUMNS, 1)
                        / 8);
    }

    private static @Nullable COSBase only(@Nullable COSBase one) {
        if (!(one instanceof COSArray chain)) {
            return one;
        }
        require(chain.size() <= 1);
        return chain.size() == 0 ? null : chain.getObject(0);
    }

    private static void require(boolean isPackedOnce) {
        if (!isPackedOnce) {
            throw new ProblemException(AttachmentProblem.ATTACHMENT_UNPACKS_TO_TOO_MUCH);
        }
    }

    private void add(double length) {
        unpacked += (long) length;
        require(unpacked <= MOST);
    }
}
