package org.ntmcriteria.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.ntmcriteria.core.text.Text;

/** Why the system could not read or write a file. */
public final class SystemReason {
    private SystemReason() {}

    /**
     * Returns the reason of an exception.
     *
     * @param e what the system threw
     * @return the reason in words; where the library has none for it, as the system says it
     */
    public static Text of(IOException e) {
        String said = e instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(e.getMessage());
        if (e instanceof NoSuchFileException) {
            return IoMessages.MESSAGES.text("file.missing");
        }
        if (e instanceof NotDirectoryException) {
            return IoMessages.MESSAGES.text("file.noFolder");
        }
        if (e instanceof AccessDeniedException) {
            return IoMessages.MESSAGES.text("file.noPermission");
        }
        if (said.contains("Is a directory")) {
            return IoMessages.MESSAGES.text("file.directory");
        }
        if (said.contains("No space left")) {
            return IoMessages.MESSAGES.text("file.noSpace");
        }
        return IoMessages.MESSAGES.text("file.systemError", "reason", said);
    }
}
