package org.ntmcriteria.io.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.function.Consumer;
import org.ntmcriteria.core.Place;
import org.ntmcriteria.core.Problem;
import org.ntmcriteria.core.ProblemCode;
import org.ntmcriteria.io.InputFile;

/** Rows of text, whatever kind of file they stand in: told by its first bytes, not by its name. */
final class RowSource {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private RowSource() {}

    /**
     * Hands over every row in order.
     *
     * @param file the input
     * @param rows takes the rows; returns false to stop
     * @param problems takes what is wrong
     */
    static void read(InputFile file, RowSink rows, Consumer<Problem> problems) {
        try {
            byte[] start;
            try (InputStream in = new BufferedInputStream(file.open())) {
                start = in.readNBytes(4);
            }
            if (startsWith(start, ZIP) || startsWith(start, EMPTY_ZIP)) {
                XlsxRows.read(file, rows, problems);
            } else if (startsWith(start, OLE2)) {
                problems.accept(unreadable(
                        file, "an old .xls or a password-protected workbook; save it as .xlsx without password"));
            } else if (isUtf16(start)) {
                problems.accept(Problem.of(
                        ProblemCode.NOT_UTF8, Optional.of(Place.ofFile(file.name())), "UTF-16 or no text at all"));
            } else {
                CsvRows.read(file, rows, problems);
            }
        } catch (IOException e) {
            problems.accept(unreadable(file, reason(e)));
        }
    }

    static Problem unreadable(InputFile file, String why) {
        return Problem.of(ProblemCode.UNREADABLE_FILE, Optional.of(Place.ofFile(file.name())), file.name(), why);
    }

    private static String reason(IOException e) {
        if (e instanceof java.nio.file.NoSuchFileException) {
            return "there is no such file";
        }
        if (e instanceof java.nio.file.AccessDeniedException) {
            return "no permission to read it";
        }
        return String.valueOf(e.getMessage());
    }

    private static boolean isUtf16(byte[] start) {
        return start.length >= 2
                && (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE
                        || start[0] == (byte) 0xFE && start[1] == (byte) 0xFF
                        || start[0] == 0
                        || start[1] == 0);
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && java.util.Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    /** Takes rows. */
    interface RowSink {
        /**
         * Takes a row.
         *
         * @param row the row
         * @return whether to go on
         */
        boolean take(TextRow row);

        /** A new table begins: another sheet of a workbook. */
        default void startTable() {}
    }
}
