package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** Values that say there is none, of indicators that ask for none. */
class NegatedIndicatorsTest {
    private static final TableOptions OPTIONS = TableOptions.DEFAULT
            .withSet(CriteriaCatalog.standard().get("commune-ntm/2021-2025"))
            .withAsOf(LocalDate.of(2024, 12, 31));

    private static final AdministrativeUnit UNIT = AdministrativeUnit.builder()
            .code("X1")
            .level(Level.COMMUNE)
            .region(Region.TDMNPB)
            .build();

    private static List<String> problems(String table, TableOptions options) {
        return ReadUnits.problems(UnitTableReader.read(InputFile.ofText("t.csv", table), options));
    }

    private static List<String> ofForm(String number, String content, String value) {
        String table = "TT;Nội dung;Kết quả\n%s;%s;%s\n1.1;Có quy hoạch;Đ\n".formatted(number, content, value);
        return problems(table, OPTIONS.withUnit(UNIT));
    }

    private static List<String> ofObservation(String number, String content, String value) {
        return problems(
                "Mã xã;Ngày;Chỉ tiêu;Nội dung;Giá trị\nA;31/12/2024;%s;%s;%s\n".formatted(number, content, value),
                OPTIONS);
    }

    @ParameterizedTest
    @CsvSource({
        "19.2,Không có hoạt động xâm phạm an ninh quốc gia,Không,KĐ",
        "19.2,An ninh,Có,Đ",
        "19.2,Không có khiếu kiện đông người kéo dài,0,KĐ",
        "9.1,'Không còn nhà tạm, dột nát',Có,KĐ"
    })
    void a_value_of_none_where_none_is_asked_for_is_doubtful(String number, String content, String value, String read) {
        String said = "is read as " + read + " for " + number;
        assertThat(ofForm(number, content, value))
                .singleElement()
                .asString()
                .contains("NTM-2094")
                .contains(said);
        assertThat(ofObservation(number, content, value))
                .singleElement()
                .asString()
                .contains("NTM-2094")
                .contains(said);
    }

    @ParameterizedTest
    @CsvSource({
        "19.2,An ninh,Đ",
        "19.2,An ninh,KĐ",
        "19.2,An ninh,Chưa đạt",
        "19.1,Dân quân,Có",
        "19.1,Dân quân,Không",
        "9.1,'Nhà tạm, dột nát',Không"
    })
    void a_judgement_or_an_indicator_that_asks_for_something_is_not(String number, String content, String value) {
        assertThat(ofForm(number, content, value)).isEmpty();
        assertThat(ofObservation(number, content, value)).isEmpty();
    }

    @Test
    void the_columns_of_a_table_of_units_are_named_once_for_each_value() {
        String table = "TT;Xã;19.1;19.2\n1;Vân An;Có;Không\n2;Mai Sao;Có;Không\n3;Nhân Lý;Có;Có\n";
        assertThat(problems(table, OPTIONS)).hasSize(2).allMatch(problem -> problem.contains("NTM-2094"));
    }

    @Test
    void judgements_and_digits_of_a_table_of_units_are_in_no_doubt() {
        assertThat(problems("TT;Xã;19.1;19.2\n1;Vân An;Đ;KĐ\n2;Mai Sao;Đ;Đ\n", OPTIONS))
                .isEmpty();
        assertThat(problems("TT;Xã;19.1;19.2\n1;Vân An;1;0\n2;Mai Sao;1;1\n", OPTIONS))
                .noneMatch(problem -> problem.contains("NTM-2094"));
    }
}
