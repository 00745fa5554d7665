package org.ntmcriteria.testkit.office;

import static org.ntmcriteria.testkit.office.CellVariant.*;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Writes the texts of a sheet in the characters of a layout. */
final class Characters {
    private static final String ZERO_WIDTH = "\u200b";

    /** Tones on the first vowel, as schools teach it now, and on the second. */
    private static final String[][] TONES = {
        {"òa", "oà"}, {"óa", "oá"}, {"ỏa", "oả"}, {"õa", "oã"}, {"ọa", "oạ"},
        {"ùy", "uỳ"}, {"úy", "uý"}, {"ủy", "uỷ"}, {"ũy", "uỹ"}, {"ụy", "uỵ"},
        {"ÒA", "OÀ"}, {"ÓA", "OÁ"}, {"ỦY", "UỶ"}
    };

    private Characters() {}

    static void write(Sheet sheet, Layout layout) {
        for (int row = 0; row < sheet.rows().size(); row++) {
            List<Cell> written = new ArrayList<>();
            for (Cell cell : sheet.rows().get(row)) {
                written.add(
                        cell instanceof Cell.Text text && !text.text().isEmpty()
                                ? new Cell.Text(write(text.text(), layout, row))
                                : cell);
            }
            sheet.rows().set(row, written);
        }
    }

    private static String write(String text, Layout layout, int row) {
        return switch ((CellVariant) layout.of(Trait.CHARACTERS).orElseThrow()) {
            case CHARACTERS_DECOMPOSED -> Normalizer.normalize(text, Normalizer.Form.NFD);
            case CHARACTERS_MIXED -> row % 2 == 0 ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
            case CHARACTERS_TONES -> withOtherTones(text);
            case CHARACTERS_ETH -> text.replace('Đ', 'Ð').replace('đ', 'ð');
            case CHARACTERS_INVISIBLE -> text + ZERO_WIDTH;
            case CHARACTERS_HARD_BLANKS -> text.replace(' ', '\u00a0') + '\u00a0';
            default -> text;
        };
    }

    private static String withOtherTones(String text) {
        String written = text;
        for (String[] pair : TONES) {
            written = written.replace(pair[0], pair[1]);
        }
        return written;
    }

    /** Returns a text as a reader sees it: composed, without what is invisible. */
    static String seen(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("_x000D_", "")
                .replaceAll("[\\u200b-\\u200d\\u2060\\ufeff]", "")
                .replaceAll("[\\s\\u00a0]+", " ")
                .strip();
    }
}
