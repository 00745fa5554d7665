package org.ntmcriteria.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.assessment.ReasonCode;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.ObservationProblem;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/** Which of the values that a unit reported count, and as what. */
class ReportedValuesTest extends EvaluatorTestBase {
    @ParameterizedTest
    @CsvSource({"1,MET", "0,NOT_MET", "Đ,MET", "có,MET", "không,NOT_MET", "KĐ,NOT_MET", "1.0,MET", "true,MET", "✓,MET"})
    void met_or_not_met_takes_words_and_the_digits_one_and_zero(String value, Verdict verdict) {
        IndicatorResult result = indicator(SET_2021, NORTHERN, Y2024, "7", value);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.reasonCode()).isEqualTo(ReasonCode.REPORTED);
        assertThat(result.sourceStatus()).contains(SourceStatus.REPORTED);
    }

    @ParameterizedTest
    @CsvSource({
        "7,2,WRONG_KIND",
        "7,1/2,WRONG_KIND",
        "7,Khá,WRONG_KIND",
        "3.1,101,PERCENT_RANGE",
        "3.1,5/4,PERCENT_RANGE",
        "3.1,IV,WRONG_KIND",
        "3.1,NA,NOT_APPLICABLE_REFUSED",
        "TC3,NA,NOT_APPLICABLE_REFUSED",
        "TC3,2,WRONG_KIND",
        "5,80,NUMBER_FOR_PARTS",
        "5/z,80,UNKNOWN_PART",
        "3.1/a,80,UNKNOWN_PART",
        "3.1/male,80,UNKNOWN_SEX",
        "20.1,1,UNKNOWN_INDICATOR",
        "TC20,Đ,UNKNOWN_CRITERION",
        "@pupils,3,UNKNOWN_FACT",
        "@schools,Đ,WRONG_KIND",
        "14.1/a,120,PERCENT_RANGE",
        "14.1/b,7,WRONG_KIND",
        "15.1/male,NA,NOT_APPLICABLE_REFUSED",
        "7,TOURISM,WRONG_KIND"
    })
    void what_does_not_fit_the_set_is_a_problem_and_counts_as_not_reported(String key, String value, String code) {
        Assessment assessment = assess(SET_2021, NORTHERN, Y2024, key, value);
        assertThat(assessment.criteriaMet().min()).isZero();
        assertThat(assessment.criteriaMet().max()).isEqualTo(19);
        assertThat(codes(assessment)).containsExactly(AssessmentProblem.valueOf(code));
    }

    @Test
    void where_the_requirement_is_unknown_a_judgement_counts_a_number_not() {
        assertThat(indicator(SET_2021, NORTHERN, Y2024, "9.2", "Đ").verdict()).isEqualTo(Verdict.MET);
        IndicatorResult number = indicator(SET_2021, NORTHERN, Y2024, "9.2", "90");
        assertThat(number.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(number.reasonCode()).isEqualTo(ReasonCode.REQUIREMENT_UNKNOWN);
        IndicatorResult delegated = indicator(SET_2021, NORTHERN, Y2024, "2.1", "90");
        assertThat(delegated.reasonCode()).isEqualTo(ReasonCode.REQUIREMENT_DELEGATED);
        assertThat(delegated.explain(Language.EN)).contains("provincial People's Committee");
    }

    @Test
    void parts_that_contradict_the_whole_reopen_a_criterion() {
        CriteriaSet set = CriteriaCatalog.standard().get("commune-model/2016-2020");
        LocalDate day = LocalDate.of(2018, 8, 14);
        Assessment open = assess(set, NORTHERN, day, "4.2", "KĐ", "4.2/a", "Đ");
        assertThat(open.criterion(4).verdict()).isEqualTo(Verdict.NOT_MET);
        Assessment contradicted = assess(set, NORTHERN, day, "4.2", "KĐ", "4.2/a", "Đ", "4.2/b", "Đ");
        assertThat(indicator(contradicted, "4.2").verdict()).isEqualTo(Verdict.MET);
        assertThat(contradicted.criterion(4).verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(codes(contradicted)).containsExactly(AssessmentProblem.CONTRADICTION);
    }

    @Test
    void all_parts_must_hold_and_the_number_of_schools_decides_which_level() {
        Assessment four = assess(SET_2021, NORTHERN, Y2024, "5/a", "100", "5/b", "60", "@schools", "4");
        assertThat(indicator(four, "5/a").verdict()).isEqualTo(Verdict.MET);
        assertThat(indicator(four, "5/b").verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(indicator(four, "5").verdict()).isEqualTo(Verdict.NOT_MET);
        Assessment three = assess(SET_2021, NORTHERN, Y2024, "5/a", "100", "5/b", "60", "@Schools", "3");
        assertThat(four.criterion(5).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(three.criterion(5).verdict()).isEqualTo(Verdict.MET);
        assertThat(indicator(three, "5/b").required().orElseThrow().condition().orElseThrow())
                .hasToString("schools<=3");
        Assessment unknown = assess(SET_2021, NORTHERN, Y2024, "5/a", "100", "5/b", "60");
        assertThat(indicator(unknown, "5/b").reasonCode()).isEqualTo(ReasonCode.FACT_MISSING);
        assertThat(unknown.decidingInputs(5)).containsExactly("@schools");
    }

    @Test
    void both_sexes_must_hold_and_one_plain_number_stands_for_both() {
        assertThat(assess(SET_2021, NORTHERN, Y2024, "15.1/male", "95", "15.1/female", "89")
                        .criterion(15)
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
        assertThat(indicator(SET_2021, NORTHERN, Y2024, "15.1", "92").verdict()).isEqualTo(Verdict.MET);
        Assessment half = assess(SET_2021, NORTHERN, Y2024, "15.1/male", "95");
        assertThat(indicator(half, "15.1").verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(half.decidingInputs(15)).startsWith("15.1/female");
        Assessment filled = assess(SET_2021, NORTHERN, Y2024, "15.1/male", "95", "15.1", "91");
        assertThat(indicator(filled, "15.1").verdict()).isEqualTo(Verdict.MET);
        assertThat(indicator(filled, "15.1").parts()).hasSize(2);
    }

    @Test
    void an_observation_on_a_whole_fills_what_its_parts_leave_open_only() {
        assertThat(assess(SET_2021, NORTHERN, Y2024, "TC7", "Đ").criterion(7).verdict())
                .isEqualTo(Verdict.MET);
        Assessment filled = assess(SET_2021, NORTHERN, Y2024, "TC8", "Đ", "8.1", "Đ");
        assertThat(filled.criterion(8).verdict()).isEqualTo(Verdict.MET);
        assertThat(filled.criterion(8).reasonCode()).isEqualTo(ReasonCode.REPORTED);
        assertThat(filled.problems()).isEmpty();
        Assessment contradicted = assess(SET_2021, NORTHERN, Y2024, "TC7", "Đ", "7", "KĐ");
        assertThat(contradicted.criterion(7).verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(codes(contradicted)).containsExactly(AssessmentProblem.CONTRADICTION);
        Assessment parts = assess(SET_2021, NORTHERN, Y2024, "5", "Đ", "5/a", "90");
        assertThat(indicator(parts, "5").verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(codes(parts)).containsExactly(AssessmentProblem.CONTRADICTION);
        assertThat(parts.problems().get(0).message(Language.EN))
                .isEqualTo("5 is reported 'Đ', but its parts are not met; the parts count");
        assertThat(parts.problems().get(0).message(Language.VI))
                .isEqualTo("5: báo cáo 'Đ' trái với kết quả chưa đạt của các phần; giữ kết quả của các phần");
    }

    @Test
    void what_does_not_apply_leaves_the_count() {
        LocalDate day = LocalDate.of(2015, 12, 31);
        Assessment noMarket = assess(SET_2011, NORTHERN, day, "7", "NA");
        assertThat(noMarket.criterion(7).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(noMarket.criteriaMet().of()).isEqualTo(18);
        assertThat(assess(SET_2011, NORTHERN, day, "TC7", "NA").criteriaMet().of())
                .isEqualTo(18);
        Assessment before = assess(SET_2011, NORTHERN, LocalDate.of(2012, 12, 31), "7", "NA");
        assertThat(codes(before)).containsExactly(AssessmentProblem.NOT_APPLICABLE_REFUSED);
        Assessment craft =
                assess(SET_2021, NORTHERN, Y2024, "13.1", "Đ", "13.2", "Đ", "13.3", "Đ", "13.4", "NA", "13.5", "Đ");
        assertThat(craft.criterion(13).verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void the_newest_report_up_to_the_day_counts() {
        List<Observation> observations = List.of(
                Observation.of("X", LocalDate.of(2023, 12, 31), "3.1", "70"),
                Observation.of("X", LocalDate.of(2024, 6, 30), "3.1", "85"),
                Observation.of("X", LocalDate.of(2024, 9, 30), "3.1", "?"),
                Observation.of("X", LocalDate.of(2025, 1, 1), "3.1", "10"));
        Evaluator evaluator = Evaluator.of(SET_2021);
        assertThat(indicator(evaluator.assess(NORTHERN, Y2024, observations), "3.1")
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(indicator(evaluator.assess(NORTHERN, LocalDate.of(2024, 6, 29), observations), "3.1")
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void a_failed_newer_value_lets_the_older_one_stand() {
        List<Observation> observations = List.of(
                Observation.of("X", LocalDate.of(2023, 12, 31), "3.1", "90"), Observation.of("X", Y2024, "3.1", "900"));
        Assessment assessment = Evaluator.of(SET_2021).assess(NORTHERN, Y2024, observations);
        assertThat(indicator(assessment, "3.1").verdict()).isEqualTo(Verdict.MET);
        assertThat(codes(assessment)).containsExactly(AssessmentProblem.PERCENT_RANGE);
    }

    @Test
    void a_key_of_another_version_is_a_warning_an_unknown_one_a_failure() {
        List<Observation> old = List.of(Observation.of("X", LocalDate.of(2023, 12, 31), "17.1/a", "90"));
        assertThat(codes(Evaluator.of(SET_2021).assess(NORTHERN, Y2024, old)))
                .containsExactly(AssessmentProblem.NO_LONGER_ASKED);
        List<Observation> late = List.of(Observation.of("X", Y2024, "17.1/a", "90"));
        assertThat(codes(Evaluator.of(SET_2021).assess(NORTHERN, Y2024, late)))
                .containsExactly(AssessmentProblem.UNKNOWN_PART);
    }

    @Test
    void facts_in_two_writings_are_one_fact() {
        Evaluator evaluator = Evaluator.of(SET_2021);
        List<Observation> newest = List.of(
                Observation.of("X", LocalDate.of(2023, 12, 31), "@Schools", "2"),
                Observation.of("X", Y2024, "@schools", "4"),
                Observation.of("X", Y2024, "5/b", "60"));
        assertThat(indicator(evaluator.assess(NORTHERN, Y2024, newest), "5/b").verdict())
                .isEqualTo(Verdict.NOT_MET);
        List<Observation> doubled =
                List.of(Observation.of("X", Y2024, "@Schools", "2"), Observation.of("X", Y2024, "@schools", "4"));
        assertThat(codes(evaluator.assess(NORTHERN, Y2024, doubled)))
                .containsExactly(ObservationProblem.DUPLICATE_OBSERVATION, ObservationProblem.DUPLICATE_OBSERVATION);
    }

    @Test
    void does_not_apply_never_overrules_what_was_met() {
        LocalDate spring = LocalDate.of(2024, 3, 31);
        CriteriaSet own =
                CriteriaCatalog.load(Path.of("src/test/resources/own-set")).get("commune-x/2024-2025");
        assertThat(assess(own, NORTHERN, spring, "TC2", "NA").criterion(2).verdict())
                .isEqualTo(Verdict.NOT_APPLICABLE);
        Assessment contradicted = assess(own, NORTHERN, spring, "TC2", "NA", "2", "Tốt");
        assertThat(contradicted.criterion(2).verdict()).isEqualTo(Verdict.MET);
        assertThat(codes(contradicted)).containsExactly(AssessmentProblem.CONTRADICTION);
    }

    @Test
    void a_ratio_is_compared_exactly_and_says_how_many_persons_are_missing() {
        IndicatorResult insured = indicator(SET_2021, NORTHERN, Y2024, "15.1", "31/37");
        assertThat(insured.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(insured.margin().orElseThrow()).hasToString("-6.2163");
        assertThat(insured.marginOfNumerator().orElseThrow()).hasToString("-2.3");
        assertThat(indicator(SET_2021, NORTHERN, Y2024, "15.1", "9/10").margin().orElseThrow())
                .hasToString("0");
    }
}
