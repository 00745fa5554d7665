package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** Tables with several columns below one criterion or indicator. */
class PartedColumnsTest {
    private static ReadResult<UnitTable> read(String text) {
        return UnitTableReader.read(
                InputFile.ofText("t.csv", text),
                TableOptions.DEFAULT
                        .withSet(CriteriaCatalog.standard().get("commune-ntm/2021-2025"))
                        .withAsOf(LocalDate.of(2024, 12, 31)));
    }

    /** Reads a table of two indicators with two columns each, headed alike. */
    private static ReadResult<UnitTable> ofTwo(String first, String second) {
        return read("TT;Xã;3.1;;10;\n;;%1$s;%2$s;%1$s;%2$s\n1;An Lạc;80;84;44;46\n2;Bình Xa;80;70;44;40\n"
                .formatted(first, second));
    }

    private static List<Object> codes(ReadResult<UnitTable> table) {
        return table.problems().stream().<Object>map(Problem::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Chuẩn,Thực tế",
        "Kế hoạch,Thực hiện",
        "Quy định,Kết quả",
        "Yêu cầu,Đạt được",
        "Mức chuẩn,Mức đạt",
        "Năm 2023,Năm 2024",
        "2023,2024",
        "Năm 2023,Kết quả 2024",
        "KH 2024,Thực hiện năm 2024"
    })
    void what_was_reached_is_read_of_several_columns(String first, String second) {
        ReadResult<UnitTable> reading = ofTwo(first, second);
        assertThat(ReadUnits.units(reading)).containsExactly("An Lạc[3.1=84, 10=46]", "Bình Xa[3.1=70, 10=40]");
        assertThat(codes(reading)).containsExactly(InputTableProblem.UNKNOWN_COLUMN, InputTableProblem.UNKNOWN_COLUMN);
    }

    @ParameterizedTest
    @CsvSource({
        "Cột A,Cột B",
        "Số lượng,Tỷ lệ",
        "Kết quả,Thực hiện",
        "Đạt,Không đạt",
        "Đợt một,Đợt hai",
        "Chuẩn,Ý kiến khác",
        "Năm 2022,Năm 2023"
    })
    void columns_of_one_that_cannot_be_told_are_refused(String first, String second) {
        ReadResult<UnitTable> reading = ofTwo(first, second);
        assertThat(reading.value().units()).isEmpty();
        assertThat(codes(reading)).containsExactly(InputTableProblem.COLUMNS_OF_ONE);
    }

    @Test
    void a_judgement_beside_its_value_is_read_with_it() {
        ReadResult<UnitTable> reading = read("TT;Xã;3.1;;;10;;\n"
                + ";;Quy định;Kết quả;Đánh giá;Quy định;Kết quả;Đánh giá\n"
                + "1;An Lạc;80;84;Đạt;44;46;Đạt\n2;Bình Xa;80;70;KĐ;44;40;\n");
        assertThat(ReadUnits.units(reading))
                .containsExactly("An Lạc[3.1=84 (Đ), 10=46 (Đ)]", "Bình Xa[3.1=70 (KĐ), 10=40]");
    }

    @Test
    void judgements_are_read_where_there_are_no_values() {
        ReadResult<UnitTable> reading = read("TT;Xã;3.1;;3.2;\n;;Quy định;Đánh giá;Quy định;Đánh giá\n"
                + "1;An Lạc;80;Đạt;Đạt;Đạt\n2;Bình Xa;80;KĐ;Đạt;KĐ\n");
        assertThat(ReadUnits.units(reading)).containsExactly("An Lạc[3.1=Đ, 3.2=Đ]", "Bình Xa[3.1=KĐ, 3.2=KĐ]");
    }

    @Test
    void judgements_between_the_columns_of_values_are_read_with_them() {
        ReadResult<UnitTable> reading =
                read("TT;Xã;3.1;Đánh giá;10;Đánh giá\n1;An Lạc;84;Đạt;46;chờ\n2;Bình Xa;;KĐ;40;KĐ\n");
        assertThat(ReadUnits.units(reading))
                .containsExactly("An Lạc[3.1=84 (Đ), 10=46]", "Bình Xa[3.1=KĐ, 10=40 (KĐ)]");
        assertThat(codes(reading)).containsExactly(InputTableProblem.BAD_VALUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TC1;TC2;Đánh giá", "3.1;10;Đánh giá"})
    void a_judgement_of_the_whole_unit_is_of_no_criterion(String headings) {
        ReadResult<UnitTable> reading = read("TT;Xã;" + headings + "\n1;An Lạc;Đ;KĐ;Đạt\n2;Bình Xa;Đ;Đ;Đạt\n");
        assertThat(ReadUnits.units(reading)).noneMatch(unit -> unit.contains("("));
        assertThat(codes(reading)).containsExactly(InputTableProblem.UNKNOWN_COLUMN);
    }
}
