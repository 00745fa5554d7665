package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;

class HeaderDetectorTest {
    private static final CriteriaSet SET = CriteriaCatalog.standard().get("commune-ntm/2021-2025");

    private final List<Problem> problems = new ArrayList<>();
    private int line;

    private TextRow row(String... fields) {
        return TextRow.ofLine("t.csv", ++line, List.of(fields));
    }

    private Optional<TableHeader> header(TextRow... rows) {
        return Headers.find(Optional.empty(), problems::add, rows);
    }

    private Optional<TableHeader> headerOfSet(TextRow... rows) {
        return Headers.find(Optional.of(SET), problems::add, rows);
    }

    /** The keys of the columns, those that may be of a criterion or of an indicator with a question mark. */
    private static String keys(Optional<TableHeader> header) {
        return header.orElseThrow().keys().stream()
                .map(key -> key.key() + (key.isOpen() ? "?" : "") + "=" + key.index())
                .collect(Collectors.joining(" "));
    }

    @Test
    void columns_of_observations_make_their_layout() {
        TableHeader header =
                header(row("Mã xã", "Ngày", "Chỉ tiêu", "Giá trị", "Vùng")).orElseThrow();
        assertThat(header.layout()).isEqualTo(UnitTable.Layout.OBSERVATIONS);
        assertThat(header.index(UnitTableColumn.VALUE)).isEqualTo(3);
        assertThat(header.columnName(4)).isEqualTo("vùng");
        assertThat(header.has(UnitTableColumn.NAME)).isFalse();
        assertThat(header.keys()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void a_name_and_criteria_make_the_layout_of_verdicts() {
        Optional<TableHeader> header = header(row("STT", "Xã", "TC2", "Tiêu chí 1"));
        assertThat(header.orElseThrow().layout()).isEqualTo(UnitTable.Layout.VERDICTS);
        assertThat(keys(header)).isEqualTo("TC1=3 TC2=2");
    }

    @Test
    void a_column_of_days_is_one_of_a_table_of_units_too() {
        TableHeader header = header(row("Xã", "Ngày", "TC1")).orElseThrow();
        assertThat(header.layout()).isEqualTo(UnitTable.Layout.VERDICTS);
        assertThat(header.index(UnitTableColumn.DATE)).isEqualTo(1);
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.1",
                "3,1",
                "Chỉ tiêu 3.1",
                "CT 3.1",
                "TC 3.1",
                "Tiêu chí 3.1",
                "3.1. Tỷ lệ diện tích",
                "3.1.Tỷ lệ diện tích",
                "3.1 Tỷ lệ diện tích",
                "3.1 (%)",
                "Nội dung 3.1: tưới tiêu",
                "Tỷ lệ diện tích đất sản xuất nông nghiệp được tưới và tiêu nước chủ động đạt từ 80% trở lên"
            })
    void an_indicator_heads_a_column_as_offices_write_it(String heading) {
        Optional<TableHeader> header = headerOfSet(row("Xã", heading));
        assertThat(header.orElseThrow().layout()).isEqualTo(UnitTable.Layout.INDICATORS);
        assertThat(keys(header)).isEqualTo("3.1=1");
        assertThat(problems).isEmpty();
    }

    @Test
    void parts_sexes_facts_and_criteria_stand_beside_indicators() {
        assertThat(keys(headerOfSet(row("Xã", "17.10", "5/a", "14.2/male", "@schools", "TC1", "Chỉ tiêu 10"))))
                .isEqualTo("TC1=5 5/a=2 10=6 14.2/male=3 17.10=1 @schools=4");
    }

    @Test
    void a_whole_number_is_open_between_a_criterion_and_its_indicator() {
        assertThat(keys(headerOfSet(row("Xã", "3.1", "3.2", "10", "3", "7"))))
                .isEqualTo("TC3=4 3.1=1 3.2=2 TC7=5 TC10?=3");
        assertThat(keys(headerOfSet(row("Xã", "10", "11")))).isEqualTo("TC10?=1 TC11?=2");
        assertThat(keys(headerOfSet(row("Xã", "10 (triệu đồng/người/năm)", "3.1"))))
                .isEqualTo("3.1=2 10=1");
        assertThat(keys(headerOfSet(row("Xã", "TC10", "10", "3.1")))).isEqualTo("3.1=3 TC10=1 10=2");
        assertThat(keys(headerOfSet(row("Xã", "Chỉ tiêu 10", "10", "3.1")))).isEqualTo("3.1=3 TC10=2 10=1");
        assertThat(keys(headerOfSet(row("Xã", "Thu nhập", "Nghèo đa chiều (%)", "Giao thông"))))
                .isEqualTo("TC2=3 TC10?=1 11=2");
    }

    @Test
    void indicators_may_stand_below_the_names_or_numbers_of_their_criteria() {
        assertThat(keys(headerOfSet(
                        row("TT", "Xã", "Thủy lợi", "", "Thu nhập"),
                        row("", "", "3.1", "3.2", "10"),
                        row("1", "A", "8", "Đ", "4"))))
                .isEqualTo("3.1=2 3.2=3 TC10?=4");
        assertThat(keys(headerOfSet(row("TT", "Xã", "TC3", "", "TC10"), row("", "", "3.1", "3.2", ""))))
                .isEqualTo("3.1=2 3.2=3 TC10=4");
        assertThat(keys(headerOfSet(row("TT", "Xã", "Chỉ tiêu", "", ""), row("", "", "3.1", "3.2", "10"))))
                .isEqualTo("3.1=2 3.2=3 TC10?=4");
    }

    @Test
    void parts_and_sexes_may_stand_below_their_indicators() {
        assertThat(keys(headerOfSet(
                        row("TT", "Xã", "3.1", "5", "", "15.1", ""), row("", "", "", "a", "b)", "Nam", "Nữ"))))
                .isEqualTo("3.1=2 5/a=3 5/b=4 15.1/female=6 15.1/male=5");
    }

    @Test
    void a_row_of_data_below_a_header_is_none_of_its_rows() {
        Optional<TableHeader> header = headerOfSet(row("Xã", "TC1", "TC2"), row("", "3.1", "Đ"));
        assertThat(header.orElseThrow().width()).isEqualTo(3);
        assertThat(keys(header)).isEqualTo("TC1=1 TC2=2");
    }

    @Test
    void a_column_in_another_unit_of_measurement_is_not_read() {
        assertThat(keys(headerOfSet(row("Xã", "3.1", "10. Thu nhập (nghìn đồng)"))))
                .isEqualTo("3.1=1");
        assertThat(problems)
                .extracting(Problem::toString)
                .containsExactly(
                        "t.csv:1: NTM-2023 '10. Thu nhập (nghìn đồng)' is another unit of measurement than that of"
                                + " 10, million VND/person/year; the values are not read: convert them, or mend the unit");
    }

    @Test
    void what_is_no_indicator_of_the_set_is_an_unknown_column() {
        assertThat(keys(headerOfSet(row("Xã", "3.1", "31.12", "1.2.2024")))).isEqualTo("3.1=1");
        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly(InputTableProblem.UNKNOWN_COLUMN, InputTableProblem.UNKNOWN_COLUMN);
    }

    @Test
    void subjects_and_results_make_a_form() {
        TableHeader header = headerOfSet(
                        row("Xã: Chi Lăng", "", "", "", ""),
                        row("TT", "Nội dung tiêu chí", "ĐVT", "Kết quả", "Đánh giá"))
                .orElseThrow();
        assertThat(header.layout()).isEqualTo(UnitTable.Layout.FORM);
        assertThat(header.titleRows()).isEqualTo(1);
        assertThat(header.index(FormColumn.CONTENT)).isEqualTo(1);
        assertThat(header.index(FormColumn.JUDGEMENT)).isEqualTo(4);
        assertThat(problems).isEmpty();
    }

    @Test
    void the_judgement_of_a_form_may_be_parted_in_a_second_row() {
        TableHeader header = headerOfSet(
                        row("TT", "Nội dung", "Kết quả", "Đánh giá", ""),
                        row("", "", "", "Đạt", "Chưa đạt"),
                        row("1.1", "Quy hoạch", "Đ", "x", ""))
                .orElseThrow();
        assertThat(header.index(FormColumn.MET)).isEqualTo(3);
        assertThat(header.index(FormColumn.NOT_MET)).isEqualTo(4);
        assertThat(header.index(FormColumn.VALUE)).isEqualTo(2);
    }

    @Test
    void title_rows_are_counted_without_the_upper_rows_of_the_header() {
        Optional<TableHeader> header = header(
                row("BIỂU TỔNG HỢP", "", "", "", ""),
                row("TT", "Xã", "Tiêu chí", "", "Tổng số"),
                row("", "", "1", "2", ""));
        assertThat(header.orElseThrow().titleRows()).isEqualTo(1);
        assertThat(keys(header)).isEqualTo("TC1=2 TC2=3");
        assertThat(header.get().index(UnitTableColumn.TOTAL)).isEqualTo(4);
        assertThat(header.get().heading(2)).isEqualTo("TC1");
    }

    @Test
    void numbers_alone_are_criteria_in_order_or_each_once_of_a_set() {
        assertThat(header(row("Xã", "1", "2", "3", "4", "5"))).isPresent();
        assertThat(header(row("Xã", "1", "3", "2", "4", "5"))).isEmpty();
        assertThat(header(row("Xã", "1", "2", "3", "4"))).isEmpty();
        assertThat(headerOfSet(row("Xã", "1", "3", "2"))).isPresent();
        assertThat(headerOfSet(row("Xã", "1", "3", "1"))).isEmpty();
        String[] counted = IntStream.range(0, 30)
                .mapToObj(i -> i == 0 ? "Xã" : String.valueOf(i))
                .toArray(String[]::new);
        assertThat(headerOfSet(row(counted))).isEmpty();
        assertThat(headerOfSet(row(Arrays.copyOf(counted, 20)))).isPresent();
    }

    @Test
    void of_two_columns_with_one_heading_neither_counts() {
        TableHeader header =
                header(row("unit", "region", "region", "TC1", "TC1")).orElseThrow();
        assertThat(header.has(UnitTableColumn.REGION)).isFalse();
        assertThat(header.keys()).isEmpty();
        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly(InputTableProblem.DOUBLED_COLUMN, InputTableProblem.DOUBLED_COLUMN);
    }

    @Test
    void a_header_without_a_certain_key_is_refused() {
        HeaderDetector detector =
                new HeaderDetector(true, new SetKeys(Optional.empty()), Optional.of(Headers.DAY), problems::add);
        assertThat(detector.offer(row("unit", "unit", "TC1"))).isEmpty();
        assertThat(detector.hasEnded()).isTrue();
        assertThat(detector.offer(row("unit", "TC1"))).isEmpty();
        assertThat(detector.finish()).isEmpty();
    }

    @Test
    void tables_of_units_are_refused_where_only_observations_are_read() {
        HeaderDetector detector =
                new HeaderDetector(false, new SetKeys(Optional.empty()), Optional.of(Headers.DAY), problems::add);
        assertThat(detector.offer(row("unit", "TC1"))).isEmpty();
        assertThat(detector.hasEnded()).isTrue();
        assertThat(problems).extracting(Problem::code).containsExactly(InputTableProblem.OTHER_LAYOUT);
    }

    @Test
    void columns_of_the_other_layout_are_reported_as_not_used() {
        header(row("unit", "date", "indicator", "value", "TC1", "3.1", "total"));
        assertThat(problems).extracting(Problem::text).containsExactly("TC1", "3.1", "total");
        assertThat(problems).extracting(Problem::code).containsOnly(InputTableProblem.UNKNOWN_COLUMN);
    }

    @Test
    void detection_ends_after_fifty_rows() {
        HeaderDetector detector =
                new HeaderDetector(true, new SetKeys(Optional.empty()), Optional.of(Headers.DAY), problems::add);
        for (int i = 0; i < 50; i++) {
            assertThat(detector.hasEnded()).isFalse();
            detector.offer(row("title"));
        }
        assertThat(detector.hasEnded()).isTrue();
        assertThat(detector.offer(row("unit", "TC1"))).isEqualTo(Optional.empty());
    }

    @Test
    void a_table_without_a_header_is_told_what_its_first_row_lacks() {
        HeaderDetector.reportMissing(row("unit", "date"), problems::add);
        assertThat(problems).extracting(p -> p.details().get(0)).containsExactly("indicator", "value");
        problems.clear();
        HeaderDetector.reportMissing(row("unit", "name"), problems::add);
        assertThat(problems).extracting(Problem::code).containsExactly(InputTableProblem.NO_HEADER);
    }
}
