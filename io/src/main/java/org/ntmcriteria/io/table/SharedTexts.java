package org.ntmcriteria.io.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * The texts that a workbook's cells refer to by their numbers. They are kept as bytes, since as objects they would take
 * several times their size; those of the cells before are remembered as objects, as a table repeats few. A long text is
 * an object at once and counts as unpacked wherever a cell has it, since few bytes of a sheet refer to it. Not
 * thread-safe.
 */
final class SharedTexts {
    private static final int BLOCK = 1 << 18;
    private static final int REMEMBERED = 1 << 12;

    private static final int LONGEST_REMEMBERED = 1_000;

    /** The length of a text that was too long to be kept. */
    private static final int TOO_LONG = -1;

    /** The length of a text that is among the long ones, at its place. */
    private static final int LONG = -2;

    private final WorkbookParts parts;
    private final List<byte[]> blocks = new ArrayList<>();

    /** Of each text its block and its beginning there, and its length. */
    private int[] places = new int[1 << 8];

    private int[] lengths = new int[1 << 8];
    private int count;
    private int used = BLOCK;
    private final int[] numbers = new int[REMEMBERED];
    private final String[] remembered = new String[REMEMBERED];
    private final List<String> longTexts = new ArrayList<>();

    /**
     * Creates texts, of which there are none yet.
     *
     * @param parts counts what cells refer to
     */
    SharedTexts(WorkbookParts parts) {
        this.parts = parts;
    }

    /**
     * Reads the part with the texts.
     *
     * @param parts counts what cells refer to
     * @param xml the part
     * @param most the most bytes of all texts, and of the room for each
     */
    static SharedTexts read(WorkbookParts parts, WorkbookXml xml, long most) throws IOException {
        SharedTexts texts = new SharedTexts(parts);
        long bytes = 0;
        while (xml.next()) {
            if (xml.isStart("si")) {
                bytes += 2 * Integer.BYTES + texts.add(xml.formattedText(XlsxCells.LONGEST_TEXT));
                if (bytes > most) {
                    throw WorkbookException.tooManyBytes("limit.texts", most);
                }
            }
        }
        return texts;
    }

    /** Adds a text and returns how many bytes it takes. */
    private int add(@Nullable String written) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
            lengths = Arrays.copyOf(lengths, 2 * count);
        }
        if (written == null) {
            lengths[count++] = TOO_LONG;
            return 0;
        }
        String text = WorkbookText.decode(written);
        if (text.length() > LONGEST_REMEMBERED) {
            places[count] = longTexts.size();
            lengths[count++] = LONG;
            longTexts.add(text);
            return Character.BYTES * text.length();
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (used + bytes.length > BLOCK) {
            blocks.add(new byte[BLOCK]);
            used = 0;
        }
        System.arraycopy(bytes, 0, blocks.get(blocks.size() - 1), used, bytes.length);
        places[count] = (blocks.size() - 1) * BLOCK + used;
        lengths[count++] = bytes.length;
        used += bytes.length;
        return bytes.length;
    }

    /** Checks if there is a text of this number, from 0. */
    boolean has(int number) {
        return number >= 0 && number < count;
    }

    /** Returns a text that there is, or empty if it was too long to be kept. */
    Optional<String> get(int number) throws WorkbookException {
        int slot = number % REMEMBERED;
        if (remembered[slot] != null && numbers[slot] == number) {
            return Optional.of(remembered[slot]);
        }
        if (lengths[number] == TOO_LONG) {
            return Optional.empty();
        }
        if (lengths[number] == LONG) {
            String text = longTexts.get(places[number]);
            parts.count(text.length());
            return Optional.of(text);
        }
        String text = new String(
                blocks.get(places[number] / BLOCK), places[number] % BLOCK, lengths[number], StandardCharsets.UTF_8);
        numbers[slot] = number;
        remembered[slot] = text;
        return Optional.of(text);
    }
}
