package org.ntmcriteria.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;

class UnitFinderTest {
    private static final Evaluator EVALUATOR =
            Evaluator.of(CriteriaCatalog.standard().get("commune-ntm/2021-2025"));

    private static Assessment assessment(String code, String name) {
        AdministrativeUnit unit = AdministrativeUnit.builder()
                .code(code)
                .level(Level.COMMUNE)
                .name(name)
                .build();
        return EVALUATOR.assess(unit, LocalDate.of(2024, 12, 31), List.of());
    }

    @Test
    void a_code_precedes_the_same_text_as_another_units_name() {
        Assessment a = assessment("Hồng", "Xã An");
        Assessment b = assessment("B", "Hồng");
        assertThat(UnitFinder.find(List.of(b, a), "Hồng")).isSameAs(a);
        assertThat(UnitFinder.find(List.of(a, b), "Hồng")).isSameAs(a);
    }

    @Test
    void a_name_is_found_however_its_letters_are_written() {
        Assessment a = assessment("A", "Xã Hòa Bình");
        Assessment b = assessment("B", "Xã Hoà An");
        assertThat(UnitFinder.find(List.of(a, b), "xã hoà bình")).isSameAs(a);
    }

    @Test
    void a_name_of_two_units_lists_their_codes() {
        List<Assessment> two = List.of(assessment("A", "Xã X"), assessment("B", "xã x"), assessment("C", "Y"));
        assertThatThrownBy(() -> UnitFinder.find(two, "XÃ X"))
                .isInstanceOfSatisfying(UnitLookupException.class, e -> assertThat(e.message(Language.VI))
                        .isEqualTo("nhiều đơn vị cùng tên 'XÃ X'; ghi mã của đơn vị cần xem: A, B"))
                .hasMessage("more than one unit is called 'XÃ X'; say which by its code: A, B");
    }

    @Test
    void an_unknown_unit_lists_at_most_ten_codes() {
        List<Assessment> many = new ArrayList<>();
        for (int i = 1; i <= 11; i++) {
            many.add(assessment("U" + i, "Xã " + i));
        }
        assertThatThrownBy(() -> UnitFinder.find(many, "Z"))
                .hasMessage("no unit 'Z' was assessed; assessed were: U1, U2, U3, U4, U5, U6, U7, U8, U9, U10, …");
        assertThatThrownBy(() -> UnitFinder.find(many.subList(0, 2), "Z"))
                .hasMessage("no unit 'Z' was assessed; assessed were: U1, U2");
        assertThatThrownBy(() -> UnitFinder.find(List.of(), "Z"))
                .hasMessage("no unit 'Z' was assessed; assessed were: none");
    }

    @Test
    void units_that_had_one_code_in_turn_are_listed_with_their_days() {
        List<Assessment> two = List.of(assessment("A", "Xã X"), assessment("A", "Xã Y"));
        assertThatThrownBy(() -> UnitFinder.find(two, "A"))
                .isInstanceOf(UnitLookupException.class)
                .hasMessageContaining("Xã X (2024-12-31), Xã Y (2024-12-31)")
                .hasMessageContaining("for the day of the one that is meant");
    }
}
