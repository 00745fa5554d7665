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
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipException;
import javax.annotation.Nullable;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.io.IoMessages;

/**
 * Walks over the elements of one part of a workbook. Texts are gathered only up to the length that the caller gives, no
 * other piece of the part may be long, and what the parser keeps to the end of the part is limited: open elements,
 * names, and the longest value of each attribute by its position. Prefixes of names are passed over. Not thread-safe.
 */
final class WorkbookXml implements AutoCloseable {
    /** The most bytes of a tag, a comment or a piece of text, which the parser holds in memory. */
    static final int LONGEST_PIECE = 1 << 20;

    /** The most characters of an attribute. */
    static final int LONGEST_ATTRIBUTE = XlsxCells.LONGEST_TEXT;

    /** The most characters of a name: of an element, an attribute, a sheet, a part or a relationship. */
    static final int LONGEST_NAME = 255;

    /** The most different names of elements, attributes and processing instructions. */
    static final int MOST_NAMES = 4_096;

    static final int MOST_ATTRIBUTES = 128;
    static final int DEEPEST = 256;

    /**
     * The bytes that an attribute takes from the part, at least, if it is too long: more than the buffers before it.
     */
    private static final int LONG_PIECE = 1 << 13;

    /** What stands in the parser's messages about its own limits, in every language. */
    private static final String PARSER_LIMIT = "JAXP0001000";

    /**
     * The limits of the parser. Its own differ between runtimes, and newer ones count every {@code &amp;} of a part as
     * text of entities, of which there are none without a document type.
     */
    private static final Map<String, Integer> PARSER_LIMITS = Map.of(
            "jdk.xml.maxElementDepth", DEEPEST,
            "jdk.xml.elementAttributeLimit", MOST_ATTRIBUTES,
            "jdk.xml.maxXMLNameLimit", LONGEST_NAME,
            "jdk.xml.maxGeneralEntitySizeLimit", 0,
            "jdk.xml.totalEntitySizeLimit", 0);

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    private final Pieces in;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private int event;

    WorkbookXml(InputStream part) throws IOException {
        in = new Pieces(part);
        // That of the JDK, whatever else is on the class path: which limits hold must not depend on it.
        XMLInputFactory parsers = XMLInputFactory.newDefaultFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Every name would be looked up among all namespaces that are open.
        parsers.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        PARSER_LIMITS.forEach((limit, most) -> parsers.setProperty(limit, most.toString()));
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
        switch (event) {
            case XMLStreamConstants.DTD -> throw WorkbookException.documentType();
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> countName(xml.getPITarget());
            case XMLStreamConstants.START_ELEMENT -> checkElement();
            default -> {}
        }
        return true;
    }

    private void checkElement() throws WorkbookException {
        countName(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String prefix = xml.getAttributePrefix(i);
            countName(prefix.isEmpty() ? xml.getAttributeLocalName(i) : prefix + ':' + xml.getAttributeLocalName(i));
            if (in.bytes > LONG_PIECE && xml.getAttributeValue(i).length() > LONGEST_ATTRIBUTE) {
                throw WorkbookException.tooLong("limit.attribute", LONGEST_ATTRIBUTE);
            }
        }
    }

    private void countName(String name) throws WorkbookException {
        if (names.add(name) && names.size() > MOST_NAMES) {
            throw structure();
        }
    }

    private static WorkbookException structure() {
        return WorkbookException.tooLarge(
                "limit.structure",
                IoMessages.MESSAGES.text(
                        "limit.structureAccepted",
                        "depth",
                        DEEPEST,
                        "attributes",
                        MOST_ATTRIBUTES,
                        "names",
                        MOST_NAMES,
                        "characters",
                        LONGEST_NAME));
    }

    /** Returns what the parser met. It throws unchecked exceptions of several kinds too, on damaged parts. */
    private static IOException reason(Exception e) {
        Throwable cause =
                e instanceof XMLStreamException x && x.getNestedException() != null ? x.getNestedException() : e;
        if (cause instanceof WorkbookException met) {
            return met;
        }
        if (e instanceof XMLStreamException && String.valueOf(e.getMessage()).contains(PARSER_LIMIT)) {
            return structure();
        }
        return cause instanceof ZipException || cause instanceof EOFException
                ? WorkbookException.cutOff()
                : WorkbookException.damaged();
    }

    /** Checks if an element of this name begins here. */
    boolean isStart(String name) {
        return event == XMLStreamConstants.START_ELEMENT && isNamed(xml.getLocalName(), name);
    }

    /** Checks if an element of this name ends here. */
    boolean isEnd(String name) {
        return event == XMLStreamConstants.END_ELEMENT && isNamed(xml.getLocalName(), name);
    }

    /** Checks if the name of an element, as it is written, is the other one with or without a prefix. */
    private static boolean isNamed(String written, String name) {
        int prefix = written.length() - name.length();
        return written.endsWith(name) && (prefix == 0 || written.charAt(prefix - 1) == ':');
    }

    /** Returns an attribute of the element that begins here, or an empty text. */
    String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)
                    && !xml.getAttributePrefix(i).equals(XMLConstants.XMLNS_ATTRIBUTE)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    /** Checks if an attribute of the element that begins here says yes. */
    boolean isTrue(String name) {
        String value = attribute(name);
        return value.equals("1") || value.equals("true");
    }

    /** Returns an attribute that is a name, which the caller may keep, or an empty text. */
    String name(String attribute) throws WorkbookException {
        String name = attribute(attribute);
        if (name.length() > LONGEST_NAME) {
            throw structure();
        }
        return name;
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

    /** Adds the text of the element that begins here, and tells whether it fits. */
    boolean gather(StringBuilder text, int most) throws IOException {
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
