package org.ntmcriteria.io.table;

import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.io.IoMessages;

/**
 * Checks, before a workbook is read, that it is within the limits and declares no entities. The parts are unpacked and
 * counted but not kept. Not thread-safe; used once per file.
 */
final class WorkbookCheck {
    private static final long SMALL = 1 << 20;

    private final WorkbookLimits limits;
    private final XMLInputFactory parsers;
    private long unpacked;
    private boolean macros;
    private boolean styles;

    /** Whether days are counted from 1904, as in old workbooks of a Macintosh. */
    private boolean since1904;

    private WorkbookCheck(WorkbookLimits limits) {
        this.limits = limits;
        parsers = XMLInputFactory.newFactory();
        parsers.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        parsers.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** What a workbook within the limits contains. */
    record Found(boolean macros, boolean styles, boolean since1904) {}

    /** Thrown when a workbook exceeds a limit. */
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient Text what;
        private final transient Text accepted;

        TooLargeException(String key, Text accepted) {
            super(key);
            this.what = IoMessages.MESSAGES.text(key);
            this.accepted = accepted;
        }

        Text what() {
            return what;
        }

        Text accepted() {
            return accepted;
        }
    }

    /** Thrown when a workbook declares entities, which a table does not need and which expand to any amount of text. */
    static final class EntitiesException extends IOException {
        private static final long serialVersionUID = 1L;

        EntitiesException() {
            super("a document type");
        }
    }

    /**
     * Checks a workbook.
     *
     * @throws TooLargeException if it exceeds a limit
     * @throws EntitiesException if a part declares a document type
     * @throws java.util.zip.ZipException if it is damaged
     */
    static Found of(File workbook, WorkbookLimits limits) throws IOException {
        WorkbookCheck check = new WorkbookCheck(limits);
        if (workbook.length() > limits.fileBytes()) {
            throw new TooLargeException("limit.file", mebibytes(limits.fileBytes()));
        }
        try (ZipFile zip = new ZipFile(workbook)) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                check.checkPart(zip, entries.nextElement());
            }
        }
        return new Found(check.macros, check.styles, check.since1904);
    }

    private void checkPart(ZipFile zip, ZipEntry entry) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        macros |= name.endsWith("vbaproject.bin");
        styles |= name.endsWith("/styles.xml");
        try (InputStream in = new Counted(zip.getInputStream(entry), entry, name.endsWith("sharedstrings.xml"))) {
            if (name.endsWith(".xml") || name.endsWith(".rels")) {
                checkXml(in, name.contains("worksheets/"));
            }
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private void checkXml(InputStream in, boolean sheet) throws IOException {
        int rows = 0;
        try {
            XMLStreamReader xml = parsers.createXMLStreamReader(in);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new EntitiesException();
                }
                if (!sheet
                        && event == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("workbookPr")) {
                    since1904 = Set.of("1", "true").contains(String.valueOf(xml.getAttributeValue(null, "date1904")));
                }
                if (sheet && event == XMLStreamConstants.START_ELEMENT) {
                    String element = xml.getLocalName();
                    if (element.equals("row") && ++rows > limits.rows()) {
                        throw new TooLargeException("limit.rows", number(limits.rows()));
                    }
                    if (element.equals("c") && column(xml.getAttributeValue(null, "r")) > limits.columns()) {
                        throw new TooLargeException("limit.columns", number(limits.columns()));
                    }
                }
            }
            xml.close();
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException io) {
                throw io;
            }
            // If the reader needs the part, it refuses it.
        }
    }

    /** Returns the number of a column, from 1, or one beyond every limit. */
    private static long column(String address) {
        long column = 0;
        for (int i = 0; address != null && i < address.length() && column <= Integer.MAX_VALUE; i++) {
            char c = address.charAt(i);
            if (c >= '0' && c <= '9') {
                break;
            }
            column = 26 * column + (c & 31);
        }
        return column;
    }

    private static Text number(int most) {
        return GivenText.same(String.valueOf(most));
    }

    private static Text mebibytes(long bytes) {
        return GivenText.same(((bytes + (1 << 20) - 1) >> 20) + " MiB");
    }

    /** Counts the unpacked bytes, since the size that an archive declares may be wrong. */
    private final class Counted extends FilterInputStream {
        private final ZipEntry entry;
        private final boolean texts;
        private long bytes;

        Counted(InputStream in, ZipEntry entry, boolean texts) {
            super(in);
            this.entry = entry;
            this.texts = texts;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            count(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws IOException {
            bytes += read;
            unpacked += read;
            if (bytes > SMALL && bytes / limits.ratio() > Math.max(1, entry.getCompressedSize())) {
                throw new TooLargeException(
                        "limit.part", IoMessages.MESSAGES.text("limit.partAccepted", "ratio", limits.ratio()));
            }
            if (unpacked > limits.unpackedBytes()) {
                throw new TooLargeException("limit.unpacked", mebibytes(limits.unpackedBytes()));
            }
            if (texts && bytes > limits.textBytes()) {
                throw new TooLargeException("limit.texts", mebibytes(limits.textBytes()));
            }
        }
    }
}
