package org.ntmcriteria.io.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes workbooks of which equal content gives equal bytes. The library writes the time of writing, and merged ranges
 * in an order that differs between runs; the time is left out and the ranges are sorted.
 */
public final class ReproducibleWorkbook {
    private static final Pattern CREATED = Pattern.compile("<dcterms:created[^>]*>[^<]*</dcterms:created>");
    private static final Pattern MERGED = Pattern.compile("(<mergeCells[^>]*>)(.*?)(</mergeCells>)");
    private static final Pattern RANGE = Pattern.compile("<mergeCell [^>]*>(</mergeCell>)?");

    /** The first days that an archive can hold are written a second time, as of the time zone. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private ReproducibleWorkbook() {}

    /** Fills a workbook. */
    interface Content {
        /**
         * Fills a workbook.
         *
         * @param workbook without sheets
         */
        void fill(Workbook workbook) throws IOException;
    }

    /**
     * Writes a workbook.
     *
     * @param out takes the bytes; not closed
     * @param content fills the workbook
     */
    static void write(OutputStream out, Content content) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(written, "ntm", "0.1")) {
            content.fill(workbook);
        }
        copy(written.toByteArray(), out, (part, in, to) -> to.write(reproducible(part, in.readAllBytes())));
    }

    /** Copies the content of a part, or writes another in its place. */
    public interface PartCopy {
        /**
         * Copies a part.
         *
         * @param part its name
         * @param content its content
         * @param out takes the copy; not closed
         * @throws IOException if it cannot be read or written
         */
        void copy(String part, InputStream content, OutputStream out) throws IOException;
    }

    /**
     * Copies a workbook that another library wrote, without the times at which its parts were written.
     *
     * @param workbook the bytes of the workbook
     * @param out takes the copy; not closed
     * @throws IOException if it cannot be written
     */
    public static void copy(byte[] workbook, OutputStream out) throws IOException {
        copy(workbook, out, (part, content, to) -> content.transferTo(to));
    }

    /**
     * Copies a workbook that another library wrote, without the times at which its parts were written.
     *
     * @param workbook the bytes of the workbook
     * @param out takes the copy; not closed
     * @param parts copies each part
     * @throws IOException if it cannot be written
     */
    public static void copy(byte[] workbook, OutputStream out, PartCopy parts) throws IOException {
        WorkbookArchive archive = new WorkbookArchive(workbook);
        ZipOutputStream zip = new ZipOutputStream(out);
        for (WorkbookArchive.Part part : archive.parts()) {
            ZipEntry same = new ZipEntry(part.name());
            same.setTimeLocal(NO_TIME);
            zip.putNextEntry(same);
            try (InputStream in = archive.open(part)) {
                parts.copy(part.name(), in, zip);
            }
            zip.closeEntry();
        }
        zip.finish();
    }

    private static byte[] reproducible(String part, byte[] content) {
        // Of one byte per character, so that nothing but what is replaced can change.
        if (part.equals("docProps/core.xml")) {
            return bytes(CREATED.matcher(text(content)).replaceAll(""));
        }
        if (part.startsWith("xl/worksheets/")) {
            return bytes(MERGED.matcher(text(content)).replaceAll(ReproducibleWorkbook::sorted));
        }
        return content;
    }

    private static String sorted(MatchResult merged) {
        return Matcher.quoteReplacement(RANGE.matcher(merged.group(2))
                .results()
                .map(MatchResult::group)
                .sorted()
                .collect(Collectors.joining("", merged.group(1), merged.group(3))));
    }

    private static String text(byte[] content) {
        return new String(content, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
