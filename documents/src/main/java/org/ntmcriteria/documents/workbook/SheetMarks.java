package org.ntmcriteria.documents.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ntmcriteria.core.problem.Severity;

/**
 * The notes and colours of the cells of a workbook at which something is wrong. The cells that come first have notes,
 * as many as a person goes through and Excel numbers in one drawing; the others have their colour. Not thread-safe.
 */
final class SheetMarks {
    /** The most cells that have notes. */
    static final int MOST_NOTES = 1_000;

    private static final int LONGEST_NOTE = 30_000;

    private final ProblemTexts texts;
    private final Map<Integer, OfSheet> sheets = new TreeMap<>();
    private int cells;

    SheetMarks(ProblemTexts texts) {
        this.texts = texts;
    }

    /** The notes and colours of one sheet. */
    private static final class OfSheet {
        private final Map<CellAddress, StringBuilder> notes = new HashMap<>();
        private final Set<CellAddress> marked = new HashSet<>();
        private final Map<Severity, List<CellAddress>> colours = new EnumMap<>(Severity.class);
    }

    /** Adds a problem of a cell; of one cell the gravest is added first. */
    void add(ProblemSheet.Found found) {
        OfSheet sheet = sheets.computeIfAbsent(found.place().sheet(), index -> new OfSheet());
        CellAddress at = new CellAddress(found.place().row(), found.place().column());
        if (sheet.marked.add(at)) {
            sheet.colours
                    .computeIfAbsent(found.problem().severity(), severity -> new ArrayList<>())
                    .add(at);
            if (cells++ < MOST_NOTES) {
                sheet.notes.put(at, new StringBuilder());
            }
        }
        StringBuilder note = sheet.notes.get(at);
        if (note != null && note.length() < LONGEST_NOTE) {
            note.append(note.length() > 0 ? "\n\n" : "").append(texts.note(found.problem()));
            if (note.length() > LONGEST_NOTE) {
                note.setLength(LONGEST_NOTE);
                note.append('…');
            }
        }
    }

    /** Returns the number of cells at which something is wrong. */
    int cells() {
        return cells;
    }

    /** Returns the number of cells that have a note. */
    int notes() {
        return Math.min(cells, MOST_NOTES);
    }

    /** Marks the cells. */
    void writeTo(XSSFWorkbook workbook) {
        sheets.forEach((index, marks) -> {
            XSSFSheet sheet = workbook.getSheetAt(index);
            Map<CellAddress, String> notes = new HashMap<>();
            marks.notes.forEach((cell, note) -> notes.put(cell, note.toString()));
            CellNotes.write(sheet, notes);
            marks.colours.forEach((severity, cells) -> ProblemColours.colour(sheet, cells, severity));
        });
    }
}
