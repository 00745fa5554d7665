package org.ntmcriteria.io.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The number formats of a workbook's cells. Formats of conditional styles describe no cell. Not thread-safe while it is
 * read.
 */
final class CellFormats {
    /** The most formats of cells, and of numbers; Excel writes some hundred fewer. */
    private static final int MOST = 1 << 16;

    /** The formats that have a number but no code in the workbook, as far as they say what a number is. */
    private static final Map<Integer, String> BUILT_IN = Map.ofEntries(
            Map.entry(9, "0%"),
            Map.entry(10, "0.00%"),
            Map.entry(14, "dd/mm/yyyy"),
            Map.entry(15, "d-mmm-yy"),
            Map.entry(16, "d-mmm"),
            Map.entry(17, "mmm-yy"),
            Map.entry(18, "h:mm AM/PM"),
            Map.entry(19, "h:mm:ss AM/PM"),
            Map.entry(20, "h:mm"),
            Map.entry(21, "h:mm:ss"),
            Map.entry(22, "d/m/yyyy h:mm"),
            Map.entry(45, "mm:ss"),
            Map.entry(46, "[h]:mm:ss"),
            Map.entry(47, "mm:ss"));

    private final List<NumberFormat> ofCells = new ArrayList<>();

    /** The fills, of which those that show no colour are false. */
    private final BitSet coloured = new BitSet();

    /** The fill of each format of cells; 0 for no colour. */
    private final List<Integer> fillOfCells = new ArrayList<>();

    /** The fonts that are struck out. */
    private final BitSet struckOut = new BitSet();

    /** The formats of cells whose font is struck out. */
    private final BitSet struckOutCells = new BitSet();

    /** Reads the part with the formats. */
    static CellFormats read(WorkbookXml xml) throws IOException {
        CellFormats formats = new CellFormats();
        Map<Integer, NumberFormat> byNumber = new HashMap<>();
        BUILT_IN.forEach((number, code) -> byNumber.put(number, NumberFormat.of(code)));
        String list = "";
        int codes = 0;
        int fonts = 0;
        int fills = 0;
        boolean isSolid = false;
        while (xml.next()) {
            if (xml.isStart("numFmts") || xml.isStart("cellXfs")) {
                list = xml.isStart("numFmts") ? "numFmts" : "cellXfs";
            } else if (!list.isEmpty() && xml.isEnd(list)) {
                list = "";
            } else if (list.equals("numFmts") && xml.isStart("numFmt")) {
                byNumber.put(number(xml), NumberFormat.of(xml.attribute("formatCode")));
                codes++;
            } else if (xml.isStart("font")) {
                fonts++;
            } else if (xml.isStart("strike") && fonts > 0) {
                formats.struckOut.set(Math.min(fonts, MOST) - 1, RichText.isOn(xml));
            } else if (xml.isStart("fill")) {
                fills++;
                isSolid = false;
            } else if (xml.isStart("patternFill")) {
                isSolid = xml.attribute("patternType").equals("solid");
            } else if (isSolid && xml.isStart("fgColor")) {
                formats.coloured.set(Math.min(fills, MOST) - 1, !isWhite(xml));
            } else if (list.equals("cellXfs") && xml.isStart("xf")) {
                int fill = XlsxRows.wholeNumber(xml.attribute("fillId"));
                int font = Math.max(0, XlsxRows.wholeNumber(xml.attribute("fontId")));
                formats.struckOutCells.set(formats.ofCells.size(), formats.struckOut.get(font));
                formats.fillOfCells.add(fill > 0 && formats.coloured.get(fill) ? fill : 0);
                formats.ofCells.add(byNumber.getOrDefault(number(xml), NumberFormat.GENERAL));
            }
            if (codes > MOST || formats.ofCells.size() > MOST) {
                throw WorkbookException.tooMany("limit.formats", MOST);
            }
        }
        return formats;
    }

    private static boolean isWhite(WorkbookXml colour) {
        return colour.attribute("rgb").endsWith("FFFFFF")
                || colour.attribute("theme").equals("0");
    }

    /** Returns a number for the colour of a cell that refers to a format by its number; 0 for none. */
    int fill(int format) {
        return format >= 0 && format < fillOfCells.size() ? fillOfCells.get(format) : 0;
    }

    /** Checks if a cell that refers to a format by its number is struck out. */
    boolean isStruckOut(int format) {
        return struckOutCells.get(format);
    }

    private static int number(WorkbookXml xml) {
        // Without one it is the general format.
        return Math.max(0, XlsxRows.wholeNumber(xml.attribute("numFmtId")));
    }

    /** Returns the format of a cell that refers to it by its number. */
    NumberFormat get(int format) {
        return format < ofCells.size() ? ofCells.get(format) : NumberFormat.GENERAL;
    }
}
