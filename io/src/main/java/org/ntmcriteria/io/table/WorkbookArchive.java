package org.ntmcriteria.io.table;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The parts of a workbook, a ZIP archive in memory. The classes of the JDK read an archive at random only from a file
 * on disk, and a copy on disk would stay behind when the process is killed.
 *
 * <p>Names of parts compare without regard to case, as the format has it. Of sizes and offsets none is believed: a part
 * is a range of the bytes at hand, or the archive is damaged. Not thread-safe.
 */
final class WorkbookArchive {
    private static final int MOST_PARTS = 1 << 16;

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int END_64_LOCATOR = 0x07064b50;
    private static final int END_64_LOCATOR_SIZE = 20;
    private static final int END_64 = 0x06064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_SIZE = 30;

    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int ENCRYPTED = 1;

    /** Stands in a field of four bytes whose value is among the extra fields, in eight bytes. */
    private static final long IN_EXTRA_FIELD = 0xffff_ffffL;

    private static final int EXTRA_64 = 1;

    private final ByteBuffer bytes;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /**
     * A part.
     *
     * @param name the name as it is written
     * @param method how it is packed
     * @param header the offset of its own header
     * @param packed its packed bytes
     * @param checksum the CRC-32 of its unpacked bytes
     */
    record Part(String name, int method, long header, long packed, long checksum) {}

    /**
     * Reads the directory of an archive.
     *
     * @throws WorkbookException if it is damaged or has too many parts
     */
    WorkbookArchive(byte[] content) throws WorkbookException {
        bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        try {
            readDirectory();
        } catch (IndexOutOfBoundsException e) {
            throw WorkbookException.cutOff();
        }
    }

    /** Returns the part of a name without a leading slash. */
    Optional<Part> find(String name) {
        return Optional.ofNullable(parts.get(key(name)));
    }

    /** Returns the parts in the order of the directory. */
    Collection<Part> parts() {
        return Collections.unmodifiableCollection(parts.values());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /**
     * Opens a part.
     *
     * @throws WorkbookException if the archive is damaged there
     */
    InputStream open(Part part) throws WorkbookException {
        try {
            int header = offset(part.header);
            if (bytes.getInt(header) != LOCAL) {
                throw WorkbookException.cutOff();
            }
            long start = (long) header + LOCAL_SIZE + size(header + 26) + size(header + 28);
            if (part.packed > bytes.capacity() - start) {
                throw WorkbookException.cutOff();
            }
            InputStream packed = new ByteArrayInputStream(bytes.array(), (int) start, (int) part.packed);
            return part.method == STORED ? packed : new Unpacked(packed);
        } catch (IndexOutOfBoundsException e) {
            throw WorkbookException.cutOff();
        }
    }

    private static final class Unpacked extends InflaterInputStream {
        Unpacked(InputStream packed) {
            super(packed, new Inflater(true), 1 << 13);
        }

        @Override
        public void close() {
            // The memory of an inflater given by the caller is not freed by the stream.
            inf.end();
        }
    }

    private void readDirectory() throws WorkbookException {
        int end = end();
        long at = number(end + 16);
        if (end >= END_64_LOCATOR_SIZE && bytes.getInt(end - END_64_LOCATOR_SIZE) == END_64_LOCATOR) {
            int end64 = offset(bytes.getLong(end - END_64_LOCATOR_SIZE + 8));
            at = bytes.getInt(end64) == END_64 ? bytes.getLong(end64 + 48) : at;
        }
        int entry = offset(at);
        while (bytes.getInt(entry) == ENTRY) {
            entry = readEntry(entry);
            if (parts.size() > MOST_PARTS) {
                throw WorkbookException.tooMany("limit.parts", MOST_PARTS);
            }
        }
    }

    private int readEntry(int entry) throws WorkbookException {
        int nameSize = size(entry + 28);
        int extraSize = size(entry + 30);
        byte[] written = new byte[nameSize];
        bytes.get(entry + ENTRY_SIZE, written);
        String name = new String(written, StandardCharsets.UTF_8);
        int extra = entry + ENTRY_SIZE + nameSize;
        // The extra field has those values in this order that have no room in their own fields.
        int wide = wideValues(extra, extraSize);
        boolean isUnpackedWide = number(entry + 24) == IN_EXTRA_FIELD;
        long packed = number(entry + 20);
        wide += isUnpackedWide ? 8 : 0;
        if (packed == IN_EXTRA_FIELD) {
            packed = bytes.getLong(wide);
            wide += 8;
        }
        long header = number(entry + 42);
        if (header == IN_EXTRA_FIELD) {
            header = bytes.getLong(wide);
        }
        int method = size(entry + 10);
        boolean readable = (size(entry + 8) & ENCRYPTED) == 0 && (method == STORED || method == DEFLATED);
        // Which of two parts of one name is meant cannot be told.
        if (!readable
                || packed < 0
                || parts.put(key(name), new Part(name, method, header, packed, number(entry + 16))) != null) {
            throw WorkbookException.cutOff();
        }
        return extra + extraSize + size(entry + 32);
    }

    /** Returns where the values of eight bytes begin among the extra fields, or the end of these. */
    private int wideValues(int extra, int extraSize) {
        int at = extra;
        while (at + 4 <= extra + extraSize) {
            if (size(at) == EXTRA_64) {
                return at + 4;
            }
            at += 4 + size(at + 2);
        }
        return extra + extraSize;
    }

    /** Finds the end of the directory, behind which only a comment stands. */
    private int end() throws WorkbookException {
        int last = bytes.capacity() - END_SIZE;
        for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        throw WorkbookException.cutOff();
    }

    private int offset(long offset) throws WorkbookException {
        if (offset < 0 || offset >= bytes.capacity()) {
            throw WorkbookException.cutOff();
        }
        return (int) offset;
    }

    private int size(int at) {
        return Short.toUnsignedInt(bytes.getShort(at));
    }

    private long number(int at) {
        return Integer.toUnsignedLong(bytes.getInt(at));
    }
}
