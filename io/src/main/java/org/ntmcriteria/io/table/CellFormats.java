package org.ntmcriteria.io.table;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Which of a workbook's formats show a number as a percentage or as a day. Not thread-safe. */
final class CellFormats {
    /** The most formats of cells, and of numbers; Excel writes some hundred fewer. */
    private static final int MOST = 1 << 16;

    private final BitSet percentages = new BitSet();
    private final BitSet days = new BitSet();

    /** Reads the part with the formats. */
    static CellFormats read(WorkbookXml xml) throws IOException {
        CellFormats formats = new CellFormats();
        Set<Integer> percentCodes = new HashSet<>(Set.of(9, 10));
        Set<Integer> dayCodes = new HashSet<>(Set.of(14, 15, 16, 17, 22));
        // Conditional formats have codes of their own, which apply to no cell at first.
        boolean ofCells = false;
        int codes = 0;
        int count = 0;
        while (xml.next()) {
            if (xml.isStart("numFmts") || xml.isStart("cellXfs")) {
                ofCells = true;
            } else if (xml.isEnd("numFmts") || xml.isEnd("cellXfs")) {
                ofCells = false;
            } else if (ofCells && xml.isStart("numFmt")) {
                String code = xml.attribute("formatCode");
                put(percentCodes, number(xml), code.contains("%"));
                put(dayCodes, number(xml), code.toLowerCase(Locale.ROOT).contains("yy"));
                codes++;
            } else if (ofCells && xml.isStart("xf")) {
                formats.percentages.set(count, percentCodes.contains(number(xml)));
                formats.days.set(count, dayCodes.contains(number(xml)));
                count++;
            }
            if (codes > MOST || count > MOST) {
                throw WorkbookException.tooMany("limit.formats", MOST);
            }
        }
        return formats;
    }

    private static int number(WorkbookXml xml) {
        try {
            return Integer.parseInt(xml.attribute("numFmtId"));
        } catch (NumberFormatException e) {
            // Without one it is the general format.
            return 0;
        }
    }

    private static void put(Set<Integer> codes, int code, boolean member) {
        if (member) {
            codes.add(code);
        }
    }

    /** Checks if a format shows a percentage. */
    boolean isPercentage(int format) {
        return percentages.get(format);
    }

    /** Checks if a format shows a day. */
    boolean isDay(int format) {
        return days.get(format);
    }
}
