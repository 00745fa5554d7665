package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/** What the titles of a table of verdicts say of its tier and its day. */
class TitlesTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final CriteriaSet NTM = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
    private static final CriteriaSet ADVANCED = CriteriaCatalog.standard().get("commune-advanced/2021-2025");

    private static List<ProblemCode> said(String title, CriteriaSet set) {
        String table = title + ";;;\nTT;Xã;TC1;TC2\n1;An Lạc;Đ;Đ\n2;Bình Yên;Đ;KĐ\n";
        InputFile file = InputFile.of("bieu.csv", table.getBytes(StandardCharsets.UTF_8));
        ReadResult<UnitTable> read =
                UnitTableReader.read(file, TableOptions.DEFAULT.withAsOf(DAY).withSet(set));
        assertThat(read.value().units()).hasSize(2);
        List<Problem> problems = new ArrayList<>(read.problems());
        problems.addAll(read.value().under(set).problems());
        return problems.stream().map(Problem::code).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NÂNG CAO GIAI ĐOẠN 2021-2025",
                "Kết quả xã NTM nâng cao năm 2024",
                "XÃ ĐẠT CHUẨN NTM KIỂU MẪU",
                "Tổng hợp xã nông thôn mới kiểu mẫu năm 2024"
            })
    void verdicts_of_a_higher_tier_are_none_of_the_first(String title) {
        assertThat(said(title, NTM)).contains(InputTableProblem.OTHER_SET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI NĂM 2024",
                "Chương trình xây dựng nông thôn mới năm 2024",
                "Xã đạt chuẩn nông thôn mới, nông thôn mới nâng cao năm 2024"
            })
    void titles_of_the_tier_or_of_several_say_nothing_against_it(String title) {
        assertThat(said(title, NTM)).isEmpty();
    }

    @Test
    void verdicts_of_the_first_tier_are_none_of_a_higher_one() {
        assertThat(said("XÃ ĐẠT CHUẨN NÔNG THÔN MỚI NĂM 2024", ADVANCED)).contains(InputTableProblem.OTHER_SET);
        assertThat(said("Kết quả xã NTM nâng cao năm 2024", ADVANCED)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Tính đến 31/12/2023",
        "(Số liệu tính đến ngày 30/6/2023)",
        "Tính đến ngày 31 tháng 12 năm 2022",
        "BIỂU TỔNG HỢP NĂM 2023",
        "Kế hoạch xây dựng nông thôn mới năm 2025"
    })
    void a_title_of_another_year_is_doubtful(String title) {
        assertThat(said(title, NTM)).contains(InputTableProblem.OTHER_YEAR);
    }

    @ParameterizedTest
    @CsvSource({"Tính đến 31/12/2024", "Giai đoạn 2021-2025", "Kết quả năm 2024 và kế hoạch năm 2025", "Biểu 01"})
    void a_title_of_the_days_year_or_of_none_is_not(String title) {
        assertThat(said(title, NTM)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"nghìn đồng,39800,NTM-2023", "triệu đồng/tháng,3.9,NTM-2023", "triệu đồng/người/năm,50,"})
    void a_value_in_another_unit_of_measurement_is_not_used(String measure, String value, String code) {
        String table = "Mã xã,Vùng,Ngày,Chỉ tiêu,ĐVT,Giá trị\nLS1,TDMNPB,31/12/2024,10," + measure + "," + value + "\n";
        InputFile file = InputFile.of("so-lieu.csv", table.getBytes(StandardCharsets.UTF_8));
        ReadResult<UnitTable> read = UnitTableReader.read(file, TableOptions.DEFAULT.withSet(NTM));
        List<String> codes = read.problems().stream().map(p -> p.code().code()).toList();
        assertThat(codes).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(read.value().units().get(0).observations()).hasSize(code == null ? 1 : 0);
    }

    private static final AdministrativeUnit UNIT = AdministrativeUnit.builder()
            .code("X1")
            .level(Level.COMMUNE)
            .region(Region.TDMNPB)
            .build();

    private static final String FORM = "TT;Nội dung;Kết quả\n1;Quy hoạch;Đạt\n3.1;Tưới;84\n";

    private static List<ProblemCode> codes(String table, TableOptions options) {
        return UnitTableReader.read(
                        InputFile.ofText("t.csv", table), options.withAsOf(DAY).withSet(NTM))
                .problems()
                .stream()
                .map(Problem::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "BIỂU TỰ ĐÁNH GIÁ NĂM 2022,OTHER_YEAR",
        "KẾ HOẠCH NĂM 2025,OTHER_TABLE",
        "6 THÁNG ĐẦU NĂM 2024,OTHER_TABLE",
        "ĐĂNG KÝ THỰC HIỆN CÁC TIÊU CHÍ NĂM 2024,OTHER_TABLE",
        "Số liệu tính đến 30/6/2023,OTHER_YEAR",
        "Số liệu tính đến 30/6/2024,OTHER_YEAR"
    })
    void a_title_of_another_table_or_day_is_doubtful_above_a_form(String title, InputTableProblem doubt) {
        assertThat(codes(title + "\n" + FORM, TableOptions.DEFAULT.withUnit(UNIT)))
                .contains(doubt);
    }

    @Test
    void a_title_of_the_days_year_is_in_no_doubt_above_a_form() {
        assertThat(codes("BIỂU TỰ ĐÁNH GIÁ NĂM 2024\n" + FORM, TableOptions.DEFAULT.withUnit(UNIT)))
                .isEmpty();
    }

    @Test
    void observations_below_a_plan_are_doubtful_and_below_a_year_are_not() {
        String table = "Mã;Ngày;Chỉ tiêu;Giá trị\n06469;31/12/2024;10;48\n";
        assertThat(codes("KẾ HOẠCH NĂM 2025\n" + table, TableOptions.DEFAULT))
                .containsExactly(InputTableProblem.OTHER_TABLE);
        assertThat(codes("SỐ LIỆU NĂM 2023\n" + table, TableOptions.DEFAULT)).isEmpty();
    }
}
