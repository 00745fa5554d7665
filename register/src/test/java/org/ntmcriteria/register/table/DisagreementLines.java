package org.ntmcriteria.register.table;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;

/** The lines of the table of points where public tables differ from the acts. */
public final class DisagreementLines {
    private DisagreementLines() {}

    /** Returns the header and the lines. */
    public static List<List<String>> read() throws IOException {
        CsvLines lines = new CsvLines(Files.readAllBytes(StandardRegisterTest.FOLDER.resolve("disagreements.csv")));
        return IntStream.range(0, lines.count()).mapToObj(lines::fields).toList();
    }
}
