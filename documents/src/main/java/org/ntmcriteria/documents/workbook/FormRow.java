package org.ntmcriteria.documents.workbook;

import java.util.Arrays;
import javax.xml.stream.XMLStreamException;

/**
 * A row of a form, as little as is kept of it until the workbook is written: texts, most of which many rows share, and
 * the numbers of their styles. Not thread-safe.
 */
final class FormRow {
    private final int index;
    private String[] texts = new String[0];
    private short[] styles = new short[0];
    private float points;

    FormRow(int index) {
        this.index = index;
    }

    int index() {
        return index;
    }

    int columns() {
        return texts.length;
    }

    /** Adds a cell behind the last one. */
    void add(String text, int style) {
        texts = Arrays.copyOf(texts, texts.length + 1);
        styles = Arrays.copyOf(styles, texts.length);
        texts[texts.length - 1] = text;
        styles[texts.length - 1] = (short) style;
    }

    /** Makes the row as high as its longest text needs in the width of its column, in characters. */
    void fit(int[] widths) {
        points = RowHeight.points(Arrays.asList(texts), Arrays.copyOf(widths, texts.length));
    }

    void writeTo(RowWriter out) throws XMLStreamException {
        out.beginRow(index, points);
        for (int i = 0; i < texts.length; i++) {
            out.text(i, styles[i], texts[i]);
        }
        out.endRow();
    }
}
