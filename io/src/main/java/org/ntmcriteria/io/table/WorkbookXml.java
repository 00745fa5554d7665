package org.ntmcriteria.io.table;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipException;
import javax.annotation.Nullable;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ntmcriteria.core.text.GivenText;

/**
 * Walks over the elements of one part of a workbook. Texts are gathered only up to the length that the caller gives,
 * and no other piece of the part may be long. Not thread-safe.
 */
final class WorkbookXml implements AutoCloseable {
    /** The most bytes of a tag, a comment or a piece of text, which the parser holds in memory. */
    static final int LONGEST_PIECE = 1 << 20;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final Pieces in;
    private final XMLStreamReader xml;
    private int event;

    WorkbookXml(InputStream part) throws IOException {
        in = new Pieces(part);
        // That of the JDK, whatever else is on the class path: which limits hold must not depend on it.
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            xml = parsers.createXMLStreamReader(characters(in));
        } catch (XMLStreamException | RuntimeException e) {
            throw reason(e);
        }
    }

    /**
     * Decodes a part, which is UTF-8 or UTF-16. The parser, given bytes, prints to standard error where they are
     * broken.
     */
    private static Reader characters(InputStream part) throws IOException {
        PushbackInputStream in = new PushbackInputStream(part, BYTE_ORDER_MARK.length);
        byte[] start = in.readNBytes(BYTE_ORDER_MARK.length);
        boolean isUtf16 = start.length > 1 && (start[0] & start[1] & 0xfe) == 0xfe;
        if (!Arrays.equals(start, BYTE_ORDER_MARK)) {
            in.unread(start);
        }
        return new InputStreamReader(in, (isUtf16 ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8).newDecoder());
    }

    /**
     * Moves to the next beginning or end of an element.
     *
     * @return true if there is one, false at the end of the part
     * @throws WorkbookException if the part is damaged, too large or declares a document type
     */
    boolean next() throws IOException {
        do {
            if (!advance()) {
                return false;
            }
        } while (event != XMLStreamConstants.START_ELEMENT && event != XMLStreamConstants.END_ELEMENT);
        return true;
    }

    private boolean advance() throws IOException {
        in.bytes = 0;
        try {
            if (!xml.hasNext()) {
                return false;
            }
            event = xml.next();
        } catch (XMLStreamException | RuntimeException e) {
            throw reason(e);
        }
        if (event == XMLStreamConstants.DTD) {
            throw WorkbookException.documentType();
        }
        return true;
    }

    /** Returns what the parser met. It throws unchecked exceptions of several kinds too, on damaged parts. */
    private static IOException reason(Exception e) {
        Throwable cause =
                e instanceof XMLStreamException x && x.getNestedException() != null ? x.getNestedException() : e;
        if (cause instanceof WorkbookException met) {
            return met;
        }
        return cause instanceof ZipException || cause instanceof EOFException
                ? WorkbookException.cutOff()
                : WorkbookException.damaged();
    }

    /** Checks if an element of this name begins here. */
    boolean isStart(String name) {
        return event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(name);
    }

    /** Checks if an element of this name ends here. */
    boolean isEnd(String name) {
        return event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals(name);
    }

    /** Returns an attribute of the element that begins here, or an empty text. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /**
     * Reads to the end of the element that begins here and returns its text.
     *
     * @param most the most characters
     * @return the text, or null if it is longer
     */
    @Nullable String text(int most) throws IOException {
        StringBuilder text = new StringBuilder();
        return gather(text, most) ? text.toString() : null;
    }

    /**
     * Reads to the end of the element that begins here, whose text may be in several formats, and returns the text
     * without its reading aids.
     *
     * @param most the most characters
     * @return the text, or null if it is longer
     */
    @Nullable String formattedText(int most) throws IOException {
        String element = xml.getLocalName();
        StringBuilder text = new StringBuilder();
        boolean fits = true;
        boolean aid = false;
        while (next() && !isEnd(element)) {
            aid = isStart("rPh") || aid && !isEnd("rPh");
            if (!aid && isStart("t")) {
                fits &= gather(text, most);
            }
        }
        return fits ? text.toString() : null;
    }

    private boolean gather(StringBuilder text, int most) throws IOException {
        boolean fits = true;
        while (advance() && event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw WorkbookException.damaged();
            }
            if (xml.hasText() && event != XMLStreamConstants.COMMENT) {
                fits &= text.length() + xml.getTextLength() <= most;
                if (fits) {
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                }
            }
        }
        return fits;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Counts the bytes that the parser takes for one piece. */
    private static final class Pieces extends FilterInputStream {
        private int bytes;

        Pieces(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(read);
            return read;
        }

        private void count(int read) throws WorkbookException {
            bytes += read;
            if (bytes > LONGEST_PIECE) {
                throw WorkbookException.tooLarge("limit.piece", GivenText.same((LONGEST_PIECE >> 20) + " MiB"));
            }
        }
    }
}
