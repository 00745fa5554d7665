package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.observation.ObservationProblem;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.register.lookup.UnitRegister;

/** Which units the codes of a table mean where what it states is not what the register has, or is nothing. */
class UnitsOfRegisteredCodesTest {
    private static final LocalDate OLD = LocalDate.of(2024, 12, 31);
    private static final LocalDate NEW = LocalDate.of(2025, 12, 31);

    private static ReadResult<UnitTable> completed(String table, LocalDate day) {
        return UnitTableReader.read(InputFile.ofText("t.csv", table), TableOptions.DEFAULT)
                .value()
                .completedBy(UnitRegister.standard(), Level.COMMUNE, Optional.empty(), Optional.of(day));
    }

    private static UnitRecord first(String table, LocalDate day) {
        return completed(table, day).value().units().get(0);
    }

    private static List<String> said(List<Problem> problems) {
        return problems.stream().map(p -> p.line(Language.EN)).toList();
    }

    private static List<String> reported(UnitRecord record, LocalDate day) {
        return record.on(day).observations().stream()
                .map(o -> o.key() + "=" + o.value())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unit,name,date,TC1,TC2\n06400,Xã Yên Thinh,2024-12-31,Đ,Đ\n06400,,2025-12-31,KĐ,\n",
                "unit,name,date,TC1,TC2\n06400,Xã Yên Thinh,2024-12-31,Đ,Đ\n06400,Xã Yên Thinh,2025-12-31,KĐ,\n",
                "unit,name,date,TC1,TC2\n06400,Yên Thịnh (Hữu Lũng),2024-12-31,Đ,Đ\n06400,,2025-12-31,KĐ,\n",
                "unit,province,date,TC1,TC2\n06400,Bắc Giang,2024-12-31,Đ,Đ\n06400,,2025-12-31,KĐ,\n"
            })
    void a_contradiction_does_not_join_the_units_of_a_registered_code(String table) {
        UnitRecord record = first(table, NEW);
        assertThat(reported(record, NEW)).containsExactly("TC1=KĐ");
        assertThat(reported(record, OLD)).containsExactly("TC1=Đ", "TC2=Đ");
        assertThat(record.problems()).extracting(Problem::code).contains(ObservationProblem.CODE_OF_TWO_UNITS);
    }

    @Test
    void what_a_table_states_stands_where_it_contradicts_the_register() {
        ReadResult<UnitTable> table =
                completed("unit,name,date,TC1,TC2\n06400,Xã Yên Thinh,2024-12-31,Đ,Đ\n06400,,2025-12-31,KĐ,\n", NEW);
        AdministrativeUnit stated = table.value().units().get(0).at(OLD, Level.COMMUNE);
        assertThat(stated.name()).contains("Xã Yên Thinh");
        assertThat(stated.province()).isEmpty();
        assertThat(said(table.problems()))
                .containsExactly("t.csv:2 [TC1]: NTM-2045 code '06400' is called Xã Yên Thinh in the table and Xã Yên"
                        + " Thịnh in the register, which is therefore not used for its district, province and region;"
                        + " the code still means another unit from each day on from which the register says so");
    }

    @Test
    void codes_of_another_list_are_parted_at_no_day_of_the_register() {
        String table = "unit,name,date,TC1,TC2\n00001,Xã A,2024-12-31,Đ,Đ\n00001,,2025-12-31,KĐ,\n"
                + "00004,Xã B,2024-12-31,Đ,Đ\n00004,,2025-12-31,KĐ,\n";
        ReadResult<UnitTable> completed = completed(table, NEW);
        assertThat(completed.problems()).extracting(Problem::code).containsExactly(InputTableProblem.OTHER_CODES);
        assertThat(reported(completed.value().units().get(0), NEW)).containsExactly("TC1=KĐ", "TC1=Đ", "TC2=Đ");
    }

    @Test
    void units_without_a_stated_name_bear_that_of_the_register_in_messages() {
        String rows = "unit,date,TC1\n06400,2024-12-31,Đ\n";
        assertThat(said(first(rows + "06400,2025-12-31,KĐ\n", NEW).problems()))
                .containsExactly("t.csv:3 [TC1]: NTM-2043 '06400' means two units, Xã Yên Thịnh and, from 2025-07-01"
                        + " on, Xã Hữu Liên; what was reported of one does not count for the other");
        assertThat(said(first(rows, NEW).on(NEW).problems()))
                .containsExactly("t.csv:2 [TC1]: NTM-2058 nothing is reported of the unit that '06400' means on"
                        + " 2025-12-31; what stands under the code is of another, Xã Yên Thịnh, and does not count");
        assertThat(said(first(
                                "unit,valid_from,date,TC1\n06400,2016-01-01,2024-12-31,Đ\n06400,2025-07-01,2025-12-31,KĐ\n",
                                NEW)
                        .problems()))
                .singleElement()
                .asString()
                .contains("Xã Yên Thịnh and, from 2025-07-01 on, Xã Hữu Liên");
    }

    @Test
    void a_unit_that_reported_nothing_has_the_areas_of_the_register() {
        AdministrativeUnit unit =
                first("unit,date,TC1\n06040,2024-11-01,Đ\n", OLD).at(OLD, Level.COMMUNE);
        assertThat(unit.district()).contains("Huyện Tràng Định");
        assertThat(unit.province()).contains("Lạng Sơn");
        assertThat(unit.region()).contains(Region.TDMNPB);
        UnitRecord young = first(
                "unit,name,province,valid_from,date,TC1\n06400,Xã Yên Thịnh,Lạng Sơn,2016-01-01,2024-12-31,Đ\n", NEW);
        assertThat(young.at(NEW, Level.COMMUNE).province()).contains("Lạng Sơn");
        assertThat(young.at(NEW, Level.COMMUNE).validFrom()).contains(LocalDate.of(2025, 7, 1));
        assertThat(young.units()).hasSize(1);
        assertThat(young.on(NEW).observations()).isEmpty();
        assertThat(young.problems()).isEmpty();
    }

    @Test
    void a_unit_reported_later_has_the_areas_of_the_register_before() {
        AdministrativeUnit unit = first("unit,name,date,TC1\n06388,Xã Hữu Liên,2025-03-31,Đ\n", OLD)
                .at(OLD, Level.COMMUNE);
        assertThat(unit.district()).contains("Huyện Hữu Lũng");
        assertThat(unit.region()).contains(Region.TDMNPB);
        assertThat(unit.name()).isEmpty();
    }

    @Test
    void a_province_that_is_stated_in_a_later_row_is_compared_too() {
        assertThat(said(completed(
                                "unit,province,date,TC1\n06400,Lạng Sơn,2024-12-31,Đ\n06400,Bắc Ninh,2025-12-31,Đ\n",
                                NEW)
                        .problems()))
                .containsExactly("t.csv:3 [TC1]: NTM-2047 the province 'Bắc Ninh' is stated, which stands; the register"
                        + " has Lạng Sơn");
    }

    @Test
    void a_district_that_no_part_of_a_unit_lay_in_is_named() {
        assertThat(completed("unit,district,date,TC1\n06445,186,2024-12-31,Đ\n06445,Hữu Lũng,2025-12-31,Đ\n", NEW)
                        .problems())
                .isEmpty();
        assertThat(said(completed("unit,district,date,TC1\n06445,Bắc Sơn,2025-12-31,Đ\n", NEW)
                        .problems()))
                .containsExactly("t.csv:2 [TC1]: NTM-2088 the district 'Bắc Sơn' is stated, which stands; no part of"
                        + " 06445 Xã Tân Thành (Lạng Sơn) lay in it before");
        assertThat(completed("name,district,province,date,TC1\nTân Thành,Bắc Sơn,Lạng Sơn,2025-12-31,Đ\n", NEW)
                        .problems())
                .extracting(Problem::code)
                .containsExactly(InputTableProblem.NAME_IN_OTHER_DISTRICT);
    }
}
