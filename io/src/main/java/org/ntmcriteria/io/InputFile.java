package org.ntmcriteria.io;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.annotation.Nullable;

/** An input that can be opened more than once, with its name in messages. Immutable and thread-safe. */
public final class InputFile {
    /** Opens an input from its beginning, any number of times. */
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
     * Returns a file as an input. A pipe, which gives its content once, is read into memory when it is first opened.
     *
     * @param path the file
     * @return the input, named as the path is written
     */
    public static InputFile of(Path path) {
        if (Files.isRegularFile(path) || !Files.exists(path) || Files.isDirectory(path)) {
            return new InputFile(path.toString(), () -> Files.newInputStream(path));
        }
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
     * Returns bytes as an input, for example all of standard input.
     *
     * @param name the name in messages
     * @param bytes the content
     * @return the input
     */
    public static InputFile of(String name, byte[] bytes) {
        byte[] copy = bytes.clone();
        return new InputFile(name, () -> new ByteArrayInputStream(copy));
    }

    /**
     * Returns an input that is stored elsewhere, for example in an object store.
     *
     * @param name the name in messages
     * @param opener opens the input; thread-safe if several threads use the input
     * @return the input
     */
    public static InputFile of(String name, Opener opener) {
        return new InputFile(name, opener);
    }

    /**
     * Returns a text, encoded as UTF-8, as an input.
     *
     * @param name the name in messages
     * @param text the content
     * @return the input
     */
    public static InputFile ofText(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the name in messages.
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
