package org.ntmcriteria.documents.workbook;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.io.table.UnitListReader.ListedUnit;

/** A form with a row for each unit and everything that the set asks of it. */
final class ObservationForm extends FormSheet {
    ObservationForm(UnitForm form, XSSFWorkbook workbook, FormTexts texts, FormStyles styles, FormLists lists) {
        super(form, workbook, texts, styles, lists);
    }

    @Override
    void header(XSSFRow row, int first) {
        heading(row, first, texts.text("form.heading.date"), 12);
        headingOverTwo(row, first + 1, texts.text("form.heading.indicator"), 10, 60);
        headingOverTwo(row, first + 3, texts.text("form.heading.value"), 14, 18);
        heading(row, first + 5, texts.text("form.heading.note"), 30);
    }

    @Override
    void rows() {
        int at = HEADER;
        String day = texts.language().format().date(form.day().orElseThrow());
        for (ListedUnit unit : form.units()) {
            for (FormItem item : items(unit)) {
                XSSFRow row = row(++at);
                int column = unit(row, Optional.of(unit));
                given(row, column++, day);
                given(row, column++, item.key());
                given(row, column++, item.name());
                input(row, column, item.kind() == IndicatorKind.RATIO ? styles.text : styles.number);
                inputs.answer(at, column++, item);
                given(row, column++, item.measure());
                input(row, column, styles.text);
                RowHeight.fit(row);
            }
        }
    }

    private List<FormItem> items(ListedUnit unit) {
        return FormItem.of(form.evaluator(), form.version(), form.unit(unit), texts.language());
    }

    @Override
    int frozenColumns() {
        return 1 + attributes.indexOf(Attribute.NAME);
    }
}
