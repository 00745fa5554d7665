package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CsvLinesTest {
    @Property(tries = 2_000)
    void whatever_was_read_of_a_record_its_first_line_is_skipped(
            @ForAll("texts") String text, @ForAll @Size(max = 40) List<@IntRange(min = 1, max = 9_000) Integer> lengths)
            throws IOException {
        CsvLines lines = new CsvLines(new StringReader(text));
        int start = 0;
        for (int length : lengths) {
            lines.startRecord();
            int read = start;
            for (int piece = 0; piece < length % 4 + 1; piece++) {
                char[] into = new char[length];
                int size = lines.read(into, 0, length);
                assertThat(size < 0 ? "" : new String(into, 0, size))
                        .isEqualTo(text.substring(read, size < 0 ? text.length() : read + size));
                read += Math.max(size, 0);
            }
            lines.skipFirstLine();
            start = endOfLine(text, start);
        }
    }

    private static int endOfLine(String text, int start) {
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                return i + 1;
            }
            if (text.charAt(i) == '\r') {
                return text.startsWith("\n", i + 1) ? i + 2 : i + 1;
            }
        }
        return text.length();
    }

    /** Texts of short lines, and some of lines longer than what is read at once. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> line = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.strings().withChars("a\"").ofMaxLength(5)),
                Tuple.of(1, Arbitraries.integers().between(8_180, 8_200).map("b"::repeat)));
        return line.list().ofMaxSize(60).flatMap(some -> Arbitraries.of("\n", "\r", "\r\n")
                .list()
                .ofSize(some.size())
                .map(ends -> {
                    StringBuilder text = new StringBuilder();
                    for (int i = 0; i < ends.size(); i++) {
                        text.append(some.get(i)).append(ends.get(i));
                    }
                    return text.toString();
                }));
    }
}
