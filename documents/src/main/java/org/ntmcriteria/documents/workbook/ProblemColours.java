package org.ntmcriteria.documents.workbook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFSheet;
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

    /** The most cells that one condition names. */
    private static final int MOST_CELLS = 500;

    private ProblemColours() {}

    /** Takes the colours of earlier checks away. */
    static void removeFrom(XSSFSheet sheet) {
        CTWorksheet xml = sheet.getCTWorksheet();
        for (int i = xml.sizeOfConditionalFormattingArray() - 1; i >= 0; i--) {
            CTConditionalFormatting format = xml.getConditionalFormattingArray(i);
            for (int rule = format.sizeOfCfRuleArray() - 1; rule >= 0; rule--) {
                List<String> formulas = format.getCfRuleArray(rule).getFormulaList();
                if (formulas.size() == 1 && formulas.get(0).replace(" ", "").equals(MARK)) {
                    format.removeCfRule(rule);
                }
            }
            if (format.sizeOfCfRuleArray() == 0) {
                xml.removeConditionalFormatting(i);
            }
        }
    }

    /** Colours cells that the office's own conditions leave as they are. */
    static void colour(XSSFSheet sheet, SortedSet<CellAddress> cells, Severity severity) {
        if (cells.isEmpty()) {
            return;
        }
        CTWorksheet xml = sheet.getCTWorksheet();
        int fill = fill(sheet.getWorkbook().getStylesSource(), severity);
        int priority = 1
                + xml.getConditionalFormattingList().stream()
                        .flatMap(format -> format.getCfRuleList().stream())
                        .mapToInt(CTCfRule::getPriority)
                        .max()
                        .orElse(0);
        List<String> addresses = cells.stream().map(CellAddress::formatAsString).toList();
        for (int from = 0; from < addresses.size(); from += MOST_CELLS) {
            CTConditionalFormatting format = xml.addNewConditionalFormatting();
            format.setSqref(new ArrayList<>(addresses.subList(from, Math.min(addresses.size(), from + MOST_CELLS))));
            CTCfRule rule = format.addNewCfRule();
            rule.setType(STCfType.EXPRESSION);
            rule.setDxfId(fill);
            rule.setPriority(priority++);
            rule.addFormula(MARK);
        }
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
