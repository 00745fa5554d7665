package org.ntmcriteria.rules.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntmcriteria.core.value.Decimal;

class OcopScaleTest {
    @ParameterizedTest
    @CsvSource({
        "0,1", "29.99,1", "30,2", "49.99,2", "50,3", "69.99,3", "70,4", "89.99,4", "90,5", "100,5",
    })
    void bands_are_half_open_under_both_decisions(String score, int stars) {
        for (LocalDate day : new LocalDate[] {LocalDate.of(2020, 1, 1), LocalDate.of(2024, 1, 1)}) {
            OcopScale scale = OcopScale.on(day).orElseThrow();
            assertThat(scale.stars(Decimal.parse(score))).isEqualTo(stars);
            assertThat(scale.isUpToStandard(Decimal.parse(score))).isEqualTo(stars >= 3);
        }
    }

    @Test
    void the_day_decides_the_decision() {
        assertThat(OcopScale.on(LocalDate.of(2019, 8, 20))).isEmpty();
        assertThat(OcopScale.on(LocalDate.of(2023, 2, 23)).orElseThrow().act()).isEqualTo("1048/QĐ-TTg");
        assertThat(OcopScale.on(LocalDate.of(2023, 2, 24)).orElseThrow().act()).isEqualTo("148/QĐ-TTg");
    }

    @Test
    void a_score_outside_0_to_100_is_refused() {
        OcopScale scale = OcopScale.on(LocalDate.of(2024, 1, 1)).orElseThrow();
        assertThatThrownBy(() -> scale.stars(Decimal.parse("100.01"))).hasMessageContaining("100.01");
        assertThatThrownBy(() -> scale.stars(Decimal.parse("-1"))).hasMessageContaining("-1");
    }
}
