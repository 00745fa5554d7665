package org.ntmcriteria.documents.workbook;

import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.io.table.UnitListReader.ListedUnit;

/** A form with a row for each unit and everything that the set asks of it. */
final class ObservationForm extends FormSheet {
    ObservationForm(UnitForm form, XSSFWorkbook workbook, FormTexts texts, FormStyles styles, FormLists lists) {
        super(form, workbook, texts, styles, lists);
    }

    @Override
    void header(FormRow row) {
        heading(row, texts.text("form.heading.date"), 12);
        heading(row, texts.text("form.heading.indicator"), 10);
        heading(row, texts.text("form.heading.content"), 60);
        heading(row, texts.text("form.heading.value"), 14);
        heading(row, texts.text("form.heading.measure"), 18);
        heading(row, texts.text("form.heading.note"), 30);
    }

    @Override
    void rows() {
        int at = HEADER;
        String day = texts.language().format().date(form.day().orElseThrow());
        for (ListedUnit unit : form.units()) {
            for (FormItem item : items(unit)) {
                FormRow row = row(++at);
                unit(row, Optional.of(unit));
                given(row, day);
                given(row, item.key());
                given(row, item.name());
                inputs.answer(at, row.columns(), item);
                input(row, item.kind() == IndicatorKind.RATIO ? styles.text : styles.number);
                given(row, item.measure());
                input(row, styles.text);
                fit(row);
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
