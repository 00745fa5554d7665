package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.register.lookup.UnitRegister;

class RegisterCompletionTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private static ReadResult<UnitTable> complete(String table, LocalDate day, Optional<String> province) {
        InputFile file = InputFile.of("t.csv", table.getBytes(StandardCharsets.UTF_8));
        return UnitTableReader.read(file, TableOptions.DEFAULT.withAsOf(day))
                .value()
                .completedBy(UnitRegister.standard(), Level.COMMUNE, province, Optional.of(day));
    }

    private static Optional<Region> region(ReadResult<UnitTable> table, LocalDate day) {
        return table.value().units().get(0).at(day, Level.COMMUNE).region();
    }

    private static List<String> said(ReadResult<UnitTable> table) {
        return table.problems().stream().map(p -> p.line(Language.EN)).toList();
    }

    @ParameterizedTest
    @CsvSource({"Lạng Sơn,TDMNPB", "tỉnh Lạng Sơn,TDMNPB", "TP. Hà Nội,DBSH", "Gia Lai,TN", "Cà Mau,DBSCL"})
    void a_unit_is_in_the_region_of_its_province(String province, Region region) {
        ReadResult<UnitTable> table = complete("unit,province,TC1\nA," + province + ",Đ\n", DAY, Optional.empty());
        assertThat(region(table, DAY)).contains(region);
        assertThat(table.problems()).isEmpty();
    }

    @Test
    void the_province_of_units_that_state_none_tells_their_region() {
        ReadResult<UnitTable> table = complete("unit,TC1\nA,Đ\n", DAY, Optional.of("Lạng Sơn"));
        assertThat(region(table, DAY)).contains(Region.TDMNPB);
    }

    @Test
    void a_region_that_is_stated_stands_and_the_contradiction_is_named_once() {
        ReadResult<UnitTable> table =
                complete("unit,province,region,TC1\nA,Lạng Sơn,TN,Đ\nB,Lạng Sơn,TN,Đ\n", DAY, Optional.empty());
        assertThat(region(table, DAY)).contains(Region.TN);
        assertThat(said(table))
                .containsExactly(
                        "t.csv:2 [TC1]: NTM-2041 the region TN is stated, which stands; the register has TDMNPB"
                                + " for Lạng Sơn");
    }

    @Test
    void a_misspelt_province_is_named_with_the_nearest_names() {
        ReadResult<UnitTable> table = complete("unit,province,TC1\nA,Lạng Sờn,Đ\n", DAY, Optional.empty());
        assertThat(region(table, DAY)).isEmpty();
        assertThat(table.problems()).extracting(Problem::code).containsExactly(InputTableProblem.UNKNOWN_PROVINCE);
        assertThat(said(table).get(0)).contains("'Lạng Sờn'").contains("Lạng Sơn");
    }

    @Test
    void a_province_under_its_later_name_is_named_with_that_of_the_day() {
        LocalDate day = LocalDate.of(2024, 6, 30);
        String message = said(complete("unit,province,TC1\nA,Huế,Đ\n", day, Optional.empty()))
                .get(0);
        assertThat(message).contains("NTM-2042").endsWith("nearest names: Thừa Thiên Huế");
        ReadResult<UnitTable> unlike = complete("unit,province,TC1\nA,Không Đâu Cả,Đ\n", day, Optional.empty());
        assertThat(said(unlike).get(0)).endsWith("nearest names: none");
        assertThat(unlike.problems().get(0).message(Language.VI)).endsWith("tên gần nhất: không có");
    }

    @Test
    void since_july_2025_no_region_is_known_and_none_is_guessed() {
        LocalDate later = LocalDate.of(2025, 12, 31);
        ReadResult<UnitTable> table = complete("unit,province,TC1\nA,Lạng Sơn,Đ\n", later, Optional.empty());
        assertThat(region(table, later)).isEmpty();
        assertThat(table.problems()).isEmpty();
    }

    @Test
    void a_unit_without_a_province_stays_as_it_is() {
        ReadResult<UnitTable> table = complete("unit,TC1\nA,Đ\n", DAY, Optional.empty());
        assertThat(table.value().units())
                .singleElement()
                .extracting(UnitRecord::code)
                .isEqualTo("A");
        assertThat(region(table, DAY)).isEmpty();
    }

    private static ReadResult<UnitTable> named(LocalDate day, Optional<String> province, String... names) {
        StringBuilder rows = new StringBuilder("name,TC1\n");
        for (String name : names) {
            rows.append(name).append(",Đ\n");
        }
        return complete(rows.toString(), day, province);
    }

    @Test
    void a_row_that_is_named_as_no_commune_is_named() {
        Optional<String> province = Optional.of("Lạng Sơn");
        ReadResult<UnitTable> table = named(DAY, province, "Xã Hữu Liên", "Yên Bình", "Hữu Lien", "Phòng NN");
        assertThat(table.value().units())
                .extracting(unit -> unit.at(DAY, Level.COMMUNE).district().orElse("–"))
                .containsExactly("Huyện Hữu Lũng", "Huyện Hữu Lũng", "–", "–");
        assertThat(table.problems())
                .extracting(Problem::code)
                .containsExactly(InputTableProblem.NAME_OF_NONE, InputTableProblem.NAME_OF_NONE);
        assertThat(said(table).get(0)).contains("t.csv:4").contains("Hữu Liên");
    }

    @Test
    void names_of_another_day_are_named_once() {
        LocalDate later = LocalDate.of(2025, 12, 31);
        ReadResult<UnitTable> table = named(later, Optional.of("Lạng Sơn"), "Xã Tân Mỹ", "Xã Hồng Thái", "Xã Mai Pha");
        assertThat(table.problems()).extracting(Problem::code).containsExactly(InputTableProblem.OTHER_NAMES);
    }

    @Test
    void a_name_without_its_province_gets_no_district() {
        ReadResult<UnitTable> table = named(DAY, Optional.empty(), "Xã Hữu Liên");
        assertThat(table.problems()).isEmpty();
        assertThat(table.value().units().get(0).at(DAY, Level.COMMUNE).district())
                .isEmpty();
    }

    @Test
    void a_name_means_another_unit_after_its_own_ended() {
        LocalDate later = LocalDate.of(2025, 12, 31);
        InputFile file = InputFile.ofText(
                "t.csv",
                "name,province,date,TC1,TC2\nHữu Liên,Lạng Sơn,2025-06-30,Đ,Đ\nHữu Liên,Lạng Sơn,2025-12-31,KĐ,\n");
        UnitRecord record = UnitTableReader.read(file, TableOptions.DEFAULT)
                .value()
                .completedBy(UnitRegister.standard(), Level.COMMUNE, Optional.empty(), Optional.of(later))
                .value()
                .units()
                .get(0);
        assertThat(record.units()).hasSize(2);
        assertThat(record.on(later).observations())
                .extracting(o -> o.key() + "=" + o.value())
                .containsExactly("TC1=KĐ");
    }

    @Test
    void the_region_of_a_unit_before_does_not_depend_on_rows_of_the_one_after() {
        LocalDate before = LocalDate.of(2025, 6, 30);
        String rows = "unit,date,indicator,value\n06400,2025-06-30,10,60\n";
        for (String table : List.of(rows, rows + "06400,2025-12-31,3.1,90\n")) {
            ReadResult<UnitTable> completed = UnitTableReader.read(
                            InputFile.ofText("t.csv", table), TableOptions.DEFAULT)
                    .value()
                    .completedBy(UnitRegister.standard(), Level.COMMUNE, Optional.empty(), Optional.empty());
            assertThat(region(completed, before)).contains(Region.TDMNPB);
        }
    }

    @Test
    void an_abbreviated_province_is_no_contradiction_and_parts_the_code() {
        LocalDate later = LocalDate.of(2025, 12, 31);
        for (String province : List.of("TP.HCM", "TPHCM", "TP. HCM", "Tp Hồ Chí Minh")) {
            ReadResult<UnitTable> table = UnitTableReader.read(
                            InputFile.ofText(
                                    "t.csv",
                                    "unit,province,date,TC1,TC2\n27610," + province + ",2024-12-31,Đ,Đ\n27610,"
                                            + province + ",2025-12-31,KĐ,\n"),
                            TableOptions.DEFAULT)
                    .value()
                    .completedBy(UnitRegister.standard(), Level.COMMUNE, Optional.empty(), Optional.of(later));
            assertThat(table.problems()).as(province).isEmpty();
            UnitRecord record = table.value().units().get(0);
            assertThat(record.on(later).observations())
                    .extracting(o -> o.key() + "=" + o.value())
                    .containsExactly("TC1=KĐ");
            assertThat(record.at(later, Level.COMMUNE).province()).contains(province);
        }
    }

    @Test
    void a_default_province_is_written_where_the_register_has_it_too() {
        ReadResult<UnitTable> table = complete("unit,TC1\n06388,Đ\n", DAY, Optional.of("Lạng Sơn"));
        assertThat(table.value().units().get(0).at(DAY, Level.COMMUNE).province())
                .contains("Lạng Sơn");
    }

    @Test
    void a_province_that_changed_its_name_keeps_the_region_of_its_communes() {
        LocalDate day = LocalDate.of(2023, 3, 1);
        ReadResult<UnitTable> table = UnitTableReader.read(
                        InputFile.ofText(
                                "t.csv", "unit,date,indicator,value\n20185,2023-03-01,10,60\n20185,2025-03-01,10,61\n"),
                        TableOptions.DEFAULT)
                .value()
                .completedBy(UnitRegister.standard(), Level.COMMUNE, Optional.empty(), Optional.empty());
        assertThat(table.problems()).isEmpty();
        assertThat(table.value().units().get(0).at(day, Level.COMMUNE).province())
                .contains("Thừa Thiên Huế");
        assertThat(region(table, day)).contains(Region.BTB);
        assertThat(region(table, LocalDate.of(2025, 3, 1))).contains(Region.BTB);
    }

    @Test
    void a_lost_zero_is_made_good_whichever_row_comes_first() {
        LocalDate later = LocalDate.of(2025, 12, 31);
        String old = "6400,2024-12-31,15.1,95\n";
        String young = "06400,2025-12-31,3.1,90\n";
        for (String rows : List.of(old + young, young + old)) {
            UnitRecord record = UnitTableReader.read(
                            InputFile.ofText("t.csv", "unit,date,indicator,value\n" + rows), TableOptions.DEFAULT)
                    .value()
                    .completedBy(UnitRegister.standard(), Level.COMMUNE, Optional.empty(), Optional.of(later))
                    .value()
                    .units()
                    .get(0);
            assertThat(record.on(later).observations()).as(rows).hasSize(1);
        }
    }

    @Test
    void codes_that_all_lack_their_zero_are_named_and_not_guessed() {
        ReadResult<UnitTable> table = complete("unit,TC1\n6400,Đ\n6388,Đ\n", DAY, Optional.empty());
        assertThat(said(table)).hasSize(1);
        assertThat(said(table).get(0))
                .contains("NTM-2079 code '6400' may be 06400")
                .contains("2 codes");
        assertThat(complete("unit,TC1\n6400,Đ\nA,Đ\nB,Đ\n", DAY, Optional.empty())
                        .problems())
                .isEmpty();
    }

    @Test
    void a_unit_that_ended_is_named_however_it_is_told() {
        LocalDate later = LocalDate.of(2025, 12, 31);
        for (String table : List.of(
                "unit,TC1\n06388,Đ\n",
                "unit,name,TC1\n6388,Hữu Liên,Đ\n",
                "unit,valid_from,TC1\n06400,2016-01-01,Đ\n")) {
            assertThat(complete(table, later, Optional.empty()).problems())
                    .as(table)
                    .extracting(Problem::code)
                    .contains(InputTableProblem.UNIT_ENDED);
        }
        assertThat(complete("unit,TC1\n06400,Đ\n", later, Optional.empty()).problems())
                .isEmpty();
    }
}
