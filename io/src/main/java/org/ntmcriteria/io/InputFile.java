package org.ntmcriteria.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.annotation.Nullable;

/** An input that can be opened more than once, with the name that messages give it. Immutable and thread-safe. */
public final class InputFile {
    /** Opens an input from its beginning, as often as it is asked to. */
    @FunctionalInterface
    public interface Opener {
        /**
         * Opens the input.
         *
         * @return a new stream, to be closed by the caller
         * @throws IOException if it cannot be opened
         */
        InputStream open() throws IOException;
    }

    private final String name;
    private final Opener opener;

    private InputFile(String name, Opener opener) {
        this.name = name;
        this.opener = opener;
    }

    /**
     * A file.
     *
     * @param path the file
     * @return the input, named as the path is written
     */
    public static InputFile of(Path path) {
        if (Files.isRegularFile(path) || !Files.exists(path) || Files.isDirectory(path)) {
            return new InputFile(path.toString(), () -> Files.newInputStream(path));
        }
        // A pipe gives its content once.
        return new InputFile(path.toString(), new Opener() {
            @Nullable private byte[] content;

            @Override
            public synchronized InputStream open() throws IOException {
                if (content == null) {
                    content = Files.readAllBytes(path);
                }
                return new ByteArrayInputStream(content);
            }
        });
    }

    /**
     * Bytes that are there already, for example all of standard input.
     *
     * @param name the name that messages give it
     * @param bytes the content
     * @return the input
     */
    public static InputFile of(String name, byte[] bytes) {
        byte[] copy = bytes.clone();
        return new InputFile(name, () -> new ByteArrayInputStream(copy));
    }

    /**
     * An input that is kept elsewhere, for example in a store of objects.
     *
     * @param name the name that messages give it
     * @param opener opens it; called from several threads if the input is used by several
     * @return the input
     */
    public static InputFile of(String name, Opener opener) {
        return new InputFile(name, opener);
    }

    /**
     * A text, as UTF-8.
     *
     * @param name the name that messages give it
     * @param text the content
     * @return the input
     */
    public static InputFile ofText(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The name that messages give it.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Opens the input from its beginning.
     *
     * @return a new stream, to be closed by the caller
     * @throws IOException if it cannot be opened
     */
    public InputStream open() throws IOException {
        return opener.open();
    }
}
