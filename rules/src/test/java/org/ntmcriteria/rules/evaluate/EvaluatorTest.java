package org.ntmcriteria.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.assessment.ReasonCode;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.NotYetInForceException;

class EvaluatorTest extends EvaluatorTestBase {
    @Test
    void a_number_is_compared_with_the_cell_of_region_and_year() {
        IndicatorResult income = indicator(SET_2021, NORTHERN, Y2024, "10", "39");
        assertThat(income.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(income.reasonCode()).isEqualTo(ReasonCode.COMPARED);
        assertThat(income.reason(Language.EN)).isEqualTo("39 < 45");
        assertThat(income.margin().orElseThrow()).hasToString("-6");
        assertThat(income.act()).isEqualTo("318/QĐ-TTg");
        assertThat(income.sourceStatus()).contains(SourceStatus.RECALLED);
        assertThat(income.required().orElseThrow().column()).isEqualTo(AnnexColumn.TDMNPB);
        assertThat(income.required().orElseThrow().year()).contains(2024);
        assertThat(indicator(SET_2021, NORTHERN, LocalDate.of(2022, 12, 31), "10", "39")
                        .verdict())
                .isEqualTo(Verdict.MET);
    }

    @Test
    void the_day_decides_the_kind_of_15_4() {
        LocalDate before = LocalDate.of(2024, 2, 29);
        LocalDate after = LocalDate.of(2024, 3, 1);
        IndicatorResult percent = indicator(SET_2021, NORTHERN, before, "15.4", "60");
        assertThat(percent.verdict()).isEqualTo(Verdict.MET);
        assertThat(percent.reason(Language.EN)).isEqualTo("60 ≥ 50");
        Assessment turned = assess(SET_2021, NORTHERN, after, "15.4", "60");
        assertThat(indicator(turned, "15.4").reasonCode()).isEqualTo(ReasonCode.NOT_REPORTED);
        assertThat(codes(turned)).containsExactly(AssessmentProblem.WRONG_KIND);
        assertThat(indicator(SET_2021, NORTHERN, before, "15.4", "1").verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(indicator(SET_2021, NORTHERN, after, "15.4", "1").verdict()).isEqualTo(Verdict.MET);
        assertThat(indicator(SET_2021, NORTHERN, after, "15.4", "1").act()).isEqualTo("211/QĐ-TTg");
    }

    @ParameterizedTest
    @CsvSource({
        "AREA_II,2024-02-29,DNB",
        "AREA_II,2024-03-01,TDMNPB",
        "AREA_III,2024-02-29,TDMNPB",
        "AREA_III,2024-03-01,TDMNPB",
        "SPECIALLY_DIFFICULT,2024-02-29,TDMNPB",
        "SPECIALLY_DIFFICULT,2024-03-01,DNB",
        "COASTAL_ISLAND,2024-02-29,TDMNPB",
        "COASTAL_ISLAND,2024-03-01,TDMNPB",
        "SAFETY_ZONE,2024-02-29,DNB",
        "SAFETY_ZONE,2024-03-01,DNB",
        "POOR_DISTRICT,2024-02-29,DNB",
        "POOR_DISTRICT,2024-03-01,DNB",
        "SAFETY_ZONE;POOR_DISTRICT,2024-02-29,TDMNPB",
        "SAFETY_ZONE;POOR_DISTRICT,2024-03-01,TDMNPB",
        "SAFETY_ZONE;FORMER_POOR_DISTRICT,2024-02-29,TDMNPB",
        "SAFETY_ZONE;FORMER_POOR_DISTRICT,2024-03-01,DNB",
        "AREA_I,2024-02-29,DNB",
        "AREA_I,2024-03-01,DNB",
        "BORDER,2024-03-01,DNB"
    })
    void class_and_day_decide_whose_column_holds(String classes, LocalDate day, AnnexColumn column) {
        AdministrativeUnit unit = AdministrativeUnit.commune("X", Region.DNB)
                .withCategories(java.util.Arrays.stream(classes.split(";"))
                        .map(CommuneCategory::parse)
                        .toList());
        IndicatorResult stunting = indicator(SET_2021, unit, day, "15.3", "20");
        assertThat(stunting.required().orElseThrow().column()).isEqualTo(column);
        assertThat(stunting.verdict()).isEqualTo(column == AnnexColumn.DNB ? Verdict.NOT_MET : Verdict.MET);
    }

    @Test
    void communes_of_poor_districts_use_the_northern_column_for_income_only() {
        AdministrativeUnit poor =
                AdministrativeUnit.commune("X", Region.DNB).withCategories(Set.of(CommuneCategory.POOR_DISTRICT));
        LocalDate in2013 = LocalDate.of(2013, 12, 31);
        assertThat(indicator(SET_2011, poor, in2013, "10", "14")
                        .required()
                        .orElseThrow()
                        .column())
                .isEqualTo(AnnexColumn.TDMNPB);
        assertThat(indicator(SET_2011, poor, in2013, "3.2", "60")
                        .required()
                        .orElseThrow()
                        .column())
                .isEqualTo(AnnexColumn.DNB);
        assertThat(indicator(SET_2011, poor, LocalDate.of(2013, 2, 19), "10", "1.4")
                        .required()
                        .orElseThrow()
                        .column())
                .isEqualTo(AnnexColumn.DNB);
    }

    @Test
    void without_region_only_cells_of_all_regions_or_of_the_category_apply() {
        AdministrativeUnit nowhere = AdministrativeUnit.of("X", org.ntmcriteria.core.unit.Level.COMMUNE);
        IndicatorResult open = indicator(SET_2021, nowhere, Y2024, "11", "4");
        assertThat(open.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(open.reasonCode()).isEqualTo(ReasonCode.REQUIREMENT_UNKNOWN);
        assertThat(open.missing()).containsExactly("region");
        assertThat(indicator(SET_2021, nowhere, Y2024, "3.1", "80").verdict()).isEqualTo(Verdict.MET);
        AdministrativeUnit classed = nowhere.withCategories(Set.of(CommuneCategory.AREA_III));
        assertThat(indicator(SET_2021, classed, Y2024, "11", "4").verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void the_general_column_is_nobodys_requirement() {
        AdministrativeUnit delta = AdministrativeUnit.commune("X", Region.DBSH);
        IndicatorResult poverty = indicator(SET_2021, delta, Y2024, "11", "4");
        assertThat(poverty.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(poverty.reasonCode()).isEqualTo(ReasonCode.REQUIREMENT_UNKNOWN);
    }

    @Test
    void strict_and_not_strict_comparison_differ_on_the_bound() {
        LocalDate day = LocalDate.of(2015, 12, 31);
        assertThat(indicator(SET_2011, NORTHERN, day, "14.3", "20").verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(indicator(SET_2011, NORTHERN, day, "14.3", "20").margin().orElseThrow())
                .hasToString("0");
        assertThat(indicator(SET_2011, NORTHERN, day, "14.3", "20.01").verdict())
                .isEqualTo(Verdict.MET);
        assertThat(indicator(SET_2011, NORTHERN, day, "14.2", "70").verdict()).isEqualTo(Verdict.MET);
        assertThat(indicator(SET_2011, NORTHERN, day, "11", "10").verdict()).isEqualTo(Verdict.MET);
        assertThat(indicator(SET_2011, NORTHERN, day, "11", "10.0001").verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @ParameterizedTest
    @CsvSource({
        "0,MET",
        "không,MET",
        "Đ,MET",
        "x,MET",
        "yes,MET",
        "3,NOT_MET",
        "có,NOT_MET",
        "KĐ,NOT_MET",
        "Chưa đạt,NOT_MET",
        "no,NOT_MET",
        "0/120,MET",
        "2/120,NOT_MET",
        "0.5,NOT_MET"
    })
    void where_there_must_be_none_the_acts_words_turn_round(String value, Verdict verdict) {
        assertThat(indicator(SET_2021, NORTHERN, Y2024, "9.1", value).verdict()).isEqualTo(verdict);
    }

    @Test
    void a_complete_set_whose_criteria_are_fewer_than_it_declares_is_never_met() {
        CriteriaSet own =
                CriteriaCatalog.load(Path.of("src/test/resources/short-set")).get("commune-s/2024-2025");
        Assessment all = assess(own, NORTHERN, Y2024, "1", "Đ");
        assertThat(all.criteriaMet()).hasToString("1 of 1");
        assertThat(all.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(all.isCatalogueIncomplete()).isTrue();
    }

    @Test
    void below_the_chosen_trust_a_cell_is_unknown() {
        List<Observation> observations = List.of(
                Observation.of("X", Y2024, "15.1", "95"), // corroborated
                Observation.of("X", Y2024, "3.1", "95"), // recalled
                Observation.of("X", Y2024, "9.1", "0"),
                Observation.of("X", Y2024, "7", "Đ"));
        Evaluator evaluator = Evaluator.of(SET_2021);
        Assessment corroborated =
                evaluator.withMinimumStatus(SourceStatus.CORROBORATED).assess(NORTHERN, Y2024, observations);
        assertThat(indicator(corroborated, "15.1").verdict()).isEqualTo(Verdict.MET);
        assertThat(indicator(corroborated, "3.1").reasonCode()).isEqualTo(ReasonCode.REQUIREMENT_UNKNOWN);
        assertThat(indicator(corroborated, "9.1").reasonCode()).isEqualTo(ReasonCode.REPORTED);
        assertThat(indicator(corroborated, "7").verdict()).isEqualTo(Verdict.MET);
        Assessment verified = evaluator.withMinimumStatus(SourceStatus.VERIFIED).assess(NORTHERN, Y2024, observations);
        assertThat(indicator(verified, "15.1").verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThatThrownBy(() -> evaluator.withMinimumStatus(SourceStatus.REPORTED))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_met_criterion_has_the_weakest_status_a_failed_one_the_strongest() {
        Assessment met = assess(SET_2021, NORTHERN, Y2024, "3.1", "90", "3.2", "Đ");
        assertThat(met.criterion(3).sourceStatus()).contains(SourceStatus.REPORTED);
        Assessment failed = assess(SET_2021, NORTHERN, Y2024, "3.1", "70", "3.2", "KĐ");
        assertThat(failed.criterion(3).sourceStatus()).contains(SourceStatus.RECALLED);
        assertThat(failed.sourceStatus()).contains(SourceStatus.RECALLED);
    }

    @Test
    void every_criterion_reported_as_met_meets_the_set() {
        String[] all = new String[38];
        for (int i = 0; i < 19; i++) {
            all[2 * i] = "TC" + (i + 1);
            all[2 * i + 1] = "Đ";
        }
        Assessment assessment = assess(SET_2021, NORTHERN, Y2024, all);
        assertThat(assessment.verdict()).isEqualTo(Verdict.MET);
        assertThat(assessment.criteriaMet()).hasToString("19 of 19");
        assertThat(assessment.decidingInputs()).isEmpty();
        assertThat(assessment.unknownRequirements()).isEmpty();
        assertThat(assessment.sourceStatus()).contains(SourceStatus.REPORTED);
    }

    @Test
    void nothing_reported_is_undetermined_between_none_and_all() {
        Assessment assessment = assess(SET_2021, NORTHERN, Y2024);
        assertThat(assessment.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(assessment.criteriaMet()).hasToString("0..19 of 19");
        assertThat(assessment.decidingInputs())
                .contains("1.1", "5/a", "@schools", "15.1", "18.4/c")
                .doesNotHaveDuplicates();
        assertThat(assessment.unknownRequirements()).contains("2.1", "12.1", "17.1");
        assertThat(assessment.sourceStatus()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-03-07", "2026-02-15"})
    void a_day_outside_the_sets_force_is_refused(LocalDate day) {
        assertThatThrownBy(() -> assess(SET_2021, NORTHERN, day)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_day_before_force_says_so() {
        assertThatThrownBy(() -> assess(SET_2021, NORTHERN, LocalDate.of(2021, 12, 31)))
                .isInstanceOf(NotYetInForceException.class);
    }

    @Test
    void a_user_set_assesses_with_grades_years_parts_and_a_condition() {
        CriteriaSet own =
                CriteriaCatalog.load(Path.of("src/test/resources/own-set")).get("commune-x/2024-2025");
        LocalDate spring = LocalDate.of(2024, 3, 31);
        Assessment parts = assess(
                own,
                NORTHERN,
                spring,
                "1.1",
                "50.1",
                "1.2/a",
                "15",
                "1.2/b",
                "0",
                "@schools",
                "9",
                "2",
                "Tốt",
                "3",
                "4");
        assertThat(indicator(parts, "1.2/a").verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(indicator(parts, "2").reason(Language.EN)).isEqualTo("Tốt ≥ Khá");
        assertThat(indicator(parts, "3").verdict()).isEqualTo(Verdict.MET);
        assertThat(parts.conditions()).isEmpty();
        LocalDate winter = LocalDate.of(2024, 12, 31);
        Assessment all = assess(own, NORTHERN, winter, "1.1", "51", "1.2", "Đ", "2", "NA", "3", "4");
        assertThat(all.criteriaMet()).hasToString("2 of 2");
        assertThat(all.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(all.decidingInputs()).containsExactly("@hài-lòng");
        assertThat(assess(own, NORTHERN, winter, "1.1", "51", "1.2", "Đ", "2", "NA", "3", "4", "@hài-lòng", "90.0")
                        .verdict())
                .isEqualTo(Verdict.MET);
        assertThat(assess(
                                own,
                                NORTHERN,
                                winter,
                                "1.1",
                                "51",
                                "1.2",
                                "Đ",
                                "2",
                                "NA",
                                "3",
                                "4",
                                "@HÀI-LÒNG/A",
                                "95",
                                "@hài-lòng/B",
                                "89")
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    private static List<AdministrativeUnit> communesOfEveryKind() {
        List<AdministrativeUnit> communes = new ArrayList<>();
        List<CommuneCategory> classes = CommuneCategory.values();
        for (Region region : Region.values()) {
            for (int chosen = 0; chosen < 1 << 8; chosen++) {
                Set<CommuneCategory> own = new TreeSet<>();
                for (int i = 0; i < 8; i++) {
                    if ((chosen >> i & 1) == 1) {
                        own.add(classes.get(i));
                    }
                }
                communes.add(AdministrativeUnit.commune("X", region).withCategories(own));
            }
        }
        return communes;
    }

    @Test
    void an_evaluator_whose_cache_overflowed_assesses_as_a_new_one() {
        List<Observation> observations = List.of(Observation.of("X", Y2024, "10", "50"));
        Evaluator kept = Evaluator.of(SET_2021);
        for (AdministrativeUnit commune : communesOfEveryKind()) {
            assertThat(kept.assess(commune, Y2024, observations))
                    .isEqualTo(Evaluator.of(SET_2021).assess(commune, Y2024, observations));
        }
    }

    @Test
    void threads_that_share_an_evaluator_get_what_each_would_get_alone() {
        List<LocalDate> days = List.of(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 1), Y2024);
        List<Observation> observations = List.of(Observation.of("X", days.get(0), "15.4", "1"));
        List<AdministrativeUnit> communes = communesOfEveryKind();
        Evaluator shared = Evaluator.of(SET_2021);
        List<Assessment> together = IntStream.range(0, 3 * communes.size())
                .parallel()
                .mapToObj(i -> shared.assess(communes.get(i / 3), days.get(i % 3), observations))
                .toList();
        for (int i = 0; i < together.size(); i++) {
            assertThat(together.get(i))
                    .isEqualTo(Evaluator.of(SET_2021).assess(communes.get(i / 3), days.get(i % 3), observations));
        }
    }
}
