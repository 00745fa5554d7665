package org.ntmcriteria.io.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.IoMessages;

/**
 * Opens the parts of a workbook within its limits. A part is found by its relationship, never by its name, and only
 * what is found is unpacked; each part is read once, though it may be looked at ahead. Not thread-safe; used once per
 * file.
 */
final class WorkbookParts {
    /** Smaller parts may be packed any number of times. */
    private static final long SMALL = 1 << 20;

    /** The most relationships of a part. */
    private static final int MOST_RELATIONSHIPS = 4_096;

    private final WorkbookLimits limits;
    private final WorkbookArchive archive;
    /** The offsets of the parts read, since one range of bytes may stand under many names. */
    private final Set<Long> opened = new HashSet<>();

    private long unpacked;

    /** The bytes unpacked ahead of reading. */
    private long ahead;

    private WorkbookParts(byte[] content, WorkbookLimits limits) throws WorkbookException {
        this.limits = limits;
        archive = new WorkbookArchive(content);
    }

    /**
     * Reads a workbook into memory, packed.
     *
     * @throws WorkbookException if it is too large or damaged
     */
    static WorkbookParts of(InputFile file, WorkbookLimits limits) throws IOException {
        try (InputStream in = file.open()) {
            // One byte more than the limit shows that the file is too large.
            byte[] content = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, limits.fileBytes() + 1));
            if (content.length > limits.fileBytes()) {
                throw WorkbookException.tooManyBytes("limit.file", limits.fileBytes());
            }
            return new WorkbookParts(content, limits);
        }
    }

    /**
     * What a part refers to.
     *
     * @param type the last word of the relationship's type, which strict and transitional workbooks share
     * @param part the part's name, without a leading slash
     */
    record Relationship(String type, String part) {}

    /** Reads what a part refers to, by the ids of the relationships; the whole workbook is the part without a name. */
    Map<String, Relationship> relationships(String part) throws IOException {
        Map<String, Relationship> found = new LinkedHashMap<>();
        int folder = part.lastIndexOf('/') + 1;
        String name = part.substring(0, folder) + "_rels/" + part.substring(folder) + ".rels";
        if (archive.find(name).isEmpty()) {
            return found;
        }
        try (WorkbookXml xml = open(name)) {
            while (xml.next()) {
                if (xml.isStart("Relationship") && !xml.attribute("TargetMode").equals("External")) {
                    String type = xml.name("Type");
                    found.put(
                            xml.name("Id"),
                            new Relationship(
                                    type.substring(type.lastIndexOf('/') + 1),
                                    resolve(part.substring(0, folder), xml.name("Target"))));
                    if (found.size() > MOST_RELATIONSHIPS) {
                        throw WorkbookException.tooMany("limit.relationships", MOST_RELATIONSHIPS);
                    }
                }
            }
        }
        return found;
    }

    /** Returns the name of a part that is given from a folder, or from the root if it begins with a slash. */
    private static String resolve(String folder, String target) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return String.join("/", names);
    }

    /**
     * Opens a part.
     *
     * @throws WorkbookException if there is none, or it was opened before
     */
    WorkbookXml open(String name) throws IOException {
        Optional<WorkbookArchive.Part> part = archive.find(name);
        if (part.isEmpty() || !opened.add(part.get().header())) {
            throw WorkbookException.damaged();
        }
        return new WorkbookXml(new Counted(archive.open(part.get()), part.get(), this::count));
    }

    /**
     * Opens a part beside its reading, which alone counts what is unpacked.
     *
     * @throws WorkbookException if there is none
     */
    WorkbookXml openAhead(String name) throws IOException {
        return new WorkbookXml(unpackedAhead(name));
    }

    /** Checks if a part has a word of ASCII whose first letter occurs in it once. */
    boolean mentions(String name, String word) throws IOException {
        try (InputStream in = unpackedAhead(name)) {
            byte[] buffer = new byte[1 << 13];
            int found = 0;
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    byte b = buffer[i];
                    if (b == word.charAt(found)) {
                        found++;
                        if (found == word.length()) {
                            return true;
                        }
                    } else if (b != 0) {
                        // The zeros are those of UTF-16.
                        found = b == word.charAt(0) ? 1 : 0;
                    }
                }
            }
            return false;
        }
    }

    private InputStream unpackedAhead(String name) throws WorkbookException {
        WorkbookArchive.Part part = archive.find(name).orElseThrow(WorkbookException::damaged);
        return new Counted(archive.open(part), part, this::countAhead);
    }

    /** Counts bytes unpacked ahead: a part may be looked at twice before it is read. */
    private void countAhead(int bytes) throws WorkbookException {
        ahead += bytes;
        if (ahead / 2 > limits.unpackedBytes()) {
            throw WorkbookException.tooManyBytes("limit.unpacked", limits.unpackedBytes());
        }
    }

    /** Checks if so much was unpacked that no other part can be read. */
    boolean areExhausted() {
        return unpacked > limits.unpackedBytes();
    }

    /** Counts bytes that were unpacked. */
    void count(int bytes) throws WorkbookException {
        unpacked += bytes;
        if (areExhausted()) {
            throw WorkbookException.tooManyBytes("limit.unpacked", limits.unpackedBytes());
        }
    }

    /** Takes numbers of bytes. */
    private interface ByteCount {
        void add(int bytes) throws WorkbookException;
    }

    /** Counts the unpacked bytes, since the sizes that an archive declares may be wrong. */
    private final class Counted extends FilterInputStream {
        private final WorkbookArchive.Part part;
        private final CRC32 checksum = new CRC32();
        private final ByteCount count;
        private long bytes;

        Counted(InputStream in, WorkbookArchive.Part part, ByteCount count) {
            super(in);
            this.part = part;
            this.count = count;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            if (read < 0) {
                if (checksum.getValue() != part.checksum()) {
                    throw WorkbookException.cutOff();
                }
                return read;
            }
            checksum.update(buffer, offset, read);
            bytes += read;
            if (bytes > SMALL && bytes / limits.ratio() > Math.max(1, part.packed())) {
                throw WorkbookException.tooLarge(
                        "limit.part", IoMessages.MESSAGES.text("limit.partAccepted", "ratio", limits.ratio()));
            }
            count.add(read);
            return read;
        }
    }
}
