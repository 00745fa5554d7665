package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** Headings that columns of criteria have in common, of which some say what nobody knows. */
class GroupHeadingsTest {
    private static ReadResult<UnitTable> read(String text) {
        return UnitTableReader.read(
                InputFile.ofText("t.csv", text),
                TableOptions.DEFAULT
                        .withSet(CriteriaCatalog.standard().get("commune-ntm/2021-2025"))
                        .withAsOf(LocalDate.of(2024, 12, 31)));
    }

    private static ReadResult<UnitTable> below(String group) {
        return read("TT;Xã;%s;;;\n;;TC1;TC2;TC3;TC4\n1;An Lạc;Đ;KĐ;Đ;Đ\n2;Bình Xa;Đ;Đ;KĐ;Đ\n".formatted(group));
    }

    private static List<Object> codes(ReadResult<UnitTable> table) {
        return table.problems().stream().<Object>map(Problem::code).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tiêu chí còn lại",
                "Tiêu chí khó",
                "Nhóm tiêu chí bắt buộc",
                "Cần hỗ trợ",
                "Đề xuất",
                "Lộ trình",
                "Bổ sung",
                "Thẩm tra",
                "Kết quả đến 30/6"
            })
    void words_above_criteria_that_no_list_knows_are_named_once(String group) {
        ReadResult<UnitTable> reading = below(group);
        assertThat(ReadUnits.units(reading))
                .containsExactly("An Lạc[TC1=Đ, TC2=KĐ, TC3=Đ, TC4=Đ]", "Bình Xa[TC1=Đ, TC2=Đ, TC3=KĐ, TC4=Đ]");
        assertThat(codes(reading)).containsExactly(InputTableProblem.GROUP_WORDS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tiêu chí",
                "Nhóm 1",
                "Nhóm II: Hạ tầng kinh tế - xã hội",
                "Kinh tế và tổ chức sản xuất",
                "VĂN HÓA - XÃ HỘI - MÔI TRƯỜNG",
                "Hệ thống chính trị",
                "Bộ tiêu chí quốc gia về xã nông thôn mới",
                "Kết quả thực hiện các tiêu chí NTM đến 31/12/2024",
                "Ket qua thuc hien tieu chi",
                "Tự đánh giá",
                "Kết quả rà soát đến thời điểm báo cáo",
                "Đạt/chưa đạt",
                "19 tiêu chí NTM",
                "Kết quả theo Quyết định số 318/QĐ-TTg"
            })
    void names_of_groups_and_of_results_are_known(String group) {
        assertThat(below(group).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Chuẩn", "Mức chuẩn", "Quy định", "Yêu cầu"})
    void columns_below_what_is_required_are_not_read(String group) {
        ReadResult<UnitTable> reading = below(group);
        assertThat(ReadUnits.units(reading)).isEmpty();
        assertThat(codes(reading)).hasSize(4).containsOnly(InputTableProblem.OTHER_HEADING);
    }

    @Test
    void names_of_criteria_above_their_indicators_are_known() {
        ReadResult<UnitTable> reading = read("TT;Xã;Thủy lợi;;Hộ nghèo;Môi trường\n;;3.1;3.2;11;17.1\n"
                + "1;An Lạc;84;Đ;7;98\n2;Bình Xa;85;Đ;8;99\n");
        assertThat(codes(reading)).doesNotContain(InputTableProblem.GROUP_WORDS);
    }

    @Test
    void a_number_with_a_word_below_the_name_of_its_criterion_is_named() {
        ReadResult<UnitTable> reading = read("TT;Xã;Quy hoạch;Giao thông;Thủy lợi;Điện;Trường học;CSVC văn hóa\n"
                + ";;1;2;3 nợ;4;5;6\n1;An Lạc;Đ;KĐ;x;Đ;Đ;Đ\n");
        assertThat(ReadUnits.units(reading)).containsExactly("An Lạc[TC1=Đ, TC2=KĐ, TC3=Đ, TC4=Đ, TC5=Đ, TC6=Đ]");
        assertThat(codes(reading)).contains(InputTableProblem.WORDS_BESIDE);
    }
}
