package org.ntmcriteria.io;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Writes files whole or not at all. What is written stands in a hidden file beside the target until it is complete and
 * on the disk; then it takes the target's place in one step. Where writing fails, or the process is ended, the old file
 * is as it was. Of two who write one target at once, the last one's file stands, whole.
 *
 * <p>A process that is killed without notice may leave its hidden file; the next who writes in that folder removes it.
 * A link is followed, permissions stay, and what is no file, such as a pipe or a device, is written directly.
 * Thread-safe.
 */
public final class OutputFile {
    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes all of it.
         *
         * @param out takes the bytes; closed by the caller
         * @throws IOException if it cannot be written
         */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes the text of a file. */
    @FunctionalInterface
    public interface TextContent {
        /**
         * Writes all of it.
         *
         * @param out takes the text; closed by the caller
         * @throws IOException if it cannot be written
         */
        void writeTo(Writer out) throws IOException;
    }

    private static final String PREFIX = ".ntm-";

    private static final String SUFFIX = ".part";

    private static final AtomicLong NUMBERS = new AtomicLong();

    /** The hidden files that are being written, which the end of the process removes. */
    private static final Set<Path> WRITTEN = ConcurrentHashMap.newKeySet();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> WRITTEN.forEach(OutputFile::remove)));
    }

    private OutputFile() {}

    /**
     * Writes a file.
     *
     * @param target the file; replaced where it is there
     * @param content what to write
     * @throws IOException if it cannot be written; the old file is as it was
     */
    public static void write(Path target, Content content) throws IOException {
        Path file = followed(target);
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    content.writeTo(out);
                }
                return;
            }
            writeBeside(file, content);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Writes a file of text, in UTF-8.
     *
     * @param target the file; replaced where it is there
     * @param content what to write
     * @throws IOException if it cannot be written; the old file is as it was
     */
    public static void writeText(Path target, TextContent content) throws IOException {
        write(target, out -> {
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
            content.writeTo(text);
            text.flush();
        });
    }

    private static void writeBeside(Path file, Content content) throws IOException {
        Path folder = file.getParent();
        removeLeft(folder);
        Path part = folder.resolve(PREFIX + ProcessHandle.current().pid() + "-" + NUMBERS.incrementAndGet() + SUFFIX);
        WRITTEN.add(part);
        try {
            try (FileChannel channel =
                    FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            keepPermissions(file, part);
            try {
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            remove(part);
            WRITTEN.remove(part);
        }
    }

    /** Returns the file that a link points to, and an absolute path otherwise. */
    private static Path followed(Path target) throws IOException {
        if (Files.exists(target)) {
            return target.toRealPath();
        }
        Path absolute = target.toAbsolutePath();
        return Files.isSymbolicLink(absolute)
                ? absolute.resolveSibling(Files.readSymbolicLink(absolute)).normalize()
                : absolute;
    }

    private static void keepPermissions(Path file, Path part) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null || !Files.exists(file)) {
            return;
        }
        if (!Files.isWritable(file)) {
            throw new java.nio.file.AccessDeniedException(file.toString());
        }
        Files.setPosixFilePermissions(part, view.readAttributes().permissions());
    }

    /** Removes what processes left that were killed while they wrote. */
    private static void removeLeft(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path part : parts) {
                if (isLeft(part)) {
                    remove(part);
                }
            }
        } catch (IOException e) {
            // A folder that may be written but not listed keeps what was left in it.
            return;
        }
    }

    private static boolean isLeft(Path part) {
        String name = part.getFileName().toString();
        int hyphen = name.indexOf('-', PREFIX.length());
        try {
            long process = Long.parseLong(name, PREFIX.length(), Math.max(hyphen, PREFIX.length()), 10);
            return process != ProcessHandle.current().pid()
                    && ProcessHandle.of(process).isEmpty();
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            // It is hidden and no one's file; the next who writes in the folder tries again.
            return;
        }
    }
}
