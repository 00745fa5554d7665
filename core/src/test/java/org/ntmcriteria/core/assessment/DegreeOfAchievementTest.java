package org.ntmcriteria.core.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.CitedRequirement;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observed;
import org.ntmcriteria.core.value.Comparison;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.Verdict;

class DegreeOfAchievementTest {
    private static IndicatorResult result(String value, Comparison comparison, String threshold) {
        Quantity quantity = (Quantity) ReportedValue.parse(value);
        Requirement.Threshold required =
                new Requirement.Threshold(comparison, Decimal.parse(threshold), MeasurementUnit.PERCENT);
        return IndicatorResult.builder()
                .key(InputKey.parse("3.1"))
                .observed(new Observed(quantity, LocalDate.of(2024, 12, 31)))
                .required(new CitedRequirement(required, AnnexColumn.ALL, Optional.empty(), Optional.empty()))
                .verdict(Verdict.of(comparison.holds(IndicatorResult.compare(quantity, required))))
                .reasonCode(ReasonCode.COMPARED)
                .act("318/QĐ-TTg")
                .sourceStatus(SourceStatus.VERIFIED)
                .build();
    }

    private static String percent(String value, Comparison comparison, String threshold) {
        return result(value, comparison, threshold)
                .degree()
                .orElseThrow()
                .percent()
                .map(p -> p.stripTrailingZeros().toPlainString())
                .orElse("none");
    }

    @Test
    void more_is_better_divides_by_the_threshold_less_by_the_value() {
        assertThat(percent("40", Comparison.AT_LEAST, "80")).isEqualTo("50");
        assertThat(percent("8", Comparison.AT_MOST, "4")).isEqualTo("50");
        assertThat(percent("1/3", Comparison.AT_LEAST, "33.3")).isEqualTo("100.1001001001");
        assertThat(percent("0", Comparison.AT_MOST, "4")).isEqualTo("none");
        assertThat(percent("12", Comparison.AT_LEAST, "0")).isEqualTo("none");
        assertThat(result("4", Comparison.EQUAL, "4").degree()).isEmpty();
    }

    @Test
    void just_short_of_the_threshold_stays_below_a_hundred_percent() {
        String almost = "79.99999999999999999999";
        assertThat(percent(almost, Comparison.AT_LEAST, "80")).isEqualTo("99.9999999999");
        DegreeOfAchievement degree =
                result(almost, Comparison.AT_LEAST, "80").degree().orElseThrow();
        assertThat(degree.isAtLeast(Decimal.of(100))).isFalse();
        assertThat(degree.isAtLeast(Decimal.parse("99.99999999999999"))).isTrue();
    }

    @Test
    void a_third_of_the_required_level_is_compared_exactly() {
        IndicatorResult result = result("7/30", Comparison.AT_LEAST, "70");
        assertThat(result.reaches(Decimal.parse("33.33"))).isEqualTo(Verdict.MET);
        assertThat(result.reaches(Decimal.parse("33.33333333333333333333334"))).isEqualTo(Verdict.NOT_MET);
    }
}
