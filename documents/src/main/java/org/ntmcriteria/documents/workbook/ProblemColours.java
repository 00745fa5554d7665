package org.ntmcriteria.documents.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.xmlbeans.XmlCursor;
import org.apache.xmlbeans.XmlObject;
import org.ntmcriteria.core.problem.Severity;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCfRule;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTConditionalFormatting;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTDxf;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCfType;

/**
 * Colours cells at which something is wrong. The colours are those of conditional formats, so that the office's own
 * formats of the cells stay as they are and come to light again where the colours are taken away.
 */
final class ProblemColours {
    /** The condition, which always holds, and by which the colours are found again. */
    private static final String MARK = "LEN(\"NTM\")=3";

    /** Light red and light yellow, which differ in lightness too. */
    private static final Map<Severity, byte[]> FILLS = Map.of(
            Severity.FAILURE, new byte[] {(byte) 0xFF, (byte) 0xF4, (byte) 0xB1, (byte) 0x83},
            Severity.WARNING, new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0xF2, (byte) 0xCC});

    /** The most ranges of cells that one condition names. */
    private static final int MOST_RANGES = 500;

    private ProblemColours() {}

    /** Takes the colours of earlier checks away. */
    static void removeFrom(XSSFSheet sheet) {
        // The library looks for one element among all of its siblings, so each is asked for once.
        for (CTConditionalFormatting format : sheet.getCTWorksheet().getConditionalFormattingArray()) {
            CTCfRule[] rules = format.getCfRuleArray();
            int removed = 0;
            for (CTCfRule rule : rules) {
                String[] formulas = rule.getFormulaArray();
                if (formulas.length == 1 && formulas[0].replace(" ", "").equals(MARK)) {
                    remove(rule);
                    removed++;
                }
            }
            if (removed == rules.length) {
                remove(format);
            }
        }
    }

    private static void remove(XmlObject element) {
        try (XmlCursor cursor = element.newCursor()) {
            cursor.removeXml();
        }
    }

    /** Colours cells that the office's own conditions leave as they are. */
    static void colour(XSSFSheet sheet, Collection<CellAddress> cells, Severity severity) {
        if (cells.isEmpty()) {
            return;
        }
        CTWorksheet xml = sheet.getCTWorksheet();
        int fill = fill(sheet.getWorkbook().getStylesSource(), severity);
        int priority = 1;
        for (CTConditionalFormatting format : xml.getConditionalFormattingArray()) {
            for (CTCfRule rule : format.getCfRuleArray()) {
                priority = Math.max(priority, 1 + rule.getPriority());
            }
        }
        List<String> ranges = ranges(cells);
        for (int from = 0; from < ranges.size(); from += MOST_RANGES) {
            CTConditionalFormatting format = xml.addNewConditionalFormatting();
            format.setSqref(new ArrayList<>(ranges.subList(from, Math.min(ranges.size(), from + MOST_RANGES))));
            CTCfRule rule = format.addNewCfRule();
            rule.setType(STCfType.EXPRESSION);
            rule.setDxfId(fill);
            rule.setPriority(priority++);
            rule.addFormula(MARK);
        }
    }

    /** Returns the addresses of cells, those below one another as one range. */
    private static List<String> ranges(Collection<CellAddress> cells) {
        List<CellAddress> sorted = new ArrayList<>(cells);
        sorted.sort(Comparator.comparingInt(CellAddress::getColumn).thenComparingInt(CellAddress::getRow));
        List<String> ranges = new ArrayList<>();
        CellAddress first = sorted.get(0);
        CellAddress last = first;
        for (CellAddress cell : sorted.subList(1, sorted.size())) {
            if (cell.getColumn() != last.getColumn() || cell.getRow() != last.getRow() + 1) {
                ranges.add(range(first, last));
                first = cell;
            }
            last = cell;
        }
        ranges.add(range(first, last));
        return ranges;
    }

    private static String range(CellAddress first, CellAddress last) {
        return new CellRangeAddress(first.getRow(), last.getRow(), first.getColumn(), last.getColumn())
                .formatAsString();
    }

    /** Returns the number of a fill among the formats of conditions, of which it becomes one if it is not yet. */
    private static int fill(StylesTable styles, Severity severity) {
        for (int i = 0; i < styles._getDXfsSize(); i++) {
            CTDxf dxf = styles.getDxfAt(i);
            boolean isFillOnly = dxf.isSetFill()
                    && !dxf.isSetFont()
                    && !dxf.isSetBorder()
                    && !dxf.isSetNumFmt()
                    && dxf.getFill().isSetPatternFill();
            if (isFillOnly
                    && dxf.getFill().getPatternFill().isSetBgColor()
                    && Arrays.equals(dxf.getFill().getPatternFill().getBgColor().getRgb(), FILLS.get(severity))) {
                return i;
            }
        }
        CTDxf fill = CTDxf.Factory.newInstance();
        fill.addNewFill().addNewPatternFill().addNewBgColor().setRgb(FILLS.get(severity));
        return styles.putDxf(fill) - 1;
    }
}
