package org.ntmcriteria.testkit.office;

import static org.ntmcriteria.testkit.office.CellVariant.*;
import static org.ntmcriteria.testkit.office.FileVariant.*;
import static org.ntmcriteria.testkit.office.HeaderVariant.*;
import static org.ntmcriteria.testkit.office.RowVariant.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.SetVersion;

/** Renders the form of one unit: a row for each indicator, below a row for its criterion. Used once per sheet. */
final class FormRenderer {
    private final Layout layout;
    private final SetVersion version;
    private final Sheet sheet;
    private final Places places;
    private final CellStyle style;
    private final List<Column> columns;
    private final SheetFrame frame;
    private int counted;
    private int written;

    FormRenderer(Layout layout, OfficeTruth truth, Sheet sheet, Places places) {
        this.layout = layout;
        this.version = CriteriaCatalog.standard().get(truth.set()).at(truth.day());
        this.sheet = sheet;
        this.places = places;
        this.style = new CellStyle(layout);
        this.columns = columns();
        this.frame = new SheetFrame(layout, sheet, style, columns.size(), index("content"));
    }

    private List<Column> columns() {
        List<String> roles = new ArrayList<>(List.of("number", "content", "measure", "value"));
        if (layout.has(FORM_CRITERIA)) {
            roles.add(1, "criterion");
        }
        if (layout.has(FORM_REQUIREMENT)) {
            roles.add(roles.size() - 1, "requirement");
        }
        if (!layout.has(JUDGEMENT_NONE)) {
            roles.add("judgement");
        }
        if (layout.has(JUDGEMENT_MARKS)) {
            roles.add("not-met");
        }
        if (layout.has(EXTRA_NOTE)) {
            roles.add("note");
        }
        return roles.stream().map(role -> new Column(role, heading(role), "")).toList();
    }

    private String heading(String role) {
        String word = OfficeWords.get("FORM", role);
        String text = layout.has(FORM_CAPITALS) ? word.toUpperCase(Locale.ROOT) : word;
        return Column.written(text, layout);
    }

    private int index(String role) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role().equals(role)) {
                return i;
            }
        }
        return -1;
    }

    /** Renders the form of a unit. */
    void render(OfficeTruth.Unit unit) {
        frame.addTitles();
        addHeader();
        addColumnNumbers();
        int criterion = 0;
        for (OfficeTruth.Statement statement : unit.statements()) {
            int own = new Column(statement.key(), "", "").criterion();
            if (own != criterion && statement.key().contains(".")) {
                addCriterion(own);
            }
            criterion = own;
            addStatement(unit, statement, own);
        }
        frame.addNotes();
        Characters.write(sheet, layout);
    }

    private void addHeader() {
        List<Cell> header = frame.blankRow();
        for (int i = 0; i < columns.size(); i++) {
            boolean isBelow = columns.get(i).role().equals("not-met");
            header.set(i, isBelow ? Cell.BLANK : columns.get(i).cell(layout));
        }
        int top = sheet.add(header);
        places.header(columns);
        if (layout.has(JUDGEMENT_MARKS)) {
            int met = index("judgement");
            frame.addRow(met, OfficeWords.get("FORM", "met"), met + 1, OfficeWords.get("FORM", "not-met"));
            if (layout.has(XLSX)) {
                sheet.merge(top, met, top, met + 1);
                sheet.merge(top, 0, top + 1, 0);
            }
        }
    }

    private void addColumnNumbers() {
        if (layout.hasAny(COLUMNS_BRACKETED, COLUMNS_PLAIN)) {
            List<Cell> row = new ArrayList<>();
            for (int i = 1; i <= columns.size(); i++) {
                row.add(layout.has(COLUMNS_PLAIN) ? Cell.number(i) : Cell.text("(" + i + ")"));
            }
            sheet.add(row);
        }
    }

    private void addCriterion(int number) {
        List<Cell> row = frame.blankRow();
        row.set(0, layout.has(FORM_ROWS_COUNTED) ? Cell.BLANK : Cell.number(number));
        row.set(index(layout.has(FORM_CRITERIA) ? "criterion" : "content"), Cell.text(nameOf(number)));
        sheet.add(row);
    }

    private String nameOf(int number) {
        return version.criteria().stream()
                .filter(c -> c.definition().number() == number)
                .map(c -> c.definition().name(Language.VI))
                .findFirst()
                .orElseThrow();
    }

    private void addStatement(OfficeTruth.Unit unit, OfficeTruth.Statement statement, int criterion) {
        List<Cell> row = frame.blankRow();
        String key = statement.key();
        String words = layout.has(WORDS_OF_OFFICE) ? OfficeWords.get("OWN_WORDS", key) : nameOf(key);
        boolean isInWords = layout.has(FORM_NUMBERS_IN_WORDS) && key.contains(".");
        row.set(0, number(key, isInWords));
        row.set(index("content"), Cell.text(isInWords ? key + ". " + words : words));
        if (layout.has(FORM_CRITERIA) && !key.contains(".")) {
            row.set(index("criterion"), Cell.text(nameOf(criterion)));
        }
        if (OfficeWords.has("MEASURES", key)) {
            row.set(index("measure"), Cell.text(OfficeWords.get("MEASURES", key)));
        }
        if (layout.has(FORM_REQUIREMENT)) {
            row.set(index("requirement"), Cell.text(OfficeWords.get("REQUIREMENTS", key)));
        }
        row.set(index("value"), style.value(statement));
        if (!statement.judgement().isEmpty()) {
            boolean met = statement.judgement().equals(OfficeTruth.MET);
            boolean marks = layout.has(JUDGEMENT_MARKS);
            row.set(index("judgement") + (marks && !met ? 1 : 0), style.mark(marks || met));
        }
        if (layout.has(EXTRA_NOTE) && written % 3 == 0) {
            row.set(index("note"), Cell.text(OfficeWords.get("EXTRA", "note-text")));
        }
        int at = sheet.add(row);
        if (layout.has(HIDDEN_ROW) && written == 0) {
            sheet.hiddenRows().add(at);
        }
        written++;
        places.add(unit, key, sheet.name(), at);
    }

    private Cell number(String key, boolean isInWords) {
        if (isInWords) {
            return Cell.BLANK;
        }
        if (layout.has(FORM_ROWS_COUNTED)) {
            return Cell.number(++counted);
        }
        boolean isCell = layout.has(FORM_NUMBER_CELLS) || !key.contains(".");
        return isCell ? new Cell.Number(new java.math.BigDecimal(key), "General") : Cell.text(key);
    }

    private String nameOf(String key) {
        return version.criteria().stream()
                .flatMap(c -> c.indicators().stream())
                .filter(i -> i.id().toString().equals(key))
                .map(i -> i.definition().name(Language.VI))
                .findFirst()
                .orElseThrow();
    }
}
