package org.ntmcriteria.documents.workbook;

import com.microsoft.schemas.office.excel.CTClientData;
import com.microsoft.schemas.office.excel.STObjectType;
import com.microsoft.schemas.vml.CTShape;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.apache.poi.ooxml.POIXMLDocumentPart;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xssf.model.CommentsTable;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFVMLDrawing;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTComment;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCommentList;
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

    /** The size of a note, in columns and rows of an ordinary sheet. */
    private static final int COLUMNS = 4;

    private static final int CHARACTERS_OF_LINE = 36;
    private static final int MOST_ROWS = 25;

    private CellNotes() {}

    /** Removes what earlier checks wrote into the notes of a sheet, and notes that held nothing else. */
    static void removeFrom(XSSFSheet sheet) {
        // The library removes one note in a time that grows with their number.
        for (POIXMLDocumentPart part : sheet.getRelations()) {
            if (part instanceof CommentsTable comments) {
                Set<CellAddress> removed = removeFrom(comments.getCTComments().getCommentList());
                if (!removed.isEmpty()) {
                    removeShapes(sheet, removed);
                }
            }
        }
    }

    private static Set<CellAddress> removeFrom(CTCommentList notes) {
        Set<CellAddress> removed = new HashSet<>();
        CTComment[] all = notes.getCommentArray();
        for (int i = all.length - 1; i >= 0; i--) {
            CTRst text = all[i].getText();
            if (text(text).contains(MARK)) {
                cut(text);
                if (text(text).isBlank()) {
                    removed.add(new CellAddress(all[i].getRef()));
                    notes.removeComment(i);
                }
            }
        }
        return removed;
    }

    /** Removes the boxes in which notes are shown. */
    private static void removeShapes(XSSFSheet sheet, Set<CellAddress> notes) {
        for (POIXMLDocumentPart part : sheet.getRelations()) {
            if (part instanceof XSSFVMLDrawing drawing) {
                try (XmlCursor cursor = drawing.getDocument().getXml().newCursor()) {
                    boolean more = cursor.toFirstChild();
                    while (more) {
                        if (cursor.getObject() instanceof CTShape shape && isOf(shape, notes)) {
                            cursor.removeXml();
                            more = cursor.isStart() || cursor.toNextSibling();
                        } else {
                            more = cursor.toNextSibling();
                        }
                    }
                }
            }
        }
    }

    private static boolean isOf(CTShape shape, Set<CellAddress> notes) {
        if (shape.sizeOfClientDataArray() == 0) {
            return false;
        }
        CTClientData data = shape.getClientDataArray(0);
        return data.getObjectType() == STObjectType.NOTE
                && data.sizeOfRowArray() > 0
                && data.sizeOfColumnArray() > 0
                && notes.contains(new CellAddress(
                        data.getRowArray(0).intValue(), data.getColumnArray(0).intValue()));
    }

    private static String text(CTRst text) {
        return Stream.concat(Stream.of(text.getT()), text.getRList().stream().map(CTRElt::getT))
                .filter(Objects::nonNull)
                .collect(Collectors.joining());
    }

    /** Cuts a text off at the mark, and the line that ends before it. */
    private static void cut(CTRst text) {
        if (text.isSetT() && text.getT().contains(MARK)) {
            text.setT(before(text.getT()));
        }
        for (int i = 0; i < text.sizeOfRArray(); i++) {
            if (text.getRArray(i).getT().contains(MARK)) {
                String kept = before(text.getRArray(i).getT());
                text.getRArray(i).setT(kept);
                while (text.sizeOfRArray() > (kept.isEmpty() ? i : i + 1)) {
                    text.removeR(text.sizeOfRArray() - 1);
                }
            }
        }
    }

    private static String before(String text) {
        return text.substring(0, text.indexOf(MARK)).stripTrailing();
    }

    /** Writes notes. */
    static void write(XSSFSheet sheet, Map<CellAddress, String> notes) {
        if (notes.isEmpty()) {
            return;
        }
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        Optional<CommentsTable> earlier = sheet.getRelations().stream()
                .filter(CommentsTable.class::isInstance)
                .map(CommentsTable.class::cast)
                .findFirst();
        notes.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                .forEach(entry -> {
                    CellAddress at = entry.getKey();
                    // A sheet looks for the box of a note among all boxes.
                    XSSFComment before = earlier.map(comments -> comments.findCellComment(at))
                            .orElse(null);
                    write(sheet, drawing, before, at, MARK + "\n" + entry.getValue());
                });
    }

    private static void write(
            XSSFSheet sheet, XSSFDrawing drawing, @Nullable XSSFComment before, CellAddress at, String text) {
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
