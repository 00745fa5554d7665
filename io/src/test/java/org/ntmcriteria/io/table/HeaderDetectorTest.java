package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.problem.Problem;

class HeaderDetectorTest {
    private final List<Problem> problems = new ArrayList<>();
    private int line;

    private TextRow row(String... fields) {
        return TextRow.ofLine("t.csv", ++line, List.of(fields));
    }

    private HeaderDetector detector() {
        return new HeaderDetector(true, new CriterionNames(Optional.empty()), problems::add);
    }

    @Test
    void columns_of_observations_make_their_layout() {
        TableHeader header = detector()
                .offer(row("Mã xã", "Ngày", "Chỉ tiêu", "Giá trị", "Vùng"))
                .orElseThrow();
        assertThat(header.layout()).isEqualTo(UnitTable.Layout.OBSERVATIONS);
        assertThat(header.index(UnitTableColumn.VALUE)).isEqualTo(3);
        assertThat(header.columnName(4)).isEqualTo("vùng");
        assertThat(header.has(UnitTableColumn.NAME)).isFalse();
        assertThat(header.criteria()).isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void a_name_and_criteria_make_the_layout_of_verdicts() {
        TableHeader header =
                detector().offer(row("STT", "Xã", "TC2", "Tiêu chí 1")).orElseThrow();
        assertThat(header.layout()).isEqualTo(UnitTable.Layout.VERDICTS);
        assertThat(header.criteria()).isEqualTo(Map.of(1, 3, 2, 2));
    }

    @Test
    void title_rows_are_counted_without_the_upper_rows_of_the_header() {
        HeaderDetector detector = detector();
        assertThat(detector.offer(row("BIỂU TỔNG HỢP", "", "", "", ""))).isEmpty();
        assertThat(detector.offer(row("TT", "Xã", "Tiêu chí", "", "Tổng số"))).isEmpty();
        TableHeader header = detector.offer(row("", "", "1", "2", "")).orElseThrow();
        assertThat(header.titleRows()).isEqualTo(1);
        assertThat(header.criteria()).isEqualTo(Map.of(1, 2, 2, 3));
        assertThat(header.index(UnitTableColumn.TOTAL)).isEqualTo(4);
        assertThat(header.heading(2)).isEqualTo("TC1");
    }

    @Test
    void numbers_alone_are_criteria_only_in_their_order() {
        assertThat(detector().offer(row("Xã", "1", "2", "3", "4", "5"))).isPresent();
        assertThat(detector().offer(row("Xã", "1", "3", "2", "4", "5"))).isEmpty();
        assertThat(detector().offer(row("Xã", "1", "2", "3", "4"))).isEmpty();
    }

    @Test
    void of_two_columns_with_one_heading_neither_counts() {
        TableHeader header =
                detector().offer(row("unit", "region", "region", "TC1", "TC1")).orElseThrow();
        assertThat(header.has(UnitTableColumn.REGION)).isFalse();
        assertThat(header.criteria()).isEmpty();
        assertThat(problems)
                .extracting(Problem::code)
                .containsExactly(InputTableProblem.DOUBLED_COLUMN, InputTableProblem.DOUBLED_COLUMN);
    }

    @Test
    void a_header_without_a_certain_key_is_refused() {
        HeaderDetector detector = detector();
        assertThat(detector.offer(row("unit", "unit", "TC1"))).isEmpty();
        assertThat(detector.hasEnded()).isTrue();
        assertThat(detector.offer(row("unit", "TC1"))).isEmpty();
    }

    @Test
    void verdicts_are_refused_where_only_observations_are_read() {
        HeaderDetector detector = new HeaderDetector(false, new CriterionNames(Optional.empty()), problems::add);
        assertThat(detector.offer(row("unit", "TC1"))).isEmpty();
        assertThat(detector.hasEnded()).isTrue();
        assertThat(problems).extracting(p -> p.details().get(0)).containsExactly("date", "indicator", "value");
    }

    @Test
    void columns_of_the_other_layout_are_reported_as_not_used() {
        detector().offer(row("unit", "date", "indicator", "value", "TC1", "total"));
        assertThat(problems).extracting(Problem::text).containsExactly("TC1", "total");
        assertThat(problems).extracting(Problem::code).containsOnly(InputTableProblem.UNKNOWN_COLUMN);
    }

    @Test
    void detection_ends_after_fifty_rows() {
        HeaderDetector detector = detector();
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
