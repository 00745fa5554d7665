package org.ntmcriteria.documents.workbook;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ntmcriteria.io.table.UnitListReader.ListedUnit;

/** A form with a row for each unit and a column for each criterion. */
final class VerdictForm extends FormSheet {
    /** The rows of a form without units. */
    private static final int EMPTY_ROWS = 200;

    private static final int CRITERION_WIDTH = 14;
    private static final int NOTE_WIDTH = 30;

    private final List<FormItem> criteria;

    VerdictForm(UnitForm form, XSSFWorkbook workbook, FormTexts texts, FormStyles styles, FormLists lists) {
        super(form, workbook, texts, styles, lists);
        criteria = FormItem.ofCriteria(form.version(), texts.language());
    }

    @Override
    void header(XSSFRow row, int first) {
        int column = first;
        for (FormItem criterion : criteria) {
            heading(row, column++, criterion.key() + ". " + criterion.name(), CRITERION_WIDTH);
        }
        heading(row, column, texts.text("form.heading.note"), NOTE_WIDTH);
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

    private void unitRow(XSSFRow row, Optional<ListedUnit> unit) {
        int column = unit(row, unit);
        for (FormItem criterion : criteria) {
            input(row, column, styles.verdict);
            inputs.answer(row.getRowNum(), column++, criterion);
        }
        input(row, column, styles.text);
        RowHeight.fit(row);
    }

    @Override
    int frozenColumns() {
        return 1 + attributes.indexOf(Attribute.NAME);
    }
}
