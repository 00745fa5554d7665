package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

/** A district with its kind and without. */
class DistrictSpellingsTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    private static ReadResult<UnitTable> read(String text) {
        return UnitTableReader.read(
                InputFile.ofText("t.csv", text),
                TableOptions.DEFAULT
                        .withSet(CriteriaCatalog.standard().get("commune-ntm/2021-2025"))
                        .withAsOf(DAY));
    }

    private static List<String> districts(ReadResult<UnitTable> reading) {
        return reading.value().units().stream()
                .map(unit -> unit.at(DAY, Level.COMMUNE).district().orElse("-"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Huyện Chi Lăng", "H. Chi Lăng", "TX Chi Lăng"})
    void a_district_with_one_kind_and_without_is_one(String other) {
        ReadResult<UnitTable> reading = read("Xã,Huyện,TC1,Cụm\nA,Chi Lăng,Đ,1\nB," + other + ",KĐ,2\nC,Cao Lộc,Đ,3\n");
        assertThat(ReadUnits.units(reading))
                .containsExactly("A, Chi Lăng[TC1=Đ]", "B, Chi Lăng[TC1=KĐ]", "C, Cao Lộc[TC1=Đ]");
        assertThat(districts(reading)).containsExactly("Chi Lăng", "Chi Lăng", "Cao Lộc");
        assertThat(ReadUnits.problems(reading))
                .filteredOn(p -> !p.contains("NTM-1005"))
                .singleElement()
                .asString()
                .contains("NTM-2013 '" + other + "'", "'Chi Lăng'");
        assertThat(reading.value().tables().get(0).districts()).isEqualTo(2);
        assertThat(reading.value().columns().get(0).of("B, Chi Lăng")).containsExactly("2");
    }

    @Test
    void one_unit_below_both_spellings_of_its_district_is_doubled() {
        ReadResult<UnitTable> reading =
                read("Xã,Huyện,TC1\nXã A,Chi Lăng,Đ\nXã A,Huyện Chi Lăng,KĐ\nXã B,Chi Lăng,Đ\n");
        assertThat(ReadUnits.units(reading)).containsExactly("Xã B, Chi Lăng[TC1=Đ]");
        assertThat(ReadUnits.problems(reading))
                .filteredOn(p -> p.contains("NTM-2009"))
                .hasSize(2);
    }

    @Test
    void sections_with_and_without_the_kind_are_one_district() {
        ReadResult<UnitTable> reading =
                read("TT,Xã,TC1\nI,Huyện Chi Lăng,\n1,A,Đ\nII,Cao Lộc,\n1,A,Đ\nIII,CHI LĂNG,\n1,B,Đ\n");
        assertThat(districts(reading)).containsExactly("Huyện Chi Lăng", "Cao Lộc", "Huyện Chi Lăng");
    }

    @Test
    void a_name_of_two_kinds_stays_apart_from_both() {
        ReadResult<UnitTable> reading =
                read("Xã,Huyện,TC1\nA,Hồng Ngự,Đ\nB,Huyện Hồng Ngự,KĐ\nC,TX. Hồng Ngự,Đ\nD,H. Hồng Ngự,Đ\n");
        assertThat(districts(reading)).containsExactly("Hồng Ngự", "Huyện Hồng Ngự", "TX. Hồng Ngự", "Huyện Hồng Ngự");
        assertThat(ReadUnits.problems(reading))
                .filteredOn(p -> p.contains("NTM-2016 'Hồng Ngự'"))
                .hasSize(2);
        assertThat(ReadUnits.problems(reading))
                .filteredOn(p -> p.contains("NTM-2013"))
                .hasSize(1);
    }

    @Test
    void districts_of_one_name_in_two_provinces_are_two() {
        ReadResult<UnitTable> reading =
                read("Xã,Huyện,Tỉnh,TC1\nA,Châu Thành,Long An,Đ\nB,Huyện Châu Thành,Bến Tre,KĐ\n");
        assertThat(districts(reading)).containsExactly("Châu Thành", "Huyện Châu Thành");
        assertThat(reading.problems()).isEmpty();
    }
}
