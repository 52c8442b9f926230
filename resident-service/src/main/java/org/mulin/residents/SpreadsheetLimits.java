package org.mulin.residents;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.mulin.platform.problem.ProblemException;

/** Refuses an .xlsx file that is small as it lies there and large when it is read. */
final class SpreadsheetLimits {
    private static final long MOST_BYTES = 128L << 20;
    private static final int MOST_ARRAY_FORMULAS = 1_000;
    /** As much as a spreadsheet takes into a cell. */
    private static final int MOST_IN_A_CELL = 32_767;

    /** The reader makes room for every column before this one, and a spreadsheet has none behind XFD. */
    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z]{1,3}[0-9]{1,7}");

    /** The reader's own parser: where this one stumbles, the reader does. */
    private static final XMLInputFactory PARSER = parser();

    private SpreadsheetLimits() {}

    private static XMLInputFactory parser() {
        var parser = new InputFactoryImpl();
        parser.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parser.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return parser;
    }

    /** Reads every part as the reader will, so that neither its name nor what it claims of its size matters. */
    static void require(byte[] bytes) throws IOException {
        var left = MOST_BYTES;
        try (var zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var part = zip.getInputStream(entry)) {
                    left -= length(part, left);
                }
                try (var part = zip.getInputStream(entry)) {
                    requireModestCells(part);
                }
            }
        }
    }

    private static long length(InputStream part, long most) throws IOException {
        var buffer = new byte[8192];
        var length = 0L;
        for (var count = part.read(buffer); count >= 0; count = part.read(buffer)) {
            length += count;
            requireModest(length <= most);
        }
        return length;
    }

    private static void requireModestCells(InputStream part) {
        try {
            var xml = PARSER.createXMLStreamReader(part);
            var arrays = 0;
            var inCell = false;
            var length = 0;
            while (xml.hasNext()) {
                var event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("c")) {
                        var address = xml.getAttributeValue(null, "r");
                        requireModest(
                                address == null || ADDRESS.matcher(address).matches());
                        inCell = true;
                        length = 0;
                    } else if (xml.getLocalName().equals("f") && "array".equals(xml.getAttributeValue(null, "t"))) {
                        // Every cell is looked for in each of them.
                        requireModest(++arrays <= MOST_ARRAY_FORMULAS);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    inCell = inCell && !xml.getLocalName().equals("c");
                } else if (inCell && xml.hasText()) {
                    length += xml.getTextLength();
                    requireModest(length <= MOST_IN_A_CELL);
                }
            }
        } catch (XMLStreamException _) {
            // A picture, or what the reader will stumble over, too.
        }
    }

    private static void requireModest(boolean modest) {
        if (!modest) {
            throw new ProblemException(ResidentProblem.IMPORT_UNREADABLE);
        }
    }
}
