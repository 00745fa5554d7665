package org.ntmcriteria.register.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;

class UnitRegisterTest {
    private static final LocalDate OLD = LocalDate.of(2025, 6, 30);
    private static final LocalDate NEW = LocalDate.of(2025, 7, 1);
    private static final UnitRegister REGISTER = UnitRegister.standard();

    private static String shown(Match<RegisteredUnit> match) {
        return match.value().map(RegisteredUnit::toString).orElse(match.toString());
    }

    @Test
    void one_code_on_both_sides_of_july_2025_is_two_units() {
        assertThat(REGISTER.byCode("26740", OLD).orElseThrow())
                .hasToString("26740 Phường Bến Nghé (Quận 1, Hồ Chí Minh)");
        assertThat(REGISTER.byCode("26740", NEW).orElseThrow()).hasToString("26740 Phường Sài Gòn (Hồ Chí Minh)");
        assertThat(REGISTER.hasCode("26740")).isTrue();
        assertThat(REGISTER.ofCode("26740"))
                .extracting(unit -> unit.key().toString())
                .containsExactly("26740@2016-01-01", "26740@2025-07-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "2674O", "026740", "99999", "00000", "LS-001", "２６７４０"})
    void a_code_that_means_no_unit_finds_none(String code) {
        assertThat(REGISTER.byCode(code, NEW)).isEmpty();
        assertThat(REGISTER.ofCode(code)).isEmpty();
        assertThat(REGISTER.hasCode(code)).isFalse();
    }

    @Test
    void a_name_without_a_day_means_the_units_of_all_days() {
        assertThat(REGISTER.byName("Bến Nghé, TP.HCM").value().orElseThrow())
                .hasToString("26740 Phường Bến Nghé (Quận 1, Hồ Chí Minh)");
        assertThat(REGISTER.byName("Hữu Liên, Lạng Sơn").candidates())
                .extracting(unit -> unit.key().toString())
                .containsExactly("06388@2016-01-01", "06400@2025-07-01");
        Match<RegisteredUnit> unknown = REGISTER.byName("Hửu Liên, Lạng Sơn");
        assertThat(((Match.Unknown<RegisteredUnit>) unknown).suggestions())
                .extracting(suggestion -> suggestion.value().key().toString())
                .startsWith("06388@2016-01-01", "06400@2025-07-01");
        assertThat(((Match.Unknown<RegisteredUnit>) unknown).onOtherDays()).isEmpty();
    }

    @Test
    void the_latest_change_is_that_of_april_2026() {
        assertThat(REGISTER.latestChange()).contains(LocalDate.of(2026, 4, 30));
    }

    @Test
    void a_day_before_the_register_finds_none() {
        assertThat(REGISTER.byCode("26740", LocalDate.of(2015, 12, 31))).isEmpty();
        assertThat(REGISTER.byCode("26740", LocalDate.of(2016, 1, 1))).isPresent();
    }

    @Test
    void an_identity_needs_the_first_day_exactly() {
        assertThat(REGISTER.get(UnitKey.parse("26740@2025-07-01"))).isPresent();
        assertThat(REGISTER.get(UnitKey.parse("26740@2025-07-02"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bến Nghé",
                "Phường Bến Nghé",
                "P. Bến Nghé",
                "p.bến nghé",
                "BẾN NGHÉ",
                " bến  nghé ",
                "Bến Nghé, Hồ Chí Minh",
                "Bến Nghé, TP.HCM",
                "Bến Nghé, Q.1",
                "Bến Nghé, Quận 1, TP. Hồ Chí Minh",
                "Bến Nghé, Q1, TPHCM"
            })
    void a_name_is_found_however_an_office_writes_it(String name) {
        assertThat(shown(REGISTER.byName(name, OLD))).startsWith("26740 Phường Bến Nghé");
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD);
        assertThat(REGISTER.byName(decomposed, OLD)).isEqualTo(REGISTER.byName(name, OLD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Phường Đúc, Huế | 2024-12-31 | Phường Phường Đúc",
                "Phường Đúc, Thừa Thiên Huế | 2020-06-01 | Phường Phường Đúc",
                "Phường 01, Quận 3, Hồ Chí Minh | 2025-06-30 | Phường 1",
                "P1, Q3, HCM | 2025-06-30 | Phường 1",
                "TT Nông trường Liên Sơn, Yên Bái | 2025-06-30 | Thị trấn NT Liên Sơn",
                "NT Liên Sơn, Yên Bái | 2025-06-30 | Thị trấn NT Liên Sơn",
                "Hoà Bình 1, Tây Ninh | 2025-07-01 | ?",
                "Ea DRơng, Đắc Lắc | 2025-06-30 | Xã Ea D'Rơng",
                "Tà Bhing, Quảng Nam | 2025-06-30 | Xã Tà Bhinh",
                "Lao Và Chải, Yên Minh, Hà Giang | 2025-06-30 | Xã Lao Và Chải",
                "Đặc khu Côn Đảo | 2025-07-01 | Đặc khu Côn Đảo",
                "ĐK Côn Đảo | 2025-07-01 | Đặc khu Côn Đảo",
                "Mĩ Sơn, Ninh Sơn, Ninh Thuận | 2025-06-30 | Xã Mỹ Sơn"
            })
    void old_and_new_spellings_and_names_that_look_like_kinds_are_found(String name, LocalDate day, String expected) {
        Match<RegisteredUnit> match = REGISTER.byName(name, day);
        assertThat(match.value().map(RegisteredUnit::fullName).orElse("?"))
                .as(match.toString())
                .isEqualTo(expected);
    }

    @Test
    void a_kind_that_is_not_the_units_is_no_match_but_the_first_suggestion() {
        Match<RegisteredUnit> match = REGISTER.byName("Xã Bến Nghé, Hồ Chí Minh", OLD);
        assertThat(match).isInstanceOf(Match.Unknown.class);
        Suggestion<RegisteredUnit> first =
                ((Match.Unknown<RegisteredUnit>) match).suggestions().get(0);
        assertThat(first.value().code()).isEqualTo("26740");
        assertThat(first.letters()).isZero();
    }

    @Test
    void a_name_of_other_days_is_unknown_and_says_what_it_meant() {
        Match<RegisteredUnit> match = REGISTER.byName("Phường Bến Nghé, Hồ Chí Minh", NEW);
        assertThat(((Match.Unknown<RegisteredUnit>) match).onOtherDays())
                .extracting(unit -> unit.key().toString())
                .containsExactly("26740@2016-01-01");
    }

    @Test
    void a_name_that_many_units_have_is_ambiguous() {
        Match<RegisteredUnit> match = REGISTER.byName("Tân Thành", OLD);
        assertThat(match).isInstanceOf(Match.Ambiguous.class);
        assertThat(match.candidates())
                .hasSizeGreaterThan(20)
                .isSortedAccordingTo((a, b) -> a.key().compareTo(b.key()))
                .allMatch(unit -> unit.name().equals("Tân Thành"));
    }

    @Test
    void the_kind_of_a_district_tells_two_of_one_name_apart() {
        assertThat(shown(REGISTER.byName("Kỳ Trinh, Kỳ Anh, Hà Tĩnh", OLD))).contains("Thị xã Kỳ Anh");
        assertThat(shown(REGISTER.byName("Kỳ Trinh, TX. Kỳ Anh, Hà Tĩnh", OLD))).contains("Thị xã Kỳ Anh");
    }

    @Test
    void a_district_does_not_matter_where_units_lie_in_none() {
        assertThat(shown(REGISTER.byName("Hữu Liên, Hữu Lũng, Lạng Sơn", NEW)))
                .isEqualTo(shown(REGISTER.byName("Hữu Liên, Lạng Sơn", NEW)))
                .contains("Xã Hữu Liên (Lạng Sơn)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Xã Hửu Liên, Lạng Sơn | Xã Hữu Liên",
                "Huu Lien, Lang Son | Xã Hữu Liên",
                "xã Hữu Lein, Lạng Sơn | Xã Hữu Liên",
                "Hữu Liênn, Lạng Sn | Xã Hữu Liên",
                "HữuLiên, Lạng Sơn | Xã Hữu Liên"
            })
    void a_misspelt_name_gives_the_nearest_first(String name, String expected) {
        Match<RegisteredUnit> match = REGISTER.byName(name, NEW);
        assertThat(match).isInstanceOf(Match.Unknown.class);
        List<Suggestion<RegisteredUnit>> suggestions = ((Match.Unknown<RegisteredUnit>) match).suggestions();
        assertThat(suggestions).hasSizeBetween(1, Suggestion.MOST);
        assertThat(suggestions.get(0).value().fullName()).isEqualTo(expected);
    }

    @Test
    void a_name_of_another_province_is_suggested_in_that_which_took_it_in() {
        Match<RegisteredUnit> match = REGISTER.byName("Bắc Lũng, Bắc Giang", NEW);
        List<Suggestion<RegisteredUnit>> suggestions = ((Match.Unknown<RegisteredUnit>) match).suggestions();
        assertThat(suggestions.get(0).value()).hasToString("07498 Xã Bắc Lũng (Bắc Ninh)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", ",,", ",,,", "-", "Xã", "P.", ".", "xyzzy", "Xã , Lạng Sơn"})
    void a_text_that_names_nothing_is_unknown_without_suggestions(String text) {
        assertThat(REGISTER.byName(text, NEW)).isEqualTo(new Match.Unknown<>(List.of(), List.of()));
    }

    @Test
    void a_unit_is_given_as_one_to_be_assessed_with_its_region_until_2025() {
        RegisteredUnit old = REGISTER.byName("Hữu Liên, Lạng Sơn", OLD).value().orElseThrow();
        AdministrativeUnit unit = REGISTER.administrativeUnit(old, OLD);
        assertThat(unit)
                .isEqualTo(AdministrativeUnit.builder()
                        .code("06388")
                        .validFrom(LocalDate.of(2016, 1, 1))
                        .name("Xã Hữu Liên")
                        .level(Level.COMMUNE)
                        .district("Huyện Hữu Lũng")
                        .province("Lạng Sơn")
                        .region(Region.TDMNPB)
                        .build());
        RegisteredUnit now = REGISTER.byName("Hữu Liên, Lạng Sơn", NEW).value().orElseThrow();
        assertThat(REGISTER.administrativeUnit(now, NEW).region()).isEmpty();
        assertThat(REGISTER.administrativeUnit(now, NEW).district()).isEmpty();
    }

    @Test
    void many_threads_that_look_first_at_once_get_the_same_answers() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 32; i++) {
                calls.add(() -> shown(REGISTER.byName("Hữu Liên, Lạng Sơn", NEW))
                        + REGISTER.byCode("26740", OLD)
                        + REGISTER.lineage().predecessors(UnitKey.parse("26740@2025-07-01")));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            assertThat(answers).containsOnly(answers.get(0));
        } finally {
            threads.shutdown();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P Bến Nghé Q1 TPHCM | 2025-06-30 | 26740",
                "hữu liên - lạng sơn | 2025-06-30 | 06388",
                "xa Huu Lien | 2025-12-31 | 06400"
            })
    void a_name_without_commas_or_marks_gives_suggestions(String name, LocalDate day, String code) {
        Match<RegisteredUnit> match = REGISTER.byName(name, day);
        assertThat(match).isInstanceOf(Match.Unknown.class);
        assertThat(((Match.Unknown<RegisteredUnit>) match).suggestions())
                .extracting(suggestion -> suggestion.value().code())
                .contains(code);
    }
}
