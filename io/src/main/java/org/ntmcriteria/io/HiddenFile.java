package org.ntmcriteria.io;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import javax.annotation.Nullable;

/**
 * A hidden file that takes the place of another when all of it is written. It is locked as long as it is being written:
 * one that can be locked by others was left by a process that was killed. The number of the process would not tell
 * that; in containers every process has the same.
 */
final class HiddenFile implements AutoCloseable {
    private static final String PREFIX = ".ntm-";

    private static final String SUFFIX = ".part";

    private static final int HEXADECIMAL = 16;

    /** Those that this process is writing. */
    private static final Set<Path> WRITTEN = new HashSet<>();

    /**
     * Removes what is being written when the process ends. It is registered as long as something is, since a hook that
     * stayed would keep an application's classes in its server for ever.
     */
    @Nullable private static Thread hook;

    private final Path path;
    private final FileChannel channel;

    private HiddenFile(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /**
     * Begins a file.
     *
     * @param folder where
     * @param owned true if only the owner may read and write it, from the first byte
     */
    static HiddenFile in(Path folder, boolean owned) throws IOException {
        while (true) {
            Path path = folder.resolve(
                    PREFIX + Long.toString(ThreadLocalRandom.current().nextLong() >>> 1, HEXADECIMAL) + SUFFIX);
            begin(path);
            try {
                FileChannel channel = FileChannel.open(
                        path, Set.of(StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW), attributes(owned));
                HiddenFile file = new HiddenFile(path, channel);
                if (file.isLocked() && Files.exists(path)) {
                    return file;
                }
                // Between its creation and its lock another process took it for one that was left.
                file.close();
            } catch (IOException | RuntimeException e) {
                end(path);
                throw e;
            }
        }
    }

    private static FileAttribute<?>[] attributes(boolean owned) {
        return owned
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private boolean isLocked() {
        try {
            return channel.tryLock() != null;
        } catch (IOException e) {
            // A file system without locks: there nothing can be told to be left, and nothing is removed.
            return true;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path path() {
        return path;
    }

    FileChannel channel() {
        return channel;
    }

    /** Takes the place of a file. It stays locked meanwhile, so that nobody removes it before. */
    void moveTo(Path target) throws IOException {
        channel.force(true);
        try {
            Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(path, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes the file unless it has taken the place of another. */
    @Override
    public void close() throws IOException {
        try (channel) {
            remove(path);
        } finally {
            end(path);
        }
    }

    private static synchronized void begin(Path path) {
        WRITTEN.add(path);
        if (hook == null) {
            hook = new Thread(HiddenFile::removeWritten);
            try {
                Runtime.getRuntime().addShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The process is ending already.
                hook = null;
            }
        }
    }

    private static synchronized void end(Path path) {
        WRITTEN.remove(path);
        if (hook != null && WRITTEN.isEmpty()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
                hook = null;
            } catch (IllegalStateException e) {
                // The process is ending, and the hook runs.
                return;
            }
        }
    }

    private static synchronized void removeWritten() {
        WRITTEN.forEach(HiddenFile::remove);
    }

    private static synchronized boolean isWritten(Path path) {
        return WRITTEN.contains(path);
    }

    /** Removes what processes left in a folder that were killed while they wrote. */
    static void removeLeft(Path folder) {
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, PREFIX + "*" + SUFFIX)) {
            for (Path part : parts) {
                // Whoever opens and closes a file of his own process gives up its lock.
                if (!isWritten(part) && Files.isRegularFile(part, LinkOption.NOFOLLOW_LINKS)) {
                    removeIfLeft(part);
                }
            }
        } catch (IOException e) {
            // A folder that may be written but not listed keeps what was left in it.
            return;
        }
    }

    private static void removeIfLeft(Path part) {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                Files.deleteIfExists(part);
            }
        } catch (IOException | OverlappingFileLockException e) {
            // It is another's, or it is gone.
            return;
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

    /** Whether the end of the process would be heard of. */
    static synchronized boolean isHooked() {
        return hook != null;
    }
}
