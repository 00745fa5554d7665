package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.register.lookup.UnitRegister;

class CompletedUnitsTest {
    private static final LocalDate BEFORE = LocalDate.of(2024, 12, 31);
    private static final LocalDate AFTER = LocalDate.of(2025, 12, 31);

    private static ReadResult<List<List<String>>> complete(LocalDate day, String... rows) {
        String table = String.join("\n", rows) + "\n";
        List<UnitListReader.ListedUnit> units = UnitListReader.read(
                        InputFile.ofText("units.csv", table), TableOptions.DEFAULT)
                .value();
        return CompletedUnits.of(units, UnitRegister.standard(), day, "units.csv");
    }

    private static List<Object> codes(ReadResult<List<List<String>>> completed) {
        return completed.problems().stream().<Object>map(Problem::code).toList();
    }

    @Test
    void communes_of_one_name_in_two_provinces_are_two() {
        ReadResult<List<List<String>>> completed =
                complete(AFTER, "name,province", "Tân Phú,Đồng Nai", "Tân Phú,Hồ Chí Minh", "Hữu Liên,Lạng Sơn");
        assertThat(completed.value()).hasSize(4);
    }

    @Test
    void a_code_without_its_first_zero_is_found_by_its_name() {
        ReadResult<List<List<String>>> completed = complete(BEFORE, "unit,name", "6388,Hữu Liên");
        assertThat(completed.value().get(1)).contains("Huyện Hữu Lũng", "Lạng Sơn");
        assertThat(completed.problems()).isEmpty();
    }

    @Test
    void the_province_is_called_as_it_was_on_the_day() {
        LocalDate day = LocalDate.of(2024, 6, 30);
        ReadResult<List<List<String>>> completed =
                complete(day, "unit,province", "19888,Thừa Thiên Huế", "19783,TT Huế", "19891,", "27610,TP.HCM");
        assertThat(completed.problems()).isEmpty();
        assertThat(completed.value().get(3)).contains("Thừa Thiên Huế");
        assertThat(complete(LocalDate.of(2025, 3, 31), "unit,name", "19891,Quảng Thành")
                        .value()
                        .get(1))
                .contains("Huế");
    }

    @Test
    void a_former_district_must_be_that_of_a_part_of_the_unit() {
        for (String row : List.of("Tân Thành,Hữu Lũng,Lạng Sơn", "Tân Thành,,Lạng Sơn")) {
            ReadResult<List<List<String>>> right = complete(AFTER, "name,district,province", row);
            assertThat(right.problems()).isEmpty();
            assertThat(right.value().get(1).get(0)).isEqualTo("06445");
        }
        ReadResult<List<List<String>>> wrong = complete(AFTER, "name,district,province", "Tân Thành,Bắc Sơn,Lạng Sơn");
        assertThat(wrong.value().get(1).get(0)).isEmpty();
        assertThat(codes(wrong)).containsExactly(InputTableProblem.NAME_IN_OTHER_DISTRICT);
        assertThat(wrong.problems().get(0).toString())
                .contains("06445 Xã Tân Thành (Lạng Sơn) bears it")
                .contains("on other days it means: 06379 Xã Tân Thành (Huyện Bắc Sơn, Lạng Sơn)");
        ReadResult<List<List<String>>> coded = complete(AFTER, "unit,district", "06445,Bắc Sơn");
        assertThat(codes(coded)).containsExactly(InputTableProblem.OTHER_FORMER_DISTRICT);
        assertThat(coded.value().get(1)).contains("Bắc Sơn");
    }

    @Test
    void a_code_of_no_unit_is_named() {
        ReadResult<List<List<String>>> completed =
                complete(AFTER, "unit,name", "06388,Hữu Liên", "99999,Xã Không", "LS-1,Xã Tự Đặt");
        assertThat(codes(completed))
                .containsOnly(InputTableProblem.CODE_OF_NONE)
                .hasSize(2);
        assertThat(completed.problems().get(0).toString()).contains("06388 Xã Hữu Liên");
    }

    @Test
    void what_a_list_states_stands_and_a_contradiction_is_named() {
        ReadResult<List<List<String>>> completed =
                complete(AFTER, "unit,name,province,region,valid_from", "06613,Đình Lập,Cao Bằng,TN,2020-01-01");
        assertThat(codes(completed)).isNotEmpty();
        assertThat(completed.value().get(1)).contains("Cao Bằng", "TN", "2020-01-01");
    }
}
