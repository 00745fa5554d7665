package org.ntmcriteria.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a file says that a test should find. */
public final class ExpectedText {
    private ExpectedText() {}

    /**
     * Checks a text. With {@code -Dntm.docs.update=true} the file becomes the text, to be read line by line before it
     * is kept.
     */
    public static void check(String text, Path expected) throws IOException {
        if (Boolean.getBoolean("ntm.docs.update")) {
            Files.writeString(expected, text);
        }
        assertThat(text).isEqualTo(Files.readString(expected));
    }
}
