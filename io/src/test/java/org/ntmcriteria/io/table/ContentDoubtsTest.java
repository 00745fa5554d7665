package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** Words of rows that are none of the name of their indicator, in forms and in observations. */
class ContentDoubtsTest {
    private static final TableOptions OPTIONS = TableOptions.DEFAULT
            .withSet(CriteriaCatalog.standard().get("commune-ntm/2021-2025"))
            .withAsOf(LocalDate.of(2024, 12, 31));

    private static final AdministrativeUnit UNIT = AdministrativeUnit.builder()
            .code("X1")
            .level(Level.COMMUNE)
            .region(Region.TDMNPB)
            .build();

    private static List<String> ofForm(String number, String content, String value) {
        String table = "TT;Nội dung;Kết quả\n%s;%s;%s\n1.1;Có quy hoạch;Đ\n".formatted(number, content, value);
        return ReadUnits.problems(UnitTableReader.read(InputFile.ofText("t.csv", table), OPTIONS.withUnit(UNIT)));
    }

    private static List<String> ofObservation(String number, String content, String value) {
        String table =
                "Mã xã;Ngày;Chỉ tiêu;Nội dung;Giá trị\nA;31/12/2024;%s;%s;%s\n".formatted(number, content, value);
        return ReadUnits.problems(UnitTableReader.read(InputFile.ofText("t.csv", table), OPTIONS));
    }

    @ParameterizedTest
    @CsvSource({
        "11,Số hộ nghèo,12,số hộ",
        "11,Tỷ lệ giảm nghèo đa chiều,2.5,giảm",
        "10,Thu nhập bình quân/tháng (triệu đồng),3.9,tháng",
        "3.1,Tỷ lệ diện tích không được tưới,85,không",
        "3.1,Tỷ lệ diện tích đất chưa được tưới,85,chưa",
        "15.1,Số người tham gia BHYT,95,số người",
        "15.3,Tỷ lệ trẻ không suy dinh dưỡng,20,không"
    })
    void words_of_no_name_of_the_indicator_are_doubtful(String number, String content, String value, String words) {
        String said = "NTM-2093 '" + content + "' says '" + words + "'";
        assertThat(ofForm(number, content, value)).singleElement().asString().contains(said);
        assertThat(ofObservation(number, content, value))
                .singleElement()
                .asString()
                .contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "10,Thu nhập bình quân (nghìn đồng/người),950",
        "3.1,Diện tích đất được tưới (ha),84",
        "2.1,Chiều dài đường xã (km),12"
    })
    void a_value_in_another_unit_in_brackets_is_not_read(String number, String content, String value) {
        assertThat(ofForm(number, content, value)).anyMatch(problem -> problem.contains("NTM-2023"));
        assertThat(ofObservation(number, content, value)).anyMatch(problem -> problem.contains("NTM-2023"));
    }

    @ParameterizedTest
    @CsvSource({
        "11,Nghèo đa chiều,5",
        "11,Tỷ lệ nghèo đa chiều,5",
        "11,Tỷ lệ hộ nghèo đa chiều năm 2024,5",
        "10,Thu nhập bình quân đầu người (triệu đồng/người/năm),46",
        "10,Thu nhập bình quân đầu người khu vực nông thôn,46",
        "3.1,Tưới,84",
        "3.1,3.1. Tỷ lệ diện tích đất sản xuất nông nghiệp được tưới (≥ 80%),84",
        "15.1,Tỷ lệ người dân tham gia bảo hiểm y tế,95",
        "15.1,Tỷ lệ tham gia BHYT,95",
        "15.3,Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể thấp còi,20",
        "11,Số hộ nghèo,Đ"
    })
    void words_of_its_name_or_beside_a_judgement_are_not(String number, String content, String value) {
        assertThat(ofForm(number, content, value)).isEmpty();
        assertThat(ofObservation(number, content, value)).isEmpty();
    }
}
