package org.ntmcriteria.io.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.io.SystemReason;

/** Reads the rows of a file, whose format is told from its first bytes, not from its name. */
final class RowSource {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** The name of the stream that holds a password-protected workbook. */
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /** A part of the media type at the beginning of an OpenDocument file. */
    private static final byte[] OPEN_DOCUMENT = "opendocument".getBytes(StandardCharsets.US_ASCII);

    private static final int MIME_TYPE = 100;

    /** The number of bytes from which the format is told. */
    private static final int LOOKED_AT = 1 << 16;

    private static final int BYTES_SHOWN = 8;

    /** What the name of a lock begins with, before that of the table. */
    private static final String LOCK = "~$";

    /** Fewer broken bytes are errors in UTF-8; more, without valid UTF-8, are another encoding. */
    private static final int FEWEST_BAD = 4;

    private RowSource() {}

    /**
     * Reads every row in order.
     *
     * @param file the input
     * @param options how to read it
     * @param rows takes the rows
     * @param problems takes what is wrong
     */
    static void read(InputFile file, TableOptions options, RowSink rows, Consumer<Problem> problems) {
        Optional<String> locked = lockedFile(file.name());
        if (locked.isPresent()) {
            problems.accept(unreadable(file, IoMessages.MESSAGES.text("file.lock", "table", locked.get())));
            return;
        }
        try {
            byte[] start;
            try (InputStream in = new BufferedInputStream(file.open())) {
                start = in.readNBytes(LOOKED_AT);
            }
            if (startsWith(start, ZIP) && holds(Arrays.copyOf(start, MIME_TYPE), OPEN_DOCUMENT)) {
                problems.accept(unreadable(file, IoMessages.MESSAGES.text("file.openDocument")));
            } else if (startsWith(start, ZIP) || startsWith(start, EMPTY_ZIP)) {
                XlsxRows.read(file, options, rows, problems);
            } else if (startsWith(start, OLE2)) {
                problems.accept(unreadable(
                        file,
                        holds(start, ENCRYPTED)
                                ? IoMessages.MESSAGES.text("file.password")
                                : IoMessages.MESSAGES.text("file.oldWorkbook")));
            } else if (isUtf16(start)) {
                problems.accept(Problem.of(
                        FileProblem.NOT_UTF8,
                        Optional.of(SourceLocation.ofFile(file.name())),
                        isMarkedUtf16(start) ? "UTF-16" : firstBytes(start)));
            } else if (options.encoding().isEmpty() && isOtherEncoding(start)) {
                // Read as Latin-1, the letters of TCVN3 and VNI are told as in a workbook.
                problems.accept(new EncodingGuess()
                        .add(new String(start, StandardCharsets.ISO_8859_1))
                        .map(encoding -> CellTexts.foreign(file.name(), encoding))
                        .orElse(Problem.of(
                                FileProblem.NOT_UTF8,
                                Optional.of(SourceLocation.ofFile(file.name())),
                                "windows-1258?")));
            } else if (options.sheet().isPresent()) {
                problems.accept(unreadable(file, IoMessages.MESSAGES.text("file.noSheets")));
            } else {
                // Without an encoding it is not another one, or would have been refused.
                Charset charset = options.encoding().isPresent() && isOtherEncoding(start)
                        ? StandardCharsets.ISO_8859_1
                        : StandardCharsets.UTF_8;
                CsvRows.read(file, charset, options.encoding(), rows, problems);
            }
        } catch (IOException e) {
            problems.accept(unreadable(file, SystemReason.of(e)));
        }
    }

    static Problem unreadable(InputFile file, Text why) {
        return Problem.of(
                FileProblem.UNREADABLE_FILE, Optional.of(SourceLocation.ofFile(file.name())), file.name(), why);
    }

    /**
     * Returns the table that a spreadsheet has open if the file is its lock, which holds a user's name only and often
     * cannot be opened.
     */
    private static Optional<String> lockedFile(String file) {
        int name = Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1;
        return file.startsWith(LOCK, name) ? Optional.of(file.substring(name + LOCK.length())) : Optional.empty();
    }

    /**
     * Checks if the file has text beyond ASCII and none of it is UTF-8: it was saved in another encoding. With one
     * valid character it counts as UTF-8, and each broken cell is a problem.
     */
    private static boolean isOtherEncoding(byte[] start) {
        int bad = 0;
        for (int i = 0; i < start.length; i++) {
            if (start[i] >= 0) {
                continue;
            }
            int length = Integer.numberOfLeadingZeros(~(start[i] << 24));
            boolean valid = length >= 2 && length <= 4 && i + length <= start.length;
            for (int next = 1; valid && next < length; next++) {
                valid = (start[i + next] & 0xC0) == 0x80;
            }
            if (valid) {
                return false;
            }
            bad++;
        }
        return bad >= FEWEST_BAD;
    }

    private static boolean holds(byte[] bytes, byte[] part) {
        for (int i = 0; i + part.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUtf16(byte[] start) {
        return isMarkedUtf16(start) || start.length >= 2 && (start[0] == 0 || start[1] == 0);
    }

    private static boolean isMarkedUtf16(byte[] start) {
        return start.length >= 2
                && (start[0] == (byte) 0xFF && start[1] == (byte) 0xFE
                        || start[0] == (byte) 0xFE && start[1] == (byte) 0xFF);
    }

    /** Returns the first bytes of a file without text, in a form that every language shares: {@code 00 01 02 …}. */
    private static String firstBytes(byte[] start) {
        return HexFormat.ofDelimiter(" ").withUpperCase().formatHex(start, 0, Math.min(BYTES_SHOWN, start.length))
                + " …";
    }

    private static boolean startsWith(byte[] bytes, byte[] magic) {
        return bytes.length >= magic.length && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
    }

    /** Takes rows. */
    interface RowSink {
        /**
         * Takes a row.
         *
         * @param row the row
         * @return true to continue, false to stop
         */
        boolean take(TextRow row);

        /** Begins a table: a sheet of a workbook. */
        default void startTable() {}

        /** Checks if a header was read; without one, reading stops at a row that is too large. */
        default boolean hasHeader() {
            return true;
        }
    }
}
