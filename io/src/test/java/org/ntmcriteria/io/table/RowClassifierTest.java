package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;

class RowClassifierTest {
    private final List<Problem> problems = new ArrayList<>();
    private final RowClassifier byName = below("TT", "Xã", "TC1", "TC2", "Ghi chú");
    private int line = 1;

    private RowClassifier below(String... headings) {
        TableHeader header = Headers.of(problems::add, TextRow.ofLine("t.csv", 1, List.of(headings)));
        CellReader cells = new CellReader(header, new HashSet<>(), problems::add);
        return new RowClassifier(cells, new ValueReader(DecimalStyle.POINT, problems::add), false);
    }

    private RowKind kind(RowClassifier classifier, String... fields) {
        return classifier.classify(TextRow.ofLine("t.csv", ++line, List.of(fields)));
    }

    private RowKind kind(String... fields) {
        return kind(byName, fields);
    }

    @Test
    void a_row_with_verdicts_is_one_of_data_whatever_its_name() {
        assertThat(kind("1", "Tân Lập", "Đ", "KĐ", "")).isEqualTo(RowKind.DATA);
        assertThat(kind("", "Cộng Hòa", "Đ", "KĐ", "")).isEqualTo(RowKind.DATA);
        assertThat(kind("", "", "1", "0", "")).isEqualTo(RowKind.DATA);
        assertThat(kind("", "Tân Lập", "cũng tốt", "", "")).isEqualTo(RowKind.DATA);
    }

    @Test
    void a_unit_with_a_number_and_without_verdicts_is_one_of_data() {
        assertThat(kind("2", "Thành Phố Mới", "", "", "")).isEqualTo(RowKind.DATA);
        assertThat(kind("3", "Tổng Cọt", "", "", "")).isEqualTo(RowKind.DATA);
    }

    @Test
    void sums_are_subtotals_by_their_names_or_without_one() {
        assertThat(kind("", "Cộng", "12", "9", "")).isEqualTo(RowKind.SUBTOTAL);
        assertThat(kind("", "Tỷ lệ (%)", "60,22", "45 %", "")).isEqualTo(RowKind.SUBTOTAL);
        assertThat(kind("", "", "12–14", "9", "")).isEqualTo(RowKind.SUBTOTAL);
    }

    @Test
    void a_unit_with_a_code_is_never_a_subtotal() {
        assertThat(kind(below("unit", "name", "TC1"), "A", "Tổng", "12")).isEqualTo(RowKind.DATA);
        RowClassifier ofWritten = below("unit", "name", "TC1", "set");
        assertThat(kind(ofWritten, "Tổng-002", "", "?", "commune-ntm/2021-2025"))
                .isEqualTo(RowKind.DATA);
    }

    @Test
    void a_district_is_a_section_also_where_a_column_names_districts() {
        assertThat(kind("II", "Huyện Bắc Sơn", "", "", "")).isEqualTo(RowKind.SECTION);
        assertThat(kind(below("TT", "Xã", "Huyện", "TC1"), "", "Huyện Bắc Sơn", "", ""))
                .isEqualTo(RowKind.SECTION);
    }

    @Test
    void the_number_of_a_section_may_stand_in_the_column_of_codes() {
        RowClassifier coded = below("unit", "name", "TC1");
        assertThat(kind(coded, "II", "Huyện Bắc Sơn", "")).isEqualTo(RowKind.SECTION);
        assertThat(kind(coded, "II", "Bắc Sơn", "")).isEqualTo(RowKind.DATA);
        assertThat(kind(coded, "II", "Huyện Bắc Sơn", "Đ")).isEqualTo(RowKind.DATA);
        assertThat(kind(coded, "C2", "Thị trấn Bắc Sơn", "")).isEqualTo(RowKind.DATA);
    }

    @Test
    void a_section_may_have_sums_a_number_or_one_merged_cell() {
        assertThat(kind("I", "TP. Lạng Sơn", "4", "3", "12,5")).isEqualTo(RowKind.SECTION);
        assertThat(kind("II", "Bình Sơn", "", "", "")).isEqualTo(RowKind.SECTION);
        assertThat(kind("III. H. Bình Sơn", "", "", "", "")).isEqualTo(RowKind.SECTION);
        assertThat(kind("4", "H'Bông", "", "", "")).isEqualTo(RowKind.DATA);
        assertThat(kind("I", "Bình Sơn", "Đ", "KĐ", "12")).isEqualTo(RowKind.DATA);
    }

    @Test
    void a_commune_called_as_a_sum_is_keeps_its_verdicts() {
        assertThat(kind("3", "Trung Bình", "1", "0", "1")).isEqualTo(RowKind.DATA);
        assertThat(kind("", "Trung bình", "12,4", "9", "1")).isEqualTo(RowKind.SUBTOTAL);
        assertThat(kind("4", "Cộng Hòa", "1", "0", "1")).isEqualTo(RowKind.DATA);
        assertThat(kind("", "Cộng thị xã Hòa An", "4", "3", "7")).isEqualTo(RowKind.SUBTOTAL);
        assertThat(kind("", "Số xã chưa đạt", "4", "3", "7")).isEqualTo(RowKind.SUBTOTAL);
    }

    @Test
    void names_below_a_note_are_signatures_until_units_continue() {
        assertThat(kind("", "Ghi chú: số liệu sơ bộ", "", "", "")).isEqualTo(RowKind.NOTE);
        assertThat(kind("", "Nguyễn Văn A", "", "", "")).isEqualTo(RowKind.SIGNATURE);
        assertThat(kind("3", "Hữu Lũng", "KĐ", "", "")).isEqualTo(RowKind.DATA);
        assertThat(kind("", "Tân Lập", "Đ", "", "")).isEqualTo(RowKind.DATA);
    }

    @Test
    void a_name_alone_heads_a_section_as_long_as_all_units_have_numbers() {
        assertThat(kind("", "Tràng Định", "", "", "")).isEqualTo(RowKind.SECTION);
        assertThat(kind("1", "Kháng Chiến", "Đ", "", "")).isEqualTo(RowKind.DATA);
        assertThat(kind("", "Bình Gia", "", "", "")).isEqualTo(RowKind.SECTION);
        assertThat(kind("", "Yên Lỗ", "Đ", "", "")).isEqualTo(RowKind.DATA);
        assertThat(kind("", "Thiện Hòa", "", "", "")).isEqualTo(RowKind.DATA);
    }

    @Test
    void a_note_in_the_column_of_notes_is_that_of_its_unit() {
        assertThat(kind("", "Tân Lập", "", "", "Ghi chú: thiếu số liệu")).isEqualTo(RowKind.DATA);
    }

    @Test
    void numbers_of_columns_are_told_with_and_without_brackets() {
        assertThat(kind("(1)", "(2)", "(3)", "(4)=2+3", "")).isEqualTo(RowKind.COLUMN_NUMBERS);
        assertThat(kind("1", "2", "3", "4", "5", "6")).isEqualTo(RowKind.COLUMN_NUMBERS);
    }

    @Test
    void below_another_header_everything_is_of_another_table() {
        assertThat(kind("TT", "Xã", "TC1", "TC2", "")).isEqualTo(RowKind.REPEATED_HEADER);
        assertThat(kind("1", "Tân Lập", "Đ", "Đ", "")).isEqualTo(RowKind.DATA);
        assertThat(kind("TT", "Xã", "Thu nhập", "Hộ nghèo", "")).isEqualTo(RowKind.OTHER_HEADER);
        assertThat(kind("1", "Tân Lập", "Đ", "Đ", "")).isEqualTo(RowKind.OTHER_TABLE);
    }

    @Test
    void classifying_reports_nothing_but_names_that_begin_like_formulas() {
        kind("", "=1+1", "Đ", "\ufffd", "");
        kind("", "=1+1", "12", "9", "");
        assertThat(problems).extracting(Problem::code).containsExactly(InputTableProblem.BEGINS_FORMULA);
    }
}
