package org.ntmcriteria.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.ntmcriteria.core.text.Text;

/** Why the system could not read or write a file. */
public final class SystemReason {
    private SystemReason() {}

    /**
     * Returns the reason of an exception.
     *
     * @param e what the system threw, or what was thrown because of it
     * @return the reason in words; where the library has none for it, as the system says it
     */
    public static Text of(IOException e) {
        IOException first = first(e);
        String said = first instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(first.getMessage());
        if (first instanceof NoSuchFileException) {
            return IoMessages.MESSAGES.text("file.missing");
        }
        if (first instanceof NotDirectoryException) {
            return IoMessages.MESSAGES.text("file.noFolder");
        }
        if (first instanceof AccessDeniedException) {
            return IoMessages.MESSAGES.text("file.noPermission");
        }
        if (first instanceof FileSystemLoopException) {
            return IoMessages.MESSAGES.text("file.linkRing");
        }
        if (said.contains("Is a directory")) {
            return IoMessages.MESSAGES.text("file.directory");
        }
        if (said.equals(OutputFile.OPEN_FILE)) {
            return IoMessages.MESSAGES.text("file.openFile");
        }
        if (said.contains("Bad file descriptor")) {
            return IoMessages.MESSAGES.text("file.closed");
        }
        if (said.contains("File too large")) {
            return IoMessages.MESSAGES.text("file.tooLarge");
        }
        if (said.contains("Not a directory")) {
            return IoMessages.MESSAGES.text("file.noFolder");
        }
        if (said.contains("File name too long")) {
            return IoMessages.MESSAGES.text("file.longName");
        }
        if (said.contains("Input/output error")) {
            return IoMessages.MESSAGES.text("file.device");
        }
        if (said.contains("No space left")) {
            return IoMessages.MESSAGES.text("file.noSpace");
        }
        return IoMessages.MESSAGES.text("file.systemError", "reason", said);
    }

    /** Writers of pictures and workbooks wrap what the system threw in what they could not do. */
    private static IOException first(IOException e) {
        IOException first = e;
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException system) {
                first = system;
            }
        }
        return first;
    }
}
