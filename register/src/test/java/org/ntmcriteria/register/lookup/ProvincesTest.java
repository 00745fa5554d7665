package org.ntmcriteria.register.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.text.VocabularyTable;
import org.ntmcriteria.core.unit.ProvinceName;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.register.unit.RegisteredProvince;

class ProvincesTest {
    private static final LocalDate OLD = LocalDate.of(2025, 6, 30);
    private static final LocalDate NEW = LocalDate.of(2025, 7, 1);
    private static final Provinces PROVINCES = UnitRegister.standard().provinces();

    private static RegisteredProvince province(String code, LocalDate day) {
        return PROVINCES.byCode(code, day).orElseThrow();
    }

    @Test
    void code_15_was_yen_bai_and_is_lao_cai_whose_code_was_10() {
        assertThat(province("15", OLD).name()).isEqualTo("Yên Bái");
        assertThat(province("15", NEW).name()).isEqualTo("Lào Cai");
        assertThat(province("10", OLD).name()).isEqualTo("Lào Cai");
        assertThat(PROVINCES.byCode("10", NEW)).isEmpty();
        assertThat(PROVINCES.predecessors(province("15", NEW)))
                .extracting(RegisteredProvince::name)
                .containsExactlyInAnyOrder("Yên Bái", "Lào Cai");
    }

    @Test
    void thua_thien_hue_became_hue_and_dong_nai_a_city_each_under_one_code() {
        RegisteredProvince before = province("46", LocalDate.of(2024, 12, 31));
        assertThat(before.name()).isEqualTo("Thừa Thiên Huế");
        assertThat(PROVINCES.successor(before)).contains(province("46", OLD));
        assertThat(PROVINCES.successor(province("46", OLD))).contains(province("46", NEW));
        assertThat(PROVINCES.successor(province("75", NEW))).contains(province("75", LocalDate.of(2026, 4, 30)));
        assertThat(PROVINCES.successor(province("01", NEW))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lạng Sơn | 20",
                "tỉnh Lạng Sơn | 20",
                "T. LẠNG SƠN | 20",
                "TP.HCM | 79",
                "Thành phố Hồ Chí Minh | 79",
                "TP Hồ Chí Minh | 79",
                "Bà Rịa-Vũng Tàu | 77",
                "BR-VT | 77",
                "Đăk Lăk | 66",
                "Đắc Lắc | 66",
                "Bắc Cạn | 06",
                "Thanh Hoá | 38",
                "Huế | 46"
            })
    void a_province_is_found_however_an_office_writes_it(String name, String code) {
        assertThat(PROVINCES.byName(name, OLD).value().map(RegisteredProvince::code))
                .contains(code);
    }

    @Test
    void names_of_provinces_are_compared_as_they_are_found() {
        for (RegisteredProvince province : PROVINCES.on(LocalDate.of(2024, 12, 31))) {
            for (String kind : List.of("", "Tỉnh ", "TP. ", "TP ", "thành phố ")) {
                String text = kind + province.name().replace(" - ", "-");
                assertThat(PROVINCES.byName(text, OLD.withYear(2024)).value())
                        .as(text)
                        .contains(province);
                assertThat(ProvinceName.same(text, province.name())).as(text).isTrue();
            }
        }
        for (List<String> other :
                VocabularyTable.lines(ProvinceName.class, "/org/ntmcriteria/core/province-names.csv", 2)) {
            assertThat(PROVINCES
                            .byName(other.get(1), OLD.withYear(2024))
                            .value()
                            .map(RegisteredProvince::name))
                    .as(other.get(1))
                    .contains(other.get(0));
            assertThat(ProvinceName.same("TP. " + other.get(1), other.get(0))
                            || other.get(1).startsWith("TT"))
                    .as(other.get(1))
                    .isTrue();
            assertThat(ProvinceName.same(other.get(1), other.get(0)))
                    .as(other.get(1))
                    .isTrue();
        }
    }

    @Test
    void a_province_of_other_days_is_unknown_and_says_when_it_was() {
        Match<RegisteredProvince> match = PROVINCES.byName("Yên Bái", NEW);
        assertThat(match).isInstanceOf(Match.Unknown.class);
        assertThat(((Match.Unknown<RegisteredProvince>) match).onOtherDays()).containsExactly(province("15", OLD));
    }

    @Test
    void near_a_province_of_other_days_is_what_it_was_or_became() {
        LocalDate before = LocalDate.of(2024, 6, 30);
        Match.Unknown<RegisteredProvince> hue = (Match.Unknown<RegisteredProvince>) PROVINCES.byName("Huế", before);
        assertThat(PROVINCES.near(hue, before))
                .extracting(RegisteredProvince::name)
                .containsExactly("Thừa Thiên Huế");
        Match.Unknown<RegisteredProvince> yenBai = (Match.Unknown<RegisteredProvince>) PROVINCES.byName("Yên Bái", NEW);
        assertThat(PROVINCES.near(yenBai, NEW))
                .extracting(RegisteredProvince::name)
                .contains("Lào Cai");
    }

    @Test
    void a_misspelt_province_gives_the_nearest_of_the_day() {
        Match.Unknown<RegisteredProvince> match =
                (Match.Unknown<RegisteredProvince>) PROVINCES.byName("Tuyên Quan", NEW);
        assertThat(match.suggestions().get(0)).isEqualTo(new Suggestion<>(province("08", NEW), 1, 1));
    }

    @Test
    void a_region_is_told_until_june_2025_with_how_well_it_is_known() {
        assertThat(PROVINCES.region("20", OLD)).contains(Region.TDMNPB);
        assertThat(PROVINCES.region("20", NEW)).isEmpty();
        assertThat(PROVINCES.region("99", OLD)).isEmpty();
        assertThat(List.of("22", "58", "60")).allSatisfy(code -> assertThat(
                        province(code, OLD).region().orElseThrow().status())
                .isEqualTo(SourceStatus.RECALLED));
    }
}
