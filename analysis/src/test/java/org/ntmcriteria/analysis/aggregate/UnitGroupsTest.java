package org.ntmcriteria.analysis.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.evaluate.Evaluator;

class UnitGroupsTest {
    private static final Evaluator EVALUATOR =
            Evaluator.of(CriteriaCatalog.standard().get("commune-ntm/2021-2025"));

    /** A commune of a district and a province, each of which may be blank. */
    private static Assessment commune(String district, String province) {
        return EVALUATOR.assess(
                AdministrativeUnit.builder()
                        .code("A")
                        .level(Level.COMMUNE)
                        .district(Optional.of(district).filter(d -> !d.isEmpty()))
                        .province(Optional.of(province).filter(p -> !p.isEmpty()))
                        .build(),
                LocalDate.of(2024, 12, 31),
                List.of());
    }

    private static List<String> names(List<Assessment> all, Function<Assessment, Collection<String>> groups) {
        return all.stream().map(a -> String.join("|", groups.apply(a))).toList();
    }

    private static List<String> districts(Assessment... all) {
        List<Assessment> communes = List.of(all);
        return names(communes, UnitGroups.byDistrict(communes, AdministrativeUnit::province));
    }

    @Test
    void districts_of_one_name_in_two_provinces_are_two() {
        assertThat(districts(
                        commune("Châu Thành", "Tây Ninh"),
                        commune("Châu Thành", "Long An"),
                        commune("CHÂU THÀNH", "Tỉnh Long An"),
                        commune("Châu Thành", ""),
                        commune("Bến Lức", "Long An")))
                .containsExactly(
                        "Châu Thành, Tây Ninh",
                        "Châu Thành, Long An",
                        "Châu Thành, Long An",
                        "Châu Thành, ?",
                        "Bến Lức");
    }

    @Test
    void a_province_is_one_however_it_is_abbreviated() {
        List<Assessment> communes = List.of(
                commune("", "TP.HCM"),
                commune("", "Hồ Chí Minh"),
                commune("", "BR-VT"),
                commune("", "Bà Rịa-Vũng Tàu"));
        assertThat(names(communes, UnitGroups.byProvince(communes, AdministrativeUnit::province)))
                .containsExactly("TP.HCM", "TP.HCM", "BR-VT", "BR-VT");
    }

    @Test
    void a_district_is_one_however_it_is_written() {
        assertThat(districts(
                        commune("H. Chi Lăng", "Lạng Sơn"),
                        commune("huyện Chi Lăng", ""),
                        commune("TP. Lạng Sơn", ""),
                        commune("", "Lạng Sơn")))
                .containsExactly("H. Chi Lăng", "H. Chi Lăng", "TP. Lạng Sơn", UnitGroups.NOT_STATED);
    }

    @Test
    void a_province_is_one_with_and_without_its_kind() {
        List<Assessment> all = List.of(commune("", "Lạng Sơn"), commune("", "Tỉnh Lạng Sơn"), commune("", ""));
        assertThat(names(all, UnitGroups.byProvince(all, AdministrativeUnit::province)))
                .containsExactly("Lạng Sơn", "Lạng Sơn", UnitGroups.NOT_STATED);
    }

    @Test
    void a_unit_of_several_texts_belongs_to_several_groups() {
        List<Assessment> all = List.of(commune("Cụm 1;Cụm 2", ""), commune("cụm 2", ""), commune("", ""));
        Function<Assessment, List<String>> texts = a -> a.unit().district().stream()
                .flatMap(d -> Arrays.stream(d.split(";")))
                .toList();
        assertThat(names(all, UnitGroups.byText(all, texts))).containsExactly("Cụm 1|Cụm 2", "Cụm 2", "?");
    }
}
