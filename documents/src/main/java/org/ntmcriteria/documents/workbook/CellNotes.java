package org.ntmcriteria.documents.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRElt;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTRst;

/**
 * The notes (comments) that say at the cells of a sheet what is wrong. A cell has one note, so one of the office keeps
 * its text, and what is wrong follows it, behind a mark by which it is found and replaced the next time.
 */
final class CellNotes {
    /** An invisible separator, which nobody types, and what people see of the mark. */
    private static final String MARK = "\u2063NTM\u2063";

    private static final String AUTHOR = "ntm";

    /** What the placeholder of a thread of comments has as its author: its text is that of the thread. */
    private static final String THREAD = "tc=";

    private static final int MOST_CHARACTERS = 30_000;

    /** The size of a note, in columns and rows of an ordinary sheet. */
    private static final int COLUMNS = 4;

    private static final int CHARACTERS_OF_LINE = 36;
    private static final int MOST_ROWS = 25;

    private CellNotes() {}

    /** Removes what earlier checks wrote into the notes of a sheet, and notes that held nothing else. */
    static void removeFrom(XSSFSheet sheet) {
        for (Map.Entry<CellAddress, XSSFComment> entry :
                new ArrayList<>(sheet.getCellComments().entrySet())) {
            XSSFRichTextString text = entry.getValue().getString();
            if (text.getString().contains(MARK)) {
                cut(text.getCTRst());
                if (new XSSFRichTextString(text.getCTRst()).getString().isBlank()) {
                    remove(sheet, entry.getKey());
                } else {
                    entry.getValue().setString(new XSSFRichTextString(text.getCTRst()));
                }
            }
        }
    }

    /** Cuts a text off at the mark, and the line that ends before it. */
    private static void cut(CTRst text) {
        if (text.sizeOfRArray() == 0) {
            text.setT(before(text.getT()));
        }
        for (int i = 0; i < text.sizeOfRArray(); i++) {
            CTRElt run = text.getRArray(i);
            if (run.getT().contains(MARK)) {
                run.setT(before(run.getT()));
                while (text.sizeOfRArray() > i + (run.getT().isEmpty() ? 0 : 1)) {
                    text.removeR(text.sizeOfRArray() - 1);
                }
            }
        }
    }

    private static String before(String text) {
        return text.substring(0, text.indexOf(MARK)).stripTrailing();
    }

    private static void remove(XSSFSheet sheet, CellAddress at) {
        XSSFRow row = sheet.getRow(at.getRow());
        boolean hasRow = row != null;
        XSSFRow present = hasRow ? row : sheet.createRow(at.getRow());
        XSSFCell cell = present.getCell(at.getColumn());
        boolean hasCell = cell != null;
        XSSFCell found = hasCell ? cell : present.createCell(at.getColumn());
        found.removeCellComment();
        if (!hasCell) {
            present.removeCell(found);
        }
        if (!hasRow) {
            sheet.removeRow(present);
        }
    }

    /** Writes notes. */
    static void write(XSSFSheet sheet, Map<CellAddress, List<String>> notes) {
        if (notes.isEmpty()) {
            return;
        }
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        notes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(entry -> write(sheet, drawing, entry.getKey(), String.join("\n\n", entry.getValue())));
    }

    private static void write(XSSFSheet sheet, XSSFDrawing drawing, CellAddress at, String whole) {
        String text =
                MARK + "\n" + (whole.length() > MOST_CHARACTERS ? whole.substring(0, MOST_CHARACTERS) + "…" : whole);
        XSSFComment before = sheet.getCellComment(at);
        if (before == null) {
            XSSFComment comment = drawing.createCellComment(anchor(sheet, at, text));
            comment.setAuthor(AUTHOR);
            comment.setString(new XSSFRichTextString(text));
        } else if (!String.valueOf(before.getAuthor()).startsWith(THREAD)) {
            XSSFRichTextString all = before.getString();
            all.append("\n" + text);
            before.setString(all);
        }
    }

    /** Returns where a note is shown: beside its cell. The library takes the cell of the corner for the note's. */
    private static XSSFClientAnchor anchor(XSSFSheet sheet, CellAddress at, String text) {
        int lines = text.lines()
                .mapToInt(line -> 1 + line.length() / CHARACTERS_OF_LINE)
                .sum();
        int beside = Math.round(sheet.getColumnWidthInPixels(at.getColumn())) * Units.EMU_PER_PIXEL;
        return new XSSFClientAnchor(
                beside,
                0,
                0,
                0,
                at.getColumn(),
                at.getRow(),
                at.getColumn() + 1 + COLUMNS,
                at.getRow() + Math.min(MOST_ROWS, lines + 1));
    }
}
