package org.ntmcriteria.documents.workbook;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ntmcriteria.io.table.UnitListReader.ListedUnit;

/** A form with a row for each unit and a column for each criterion. */
final class VerdictForm extends FormSheet {
    /** The rows of a form without units. */
    private static final int EMPTY_ROWS = 200;

    private static final int CRITERION_WIDTH = 14;
    private static final int NOTE_WIDTH = 30;
    private static final int SET_WIDTH = 24;
    private static final int DAY_WIDTH = 12;

    private final List<FormItem> criteria;

    VerdictForm(UnitForm form, XSSFWorkbook workbook, FormTexts texts, FormStyles styles, FormLists lists) {
        super(form, workbook, texts, styles, lists);
        criteria = FormItem.ofCriteria(form.version(), texts.language());
    }

    @Override
    void header(FormRow row) {
        for (FormItem criterion : criteria) {
            heading(row, criterion.key() + ". " + criterion.name(), CRITERION_WIDTH);
        }
        heading(row, texts.text("form.heading.note"), NOTE_WIDTH);
        if (!form.units().isEmpty()) {
            heading(row, texts.text("form.heading.set"), SET_WIDTH);
            if (form.day().isPresent()) {
                heading(row, texts.text("form.heading.date"), DAY_WIDTH);
            }
        }
    }

    @Override
    void rows() {
        int at = HEADER;
        for (ListedUnit unit : form.units()) {
            unitRow(row(++at), Optional.of(unit));
        }
        while (form.units().isEmpty() && at < HEADER + EMPTY_ROWS) {
            unitRow(row(++at), Optional.empty());
        }
    }

    private void unitRow(FormRow row, Optional<ListedUnit> unit) {
        unit(row, unit);
        for (FormItem criterion : criteria) {
            inputs.answer(row.index(), row.columns(), criterion);
            input(row, styles.verdict);
        }
        input(row, styles.text);
        if (unit.isPresent()) {
            mark(row);
        }
        fit(row);
    }

    /** Writes under which set and for which day the verdicts are given, so that no reader takes them for others. */
    private void mark(FormRow row) {
        given(row, form.set().id().toString());
        if (form.day().isPresent()) {
            given(row, texts.language().format().date(form.day().get()));
        }
    }

    @Override
    int frozenColumns() {
        return 1 + attributes.indexOf(Attribute.NAME);
    }
}
