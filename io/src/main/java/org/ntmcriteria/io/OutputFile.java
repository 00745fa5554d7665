package org.ntmcriteria.io;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes files whole or not at all. What is written stands in a hidden file beside the target until it is complete and
 * on the disk; then it takes the target's place in one step. Where writing fails, or the process is ended, the old file
 * is as it was. Of two who write one target at once, the last one's file stands, whole.
 *
 * <p>A process that is killed without notice may leave its hidden file; the next who writes in that folder removes it.
 * Links are followed; permissions stay, and meanwhile only the owner may read the new content. What is not a file of
 * its own is written directly: a pipe, a device, and what is open already, such as {@code /dev/stdout}, which is
 * appended to. Thread-safe.
 */
public final class OutputFile {
    /** Writes the content of a file. */
    @FunctionalInterface
    public interface Content {
        /**
         * Writes all of it.
         *
         * @param out takes the bytes; may be closed or not
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
         * @param out takes the text; may be closed or not
         * @throws IOException if it cannot be written
         */
        void writeTo(Writer out) throws IOException;
    }

    /** As many links as systems follow before they take them for a ring. */
    private static final int MOST_LINKS = 40;

    private static final int BUFFER = 1 << 16;

    /** The folders of what processes have open, under Linux and elsewhere. */
    private static final Pattern DESCRIPTORS = Pattern.compile("/proc/(\\d+)(/task/\\d+)?/fd|/dev/fd");

    /** Why a file that is open under a number is not written. */
    static final String OPEN_FILE = "open file";

    private OutputFile() {}

    /**
     * Writes a file.
     *
     * @param target the file; replaced where it is there
     * @param content what to write
     * @throws IOException if it cannot be written; the old file is as it was
     */
    public static void write(Path target, Content content) throws IOException {
        try {
            Path file = followed(target);
            if (isDescriptor(file) || Files.exists(file) && !Files.isRegularFile(file)) {
                writeDirectly(file, content);
            } else {
                writeBeside(file, content);
            }
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
            Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)) {
                @Override
                public void close() throws IOException {
                    flush();
                }
            };
            content.writeTo(text);
            text.flush();
        });
    }

    /** Lets a content be written that may close its stream: the file is closed by whoever opened it. */
    private static void write(OutputStream file, Content content) throws IOException {
        OutputStream out = new BufferedOutputStream(file, BUFFER) {
            @Override
            public void close() throws IOException {
                flush();
            }
        };
        content.writeTo(out);
        out.flush();
    }

    private static void writeDirectly(Path file, Content content) throws IOException {
        Optional<FileDescriptor> open = standard(file);
        if (open.isPresent()) {
            // Not closed: it is the process's own, and others print to it.
            write(new FileOutputStream(open.get()), content);
            return;
        }
        if (isDescriptor(file) && Files.isRegularFile(file)) {
            // It may be a file that the runtime has open for itself, such as an archive of classes.
            throw new FileSystemException(file.toString(), null, OPEN_FILE);
        }
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            write(out, content);
        }
    }

    private static void writeBeside(Path file, Content content) throws IOException {
        Path folder = file.getParent();
        Optional<PosixFileAttributes> before = attributes(file);
        HiddenFile.removeLeft(folder);
        try (HiddenFile part = HiddenFile.in(folder, before.isPresent())) {
            write(Channels.newOutputStream(part.channel()), content);
            if (before.isPresent()) {
                keep(before.get(), part.path());
            }
            part.moveTo(file);
        }
    }

    /**
     * Returns where the links of a target lead to. What a process has open is not followed further: its file is to be
     * written where it is open, not to be replaced.
     */
    private static Path followed(Path target) throws IOException {
        Path file = target.toAbsolutePath();
        for (int links = 0; links < MOST_LINKS; links++) {
            Path folder = file.getParent();
            if (folder == null) {
                return file;
            }
            file = real(folder).resolve(file.getFileName());
            if (isDescriptor(file) || !Files.isSymbolicLink(file)) {
                return file;
            }
            file = file.resolveSibling(Files.readSymbolicLink(file));
        }
        throw new FileSystemLoopException(target.toString());
    }

    private static Path real(Path folder) throws IOException {
        try {
            Path real = folder.toRealPath();
            if (Files.isDirectory(real)) {
                return real;
            }
        } catch (NoSuchFileException e) {
            // Said below, with the name that was given.
        }
        throw new NotDirectoryException(folder.toString());
    }

    private static boolean isDescriptor(Path file) {
        return file.getParent() != null
                && DESCRIPTORS.matcher(file.getParent().toString()).matches();
    }

    /** Returns standard output or standard error of this process, if a path is one of them. */
    private static Optional<FileDescriptor> standard(Path file) {
        String folder = String.valueOf(file.getParent());
        boolean own = isDescriptor(file)
                && (folder.equals("/dev/fd")
                        || folder.startsWith("/proc/" + ProcessHandle.current().pid() + "/"));
        String number = own ? String.valueOf(file.getFileName()) : "";
        return switch (number) {
            case "1" -> Optional.of(FileDescriptor.out);
            case "2" -> Optional.of(FileDescriptor.err);
            default -> Optional.empty();
        };
    }

    /** Returns what the system knows of a file that is there; nothing where it knows no owners and permissions. */
    private static Optional<PosixFileAttributes> attributes(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (!Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        return view == null ? Optional.empty() : Optional.of(view.readAttributes());
    }

    /** Gives a file the permissions of the one before, its group, and its owner where the user may. */
    private static void keep(PosixFileAttributes before, Path file) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        try {
            if (!view.readAttributes().group().equals(before.group())) {
                view.setGroup(before.group());
            }
            if (!view.getOwner().equals(before.owner())) {
                view.setOwner(before.owner());
            }
        } catch (IOException e) {
            // Only a member may give a file to a group, and only an administrator to another user; permissions stay.
        }
        view.setPermissions(before.permissions());
    }
}
