package org.ntmcriteria.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a page of documentation says what the library does. */
abstract class PageTestBase {
    @TempDir
    Path folder;

    RunnablePage page;

    private final String file;

    PageTestBase(String file) {
        this.file = file;
    }

    @BeforeEach
    void readThePage() throws IOException {
        page = new RunnablePage(Path.of("../docs").resolve(file), folder);
    }
}
