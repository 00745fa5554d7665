package org.ntmcriteria.documents.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ntmcriteria.documents.workbook.OfficeBook.DAY;
import static org.ntmcriteria.documents.workbook.OfficeBook.SET;
import static org.ntmcriteria.documents.workbook.OfficeBook.open;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.table.InputTableProblem;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.io.table.UnitListReader;
import org.ntmcriteria.io.table.UnitListReader.ListedUnit;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;

class UnitFormTest {
    private static final int FIRST_ROW = 4;
    private static final List<ListedUnit> UNITS =
            List.of(unit("06367", "Xã Hòa Bình", Region.TDMNPB), unit("06370", "Xã Tân Tiến", Region.DBSH));

    private static ListedUnit unit(String code, String name, Region region) {
        return new ListedUnit(
                code,
                name,
                "Huyện mẫu",
                "Lạng Sơn",
                Optional.of(region),
                new TreeSet<>(List.of(CommuneCategory.AREA_III)),
                Optional.empty());
    }

    private static UnitForm verdicts() {
        return UnitForm.of(SET).withDay(DAY).withUnits(UNITS);
    }

    private static UnitForm observations() {
        return verdicts().withLayout(UnitForm.Layout.OBSERVATIONS);
    }

    private static byte[] bytes(UnitForm form, Language language) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        form.write(out, language);
        return out.toByteArray();
    }

    private static byte[] filled(UnitForm form, Consumer<XSSFSheet> fill) throws IOException {
        return OfficeBook.change(bytes(form, Language.VI), workbook -> fill.accept(workbook.getSheetAt(0)));
    }

    private static int column(XSSFSheet sheet, String heading) {
        for (int column = 0; ; column++) {
            if (sheet.getRow(FIRST_ROW - 1).getCell(column).getStringCellValue().startsWith(heading)) {
                return column;
            }
        }
    }

    private static XSSFRow row(XSSFSheet sheet, String unit, String key) {
        int keys = column(sheet, "Chỉ tiêu");
        for (int i = FIRST_ROW; ; i++) {
            XSSFRow row = sheet.getRow(i);
            if (row.getCell(0).getStringCellValue().equals(unit)
                    && row.getCell(keys).getStringCellValue().equals(key)) {
                return row;
            }
        }
    }

    private static XSSFCell value(XSSFSheet sheet, String unit, String key) {
        return row(sheet, unit, key).getCell(column(sheet, "Giá trị"));
    }

    private static Optional<XSSFDataValidation> rule(XSSFSheet sheet, XSSFCell cell) {
        return sheet.getDataValidations().stream()
                .filter(rule -> Arrays.stream(rule.getRegions().getCellRangeAddresses())
                        .anyMatch(range -> range.isInRange(cell)))
                .findFirst();
    }

    static Stream<CriteriaSet> sets() {
        return CriteriaCatalog.standard().sets().stream()
                .filter(set -> !set.criteria().isEmpty());
    }

    private static LocalDate day(CriteriaSet set) {
        List<DateRange> versions = set.versions();
        return versions.get(versions.size() - 1).start().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void an_empty_form_of_any_set_reports_nothing_without_complaint(CriteriaSet set) throws IOException {
        LocalDate day = day(set);
        for (UnitForm.Layout layout : UnitForm.Layout.values()) {
            for (Language language : Language.values()) {
                UnitForm form = UnitForm.of(set).withDay(day).withUnits(UNITS).withLayout(layout);
                CheckedTable read = CheckedTable.read(
                        "form.xlsx",
                        bytes(form, language),
                        set,
                        day,
                        TableOptions.DEFAULT.withSet(set).withAsOf(day));
                // The communes of the list are no districts, which is said of them.
                assertThat(read.problems())
                        .as(layout + " " + language)
                        .allMatch(problem ->
                                problem.code() == InputTableProblem.OTHER_LEVEL && set.level() != Level.COMMUNE);
                assertThat(read.assessments())
                        .extracting(assessment -> assessment.unit().code())
                        .containsExactly("06367", "06370");
                assertThat(read.assessments()).extracting(Assessment::verdict).containsOnly(Verdict.UNDETERMINED);
            }
        }
    }

    @Test
    void verdicts_that_are_filled_in_are_the_verdicts_read() throws IOException {
        CheckedTable read = OfficeBook.read(filled(verdicts(), sheet -> {
            for (int i = 1; i <= 19; i++) {
                sheet.getRow(FIRST_ROW).getCell(column(sheet, "TC" + i + ".")).setCellValue("Đ");
            }
            sheet.getRow(FIRST_ROW + 1).getCell(column(sheet, "TC10.")).setCellValue("KĐ");
            sheet.getRow(FIRST_ROW + 1).getCell(column(sheet, "TC3.")).setCellValue("?");
        }));
        assertThat(read.problems()).isEmpty();
        assertThat(read.assessments().get(0).verdict()).isEqualTo(Verdict.MET);
        assertThat(read.assessments().get(1).criterion(10).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(read.assessments().get(1).criterion(3).verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void numbers_and_words_that_are_filled_in_are_compared() throws IOException {
        CheckedTable read = OfficeBook.read(filled(observations(), sheet -> {
            value(sheet, "06367", "10").setCellValue(39);
            value(sheet, "06370", "10").setCellValue(60.5);
            value(sheet, "06367", "15.1/male").setCellValue("31/37");
            value(sheet, "06367", "1.1").setCellValue("Đ");
            value(sheet, "06367", "13.4").setCellValue("NA");
            value(sheet, "06367", "@schools").setCellValue(4);
        }));
        assertThat(read.problems()).isEmpty();
        assertThat(read.assessments().get(0).criterion(10).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(read.assessments().get(0).explain(Language.EN)).contains("31/37 < 90 %", "39 < 45");
        assertThat(read.assessments().get(1).explain(Language.EN)).contains("60.5");
    }

    @Test
    void everything_that_a_set_asks_can_be_judged_in_a_form() throws IOException {
        for (CriteriaSet set : sets().toList()) {
            LocalDate day = day(set);
            UnitForm form = UnitForm.of(set).withDay(day).withUnits(UNITS).withLayout(UnitForm.Layout.OBSERVATIONS);
            byte[] filled = filled(form, sheet -> {
                int keys = column(sheet, "Chỉ tiêu");
                for (int i = FIRST_ROW; i <= sheet.getLastRowNum(); i++) {
                    boolean isFact =
                            sheet.getRow(i).getCell(keys).getStringCellValue().equals("@schools");
                    XSSFCell cell = sheet.getRow(i).getCell(column(sheet, "Giá trị"));
                    cell.setCellValue(isFact ? "4" : "Đ");
                }
            });
            CheckedTable read = CheckedTable.read(
                    "form.xlsx",
                    filled,
                    set,
                    day,
                    TableOptions.DEFAULT.withSet(set).withAsOf(day));
            assertThat(read.problems()).as(set.id().toString()).isEmpty();
        }
    }

    @Test
    void headings_and_what_is_known_are_locked_and_the_rest_is_not() throws IOException {
        try (XSSFWorkbook workbook = open(bytes(observations(), Language.VI))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(sheet.getProtect()).isTrue();
            assertThat(sheet.getCTWorksheet().getSheetProtection().isSetPassword())
                    .isFalse();
            XSSFRow row = row(sheet, "06367", "10");
            assertThat(row.getCell(0).getCellStyle().getLocked()).isTrue();
            assertThat(row.getCell(column(sheet, "Chỉ tiêu")).getCellStyle().getLocked())
                    .isTrue();
            assertThat(sheet.getRow(FIRST_ROW - 1).getCell(0).getCellStyle().getLocked())
                    .isTrue();
            assertThat(row.getCell(column(sheet, "Giá trị")).getCellStyle().getLocked())
                    .isFalse();
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) FIRST_ROW);
        }
    }

    @Test
    void codes_and_ratios_are_cells_of_text() throws IOException {
        try (XSSFWorkbook workbook = open(bytes(UnitForm.of(SET), Language.VI))) {
            assertThat(workbook.getSheetAt(0)
                            .getRow(FIRST_ROW)
                            .getCell(0)
                            .getCellStyle()
                            .getDataFormatString())
                    .isEqualTo("@");
        }
        CriteriaSet model = CriteriaCatalog.standard().get("commune-ntm/2011-2015");
        LocalDate day = LocalDate.of(2012, 12, 31);
        UnitForm form = UnitForm.of(model).withDay(day).withUnits(UNITS).withLayout(UnitForm.Layout.OBSERVATIONS);
        try (XSSFWorkbook workbook = open(bytes(form, Language.VI))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(value(sheet, "06367", "10").getCellStyle().getDataFormatString())
                    .isEqualTo("@");
            assertThat(row(sheet, "06367", "10").getCell(0).getStringCellValue())
                    .isEqualTo("06367");
        }
    }

    @Test
    void numbers_have_limits_and_hints_say_what_the_act_requires() throws IOException {
        try (XSSFWorkbook workbook = open(bytes(observations(), Language.VI))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            XSSFDataValidation percent =
                    rule(sheet, value(sheet, "06367", "3.1")).orElseThrow();
            assertThat(percent.getValidationConstraint().getFormula1()).contains(">=0", "<=100");
            assertThat(percent.getShowErrorBox()).isTrue();
            XSSFDataValidation income = rule(sheet, value(sheet, "06367", "10")).orElseThrow();
            assertThat(income.getPromptBoxTitle()).isEqualTo("10");
            assertThat(income.getPromptBoxText()).contains("≥ 45 triệu đồng/người/năm (318/QĐ-TTg)");
            assertThat(rule(sheet, value(sheet, "06367", "1.1"))
                            .orElseThrow()
                            .getValidationConstraint()
                            .getExplicitListValues())
                    .containsExactly("Đ", "KĐ", "?");
            XSSFDataValidation whole =
                    rule(sheet, value(sheet, "06367", "@schools")).orElseThrow();
            assertThat(whole.getValidationConstraint().getFormula1()).contains("INT(");
        }
    }

    @Test
    void not_applicable_is_offered_where_the_act_permits_it() throws IOException {
        try (XSSFWorkbook workbook = open(bytes(observations(), Language.VI))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(rule(sheet, value(sheet, "06367", "13.4"))
                            .orElseThrow()
                            .getValidationConstraint()
                            .getExplicitListValues())
                    .contains("NA");
        }
    }

    @Test
    void units_of_another_region_see_their_own_requirement() throws IOException {
        List<ListedUnit> units = List.of(
                new ListedUnit("1", "A", "", "", Optional.of(Region.TDMNPB), new TreeSet<>(), Optional.empty()),
                new ListedUnit("2", "B", "", "", Optional.of(Region.DBSH), new TreeSet<>(), Optional.empty()));
        UnitForm form = observations().withUnits(units);
        try (XSSFWorkbook workbook = open(bytes(form, Language.VI))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(rule(sheet, value(sheet, "1", "10")).orElseThrow().getPromptBoxText())
                    .isNotEqualTo(
                            rule(sheet, value(sheet, "2", "10")).orElseThrow().getPromptBoxText());
        }
    }

    @Test
    void a_form_without_units_has_empty_rows_with_lists() throws IOException {
        byte[] form =
                OfficeBook.change(bytes(UnitForm.of(SET).withDay(DAY).withRegion(Region.TN), Language.VI), workbook -> {
                    XSSFSheet sheet = workbook.getSheetAt(0);
                    assertThat(rule(sheet, sheet.getRow(FIRST_ROW).getCell(column(sheet, "Loại xã"))))
                            .isPresent();
                    sheet.getRow(FIRST_ROW).getCell(0).setCellValue("06367");
                    sheet.getRow(FIRST_ROW).getCell(1).setCellValue("Xã mới");
                    sheet.getRow(FIRST_ROW).getCell(column(sheet, "TC1.")).setCellValue("Đ");
                });
        CheckedTable read = OfficeBook.read(form);
        assertThat(read.assessments())
                .singleElement()
                .satisfies(assessment -> assertThat(assessment.unit().region()).contains(Region.TN));
    }

    @Test
    void units_without_codes_are_known_by_name_and_district() throws IOException {
        UnitForm form = UnitForm.of(SET)
                .withDay(DAY)
                .withUnits(List.of(
                        new ListedUnit("", "Xã A", "Huyện 1", "", Optional.empty(), new TreeSet<>(), Optional.empty()),
                        new ListedUnit(
                                "", "Xã A", "Huyện 2", "", Optional.empty(), new TreeSet<>(), Optional.empty())));
        for (UnitForm.Layout layout : UnitForm.Layout.values()) {
            assertThat(OfficeBook.read(bytes(form.withLayout(layout), Language.VI))
                            .assessments())
                    .extracting(assessment -> assessment.unit().code())
                    .containsExactly("Xã A, Huyện 1", "Xã A, Huyện 2");
        }
    }

    @Test
    void a_filled_form_can_be_checked_and_is_still_a_form() throws IOException {
        byte[] form =
                filled(verdicts(), sheet -> sheet.getRow(FIRST_ROW).getCell(6).setCellValue("sai"));
        byte[] checked = OfficeBook.check(form);
        try (XSSFWorkbook workbook = open(checked)) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(3);
            assertThat(workbook.getSheet("Hướng dẫn")).isNotNull();
            assertThat(workbook.getSheetAt(0).getProtect()).isTrue();
        }
        assertThat(OfficeBook.read(checked).problems())
                .isEqualTo(OfficeBook.read(form).problems())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(UnitForm.Layout.class)
    void equal_forms_are_equal_bytes(UnitForm.Layout layout) throws Exception {
        UnitForm form = verdicts().withLayout(layout);
        byte[] once = bytes(form, Language.VI);
        Thread.sleep(2_100);
        assertThat(Arrays.equals(bytes(form, Language.VI), once)).isTrue();
    }

    @Test
    void a_form_of_observations_without_units_or_day_is_refused() {
        UnitForm form = UnitForm.of(SET).withLayout(UnitForm.Layout.OBSERVATIONS);
        assertThatThrownBy(() -> bytes(form.withDay(DAY), Language.VI)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> bytes(form.withUnits(UNITS), Language.VI)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void both_units_of_a_code_have_their_rows_and_are_read_back() throws IOException {
        String list = "unit,name,province,valid_from\n26740,Phường Bến Nghé,TP. Hồ Chí Minh,\n"
                + "26740,Phường Sài Gòn,TP. Hồ Chí Minh,2025-07-01\n26740,,,2025-07-01\n";
        List<ListedUnit> units = UnitListReader.read(InputFile.ofText("units.csv", list), TableOptions.DEFAULT)
                .value();
        assertThat(units).extracting(ListedUnit::name).containsExactly("Phường Bến Nghé", "Phường Sài Gòn");
        for (Language language : Language.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            UnitForm.of(SET).withDay(DAY).withUnits(units).write(out, language);
            assertThat(UnitListReader.read(InputFile.of("form.xlsx", out.toByteArray()), TableOptions.DEFAULT)
                            .value())
                    .isEqualTo(units);
        }
    }
}
