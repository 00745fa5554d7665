package org.ntmcriteria.core.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.Comparison;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.core.value.Quantity;

class RequirementTest {
    @Provide
    Arbitrary<CellCondition> conditions() {
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.of("schools", "hamlets"),
                        Arbitraries.of(Comparison.values()),
                        Arbitraries.integers().between(0, 4).map(Decimal::of))
                .as(CellCondition::new);
    }

    @Property
    void conditions_exclude_each_other_only_if_no_number_fits_both(
            @ForAll("conditions") CellCondition one, @ForAll("conditions") CellCondition other) {
        boolean bothFit = one.fact().equals(other.fact())
                && java.util.stream.IntStream.rangeClosed(-2, 12)
                        .mapToObj(halves -> Decimal.of(new BigDecimal(halves).divide(new BigDecimal(2))))
                        .anyMatch(n -> one.comparison().holds(n.compareTo(one.value()))
                                && other.comparison().holds(n.compareTo(other.value())));
        assertThat(one.excludes(other)).isEqualTo(one.fact().equals(other.fact()) && !bothFit);
        assertThat(one.excludes(other)).isEqualTo(other.excludes(one));
        assertThat(CellCondition.parse(one.toString())).isEqualTo(one);
    }

    @ParameterizedTest
    @CsvSource({
        ">=,80,%",
        "<=,16.5,%",
        ">,20,%",
        "<,6,%",
        "==,3,count",
        ">=,Khá,level",
        ">=,IV,level",
        ">=,2,level",
        ">=,45,million VND/person/year",
        "ACHIEVED,'',''",
        "EXISTS,'',''",
        "NONE,'',''",
        "DELEGATED_PROVINCE,'',''",
        "DELEGATED_MINISTRY,'',''",
        "NOT_FOUND,'',''"
    })
    void a_requirement_reads_back_from_its_columns(String operator, String value, String unit) {
        Requirement requirement = Requirement.parse(operator, value, unit);
        assertThat(requirement.operator()).isEqualTo(operator);
        assertThat(requirement.valueText()).isEqualTo(value);
        assertThat(requirement.unitText()).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "=>,80,%",
        ">=,,%",
        ">=,80,",
        ">=,80,percent",
        ">=,-1,%",
        ">=,80%,%",
        ">=,Khá,%",
        "ACHIEVED,1,''",
        "NONE,'',%",
        "achieved,'',''",
        "'','',''",
        ">=,Giỏi,level"
    })
    void other_columns_are_refused(String operator, String value, String unit) {
        String given = value == null ? "" : value;
        String measured = unit == null ? "" : unit;
        assertThatThrownBy(() -> Requirement.parse(operator, given, measured))
                .isInstanceOf(UnreadableTextException.class);
    }

    @Property
    void a_ratio_is_compared_exactly_with_a_percentage(
            @ForAll @IntRange(max = 400) int part, @ForAll @IntRange(min = 1, max = 400) int whole) {
        Requirement.Threshold tenPercent =
                new Requirement.Threshold(Comparison.AT_LEAST, Decimal.of(10), MeasurementUnit.PERCENT);
        Quantity.Ratio ratio = new Quantity.Ratio(Decimal.of(part), Decimal.of(whole));
        assertThat(Integer.signum(IndicatorResult.compare(ratio, tenPercent)))
                .isEqualTo(Integer.compare(part * 10, whole));
        assertThat(IndicatorResult.margin(ratio, tenPercent).signum()).isEqualTo(Integer.compare(part * 10, whole));
        assertThat(IndicatorResult.marginOfNumerator(ratio, tenPercent))
                .isEqualTo(Decimal.of(new BigDecimal(part).subtract(new BigDecimal(whole).movePointLeft(1))));
    }

    @Test
    void a_margin_is_negative_on_the_bad_side_whichever_that_is() {
        Requirement.Threshold income =
                new Requirement.Threshold(Comparison.AT_LEAST, Decimal.of(45), MeasurementUnit.MILLION_VND);
        Requirement.Threshold poverty =
                new Requirement.Threshold(Comparison.AT_MOST, Decimal.of(13), MeasurementUnit.PERCENT);
        assertThat(IndicatorResult.margin(new Quantity.Amount(Decimal.of(39)), income))
                .hasToString("-6");
        assertThat(IndicatorResult.margin(new Quantity.Amount(Decimal.of(15)), poverty))
                .hasToString("-2");
        assertThat(IndicatorResult.margin(new Quantity.Amount(Decimal.of(11)), poverty))
                .hasToString("2");
    }

    @Test
    void strict_and_not_strict_differ_on_the_bound_only() {
        assertThat(Comparison.AT_LEAST.holds(0)).isTrue();
        assertThat(Comparison.MORE_THAN.holds(0)).isFalse();
        assertThat(Comparison.AT_MOST.holds(0)).isTrue();
        assertThat(Comparison.LESS_THAN.holds(0)).isFalse();
        assertThat(Comparison.EQUAL.holds(0)).isTrue();
        assertThat(Comparison.EQUAL.holds(1)).isFalse();
    }
}
