package org.ntmcriteria.register.table;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the sections of a packed table, which {@link PackedReader} reads in the same order. Not thread-safe. */
final class PackedWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /** Writes a column. */
    void column(int[] numbers) {
        int most = 0;
        for (int number : numbers) {
            most = Math.max(most, number);
        }
        int width = most < 1 << 8 ? 1 : most < 1 << 16 ? 2 : most < 1 << 24 ? 3 : 4;
        number(numbers.length);
        out.write(width);
        for (int shift = 0; shift < 8 * width; shift += 8) {
            for (int number : numbers) {
                out.write(number >>> shift);
            }
        }
    }

    /** Writes texts, found by their position. */
    void texts(List<String> texts) {
        int[] starts = new int[texts.size() + 1];
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int i = 0; i < texts.size(); i++) {
            all.writeBytes(texts.get(i).getBytes(StandardCharsets.UTF_8));
            starts[i + 1] = all.size();
        }
        column(starts);
        out.writeBytes(all.toByteArray());
    }

    private void number(int number) {
        for (int shift = 24; shift >= 0; shift -= 8) {
            out.write(number >>> shift);
        }
    }

    byte[] bytes() {
        return out.toByteArray();
    }
}
