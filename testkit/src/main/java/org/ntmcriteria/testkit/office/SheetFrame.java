package org.ntmcriteria.testkit.office;

import static org.ntmcriteria.testkit.office.CellVariant.*;
import static org.ntmcriteria.testkit.office.FileVariant.*;
import static org.ntmcriteria.testkit.office.RowVariant.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What stands around the table of a sheet: titles above, notes and signatures below. Used once per sheet. */
final class SheetFrame {
    private final Layout layout;
    private final Sheet sheet;
    private final CellStyle style;
    private final int width;
    private final int nameColumn;

    /**
     * Creates a frame.
     *
     * @param width the number of columns of the table
     * @param nameColumn the column under which the left texts stand
     */
    SheetFrame(Layout layout, Sheet sheet, CellStyle style, int width, int nameColumn) {
        this.layout = layout;
        this.sheet = sheet;
        this.style = style;
        this.width = width;
        this.nameColumn = nameColumn;
    }

    List<Cell> blankRow() {
        return new ArrayList<>(Collections.nCopies(width, Cell.BLANK));
    }

    /** Adds a row with texts in some columns: index, text, index, text … */
    int addRow(Object... cells) {
        List<Cell> row = blankRow();
        for (int i = 0; i < cells.length; i += 2) {
            row.set((int) cells[i], Cell.text((String) cells[i + 1]));
        }
        return sheet.add(row);
    }

    /** Adds what stands above the table. */
    void addTitles() {
        String title = OfficeWords.get("TITLE", "title");
        int right = Math.max(nameColumn + 1, width * 2 / 3);
        switch ((FileVariant) layout.of(Trait.TITLES).orElseThrow()) {
            case TITLE_ONE -> addRow(0, title);
            case TITLE_OTHER_TIER -> addRow(0, OfficeWords.get("TITLE", "tier"));
            case TITLE_OTHER_YEAR -> addRow(0, title + " " + OfficeWords.get("TITLE", "year"));
            case TITLE_LETTERHEAD -> {
                addRow(0, OfficeWords.get("TITLE", "office"), right, OfficeWords.get("TITLE", "state"));
                addRow(0, OfficeWords.get("TITLE", "coordination"), right, OfficeWords.get("TITLE", "motto"));
                addRow();
                addRow(0, title);
                addRow(0, OfficeWords.get("TITLE", "enclosed"));
            }
            case TITLE_MEASURE -> {
                addRow(0, title);
                addRow(width - 1, OfficeWords.get("TITLE", "measure"));
            }
            case TITLE_MERGED -> {
                int row = addRow(0, title);
                sheet.merge(row, 0, row, width - 1);
                addRow();
            }
            case TITLE_UNIT -> {
                addRow(0, title);
                addRow(0, OfficeWords.get("TITLE", "commune"));
                addRow(0, OfficeWords.get("TITLE", "district"));
            }
            default -> {
                // The header comes first.
            }
        }
    }

    /** Adds what stands below the table. */
    void addNotes() {
        if (layout.has(LEGEND_REVERSED)) {
            addRow(0, OfficeWords.get("NOTES", "reversed"));
        }
        if (layout.has(NOTES_NONE)) {
            return;
        }
        addRow();
        if (layout.has(NOTES_OTHER_TIER)) {
            addRow(0, OfficeWords.get("NOTES", "tier"));
            return;
        }
        if (layout.has(NOTES_NOTE)) {
            addRow(0, OfficeWords.get("NOTES", "note"));
            return;
        }
        if (layout.has(NOTES_LEGEND)) {
            String none = style.markText(false);
            addRow(
                    0,
                    OfficeWords.get("NOTES", "legend") + ": "
                            + style.markText(true) + " - " + OfficeWords.get("MARKS_WORDS", "met")
                            + (none.isEmpty() ? "" : "; " + none + " - " + OfficeWords.get("MARKS_WORDS", "not-met")));
        }
        int right = layout.has(NOTES_SIGNED_AT_RIGHT) ? width - 1 : Math.max(nameColumn + 1, width * 2 / 3);
        addRow(right, OfficeWords.get("NOTES", "day"));
        addRow(nameColumn, OfficeWords.get("NOTES", "maker"), right, OfficeWords.get("NOTES", "office"));
        addRow(nameColumn, OfficeWords.get("NOTES", "signed"), right, OfficeWords.get("NOTES", "head"));
        addRow();
        addRow(nameColumn, OfficeWords.get("NOTES", "maker-name"), right, OfficeWords.get("NOTES", "head-name"));
    }
}
