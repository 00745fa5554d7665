package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** Observations whose words are of another indicator than their number, or of the same. */
class ContentColumnsTest {
    private static ReadResult<UnitTable> read(String heading, String indicator, String words) {
        return UnitTableReader.read(
                InputFile.ofText(
                        "t.csv",
                        "Mã xã;Ngày;Chỉ tiêu;%s;Giá trị\nA;31/12/2024;%s;%s;Đ\n".formatted(heading, indicator, words)),
                TableOptions.DEFAULT
                        .withSet(CriteriaCatalog.standard().get("commune-ntm/2021-2025"))
                        .withAsOf(LocalDate.of(2024, 12, 31)));
    }

    @ParameterizedTest
    @CsvSource({
        "Nội dung,3.1,Thu nhập bình quân đầu người,10",
        "Nội dung,TC1,Giao thông,TC2",
        "Tiêu chí,TC2,1. Quy hoạch,TC1",
        "Tiêu chí,3.1,Chỉ tiêu 3.2,3.2",
        "Nội dung tiêu chí,17.2,Thu nhập,TC10"
    })
    void words_of_another_indicator_are_named(String heading, String indicator, String words, String named) {
        ReadResult<UnitTable> reading = read(heading, indicator, words);
        assertThat(ReadUnits.units(reading)).containsExactly("A[" + indicator + "=Đ]");
        assertThat(ReadUnits.problems(reading))
                .singleElement()
                .asString()
                .contains("NTM-2085 '" + words + "' names " + named + ", and the row is of " + indicator);
    }

    @ParameterizedTest
    @CsvSource({
        "Nội dung,TC10,Thu nhập bình quân đầu người",
        "Tiêu chí,3.1,Thủy lợi",
        "Tiêu chí,3.1,3",
        "Nội dung,TC1,1. Quy hoạch",
        "Nội dung,17.1,Nước sạch của hộ",
        "Nội dung,@schools,Trường học",
        "Nội dung,17.2,"
    })
    void words_of_the_same_indicator_or_of_none_are_in_no_doubt(String heading, String indicator, String words) {
        assertThat(ReadUnits.problems(read(heading, indicator, words == null ? "" : words)))
                .noneMatch(problem -> problem.contains("NTM-2085"));
    }
}
