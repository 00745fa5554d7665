package org.ntmcriteria.io.table;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a cell of a workbook, which may be in pieces with formats of their own. A raised piece behind another is
 * the sign of a footnote, not part of the text, unless it makes a square or a cube of a length: m². Reading aids are
 * left out.
 *
 * @param text the text, or empty if it is too long
 * @param isStruckOut whether a piece that can be seen is struck out
 */
record RichText(Optional<String> text, boolean isStruckOut) {
    private static final Pattern ENDS_WITH_LENGTH = Pattern.compile("(?s).*(?<![\\p{L}\\p{M}])[cdkm]?m");

    private static final String DIGITS = "0123456789";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /**
     * Reads to the end of the element that begins here.
     *
     * @param xml the part
     * @param element the name of the element
     * @param most the most characters
     */
    static RichText read(WorkbookXml xml, String element, int most) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean fits = true;
        boolean isAid = false;
        boolean isRaised = false;
        boolean isStruck = false;
        boolean anyStruck = false;
        boolean hasText = false;
        // Whether all before is raised, as a number of a footnote before its words is.
        boolean beginsRaised = false;
        while (xml.next() && !xml.isEnd(element)) {
            isAid = xml.isStart("rPh") || isAid && !xml.isEnd("rPh");
            if (xml.isStart("r")) {
                isRaised = false;
                isStruck = false;
            } else if (xml.isStart("vertAlign")) {
                isRaised = xml.attribute("val").equals("superscript");
            } else if (xml.isStart("strike")) {
                isStruck = isOn(xml);
            } else if (!isAid && xml.isStart("t")) {
                int start = text.length();
                fits &= xml.gather(text, most);
                String piece = text.substring(start);
                if (piece.isBlank()) {
                    continue;
                }
                anyStruck |= isStruck;
                if (!isRaised && beginsRaised) {
                    text.replace(0, start, raised(text.substring(0, start)));
                } else if (isRaised && hasText && !beginsRaised) {
                    text.replace(
                            start,
                            text.length(),
                            isPower(text.substring(Math.max(0, start - 3), start), piece) ? raised(piece) : "");
                }
                beginsRaised = isRaised && (beginsRaised || !hasText);
                hasText = true;
            }
        }
        return new RichText(fits ? Optional.of(text.toString()) : Optional.empty(), anyStruck);
    }

    /** Checks if an element that says how letters look says yes, as one without a value does. */
    static boolean isOn(WorkbookXml xml) {
        return xml.attribute("val").isEmpty() || xml.isTrue("val");
    }

    private static boolean isPower(String before, String piece) {
        return (piece.strip().equals("2") || piece.strip().equals("3"))
                && ENDS_WITH_LENGTH.matcher(before).matches();
    }

    /** Returns a text with raised digits, which are part of no number. */
    private static String raised(String text) {
        StringBuilder raised = new StringBuilder(text);
        for (int i = 0; i < text.length(); i++) {
            int digit = DIGITS.indexOf(text.charAt(i));
            if (digit >= 0) {
                raised.setCharAt(i, RAISED.charAt(digit));
            }
        }
        return raised.toString();
    }
}
