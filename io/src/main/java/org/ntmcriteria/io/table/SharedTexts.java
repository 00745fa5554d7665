package org.ntmcriteria.io.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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

    /**
     * The bytes that a text takes besides its own: its length and its place, of which there are up to twice as many.
     */
    private static final int ROOM = 12;

    private static final int LONGEST_REMEMBERED = 1_000;

    /** The place of a text that was too long to be kept. */
    private static final int TOO_LONG = Integer.MIN_VALUE;

    private final WorkbookParts parts;
    private final List<byte[]> blocks = new ArrayList<>();

    /** Of each text its place in the blocks, its length before it in two bytes; or below zero that of a long text. */
    private int[] places = new int[1 << 8];

    private final BitSet struckOut = new BitSet();
    private int count;
    private int used;
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
                RichText text = RichText.read(xml, "si", XlsxCells.LONGEST_TEXT);
                texts.struckOut.set(texts.count, text.isStruckOut());
                bytes += ROOM + texts.add(text.text().orElse(null));
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
        }
        if (written == null) {
            places[count++] = TOO_LONG;
            return 0;
        }
        String text = WorkbookText.decode(written);
        if (text.length() > LONGEST_REMEMBERED) {
            places[count++] = -1 - longTexts.size();
            longTexts.add(text);
            return Character.BYTES * text.length();
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (blocks.isEmpty() || used + Short.BYTES + bytes.length > BLOCK) {
            blocks.add(new byte[BLOCK]);
            used = 0;
        }
        ByteBuffer.wrap(blocks.get(blocks.size() - 1), used, BLOCK - used)
                .putShort((short) bytes.length)
                .put(bytes);
        places[count++] = (blocks.size() - 1) * BLOCK + used;
        used += Short.BYTES + bytes.length;
        return bytes.length;
    }

    /** Checks if there is a text of this number, from 0. */
    boolean has(int number) {
        return number >= 0 && number < count;
    }

    /** Checks if a piece of a text is struck out. */
    boolean isStruckOut(int number) {
        return has(number) && struckOut.get(number);
    }

    /** Returns a text that there is, or empty if it was too long to be kept. */
    Optional<String> get(int number) throws WorkbookException {
        int slot = number % REMEMBERED;
        if (remembered[slot] != null && numbers[slot] == number) {
            return Optional.of(remembered[slot]);
        }
        int place = places[number];
        if (place == TOO_LONG) {
            return Optional.empty();
        }
        if (place < 0) {
            String text = longTexts.get(-1 - place);
            parts.count(text.length());
            return Optional.of(text);
        }
        ByteBuffer block = ByteBuffer.wrap(blocks.get(place / BLOCK)).position(place % BLOCK);
        int length = block.getShort();
        String text = new String(block.array(), block.position(), length, StandardCharsets.UTF_8);
        numbers[slot] = number;
        remembered[slot] = text;
        return Optional.of(text);
    }
}
