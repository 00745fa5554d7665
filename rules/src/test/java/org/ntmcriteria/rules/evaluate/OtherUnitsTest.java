package org.ntmcriteria.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.ConditionResult;
import org.ntmcriteria.core.assessment.ReasonCode;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Verdict;

class OtherUnitsTest extends OtherUnitsTestBase {
    @ParameterizedTest
    @CsvSource({
        "10,0,0,MET",
        "9,1,0,UNDETERMINED",
        "9,0,1,NOT_MET",
        "8,1,1,NOT_MET",
    })
    void a_share_of_communes_is_open_only_where_the_undetermined_could_tip_it(
            int met, int open, int failed, Verdict verdict) {
        ConditionResult all = district(communes(met, open, failed), "1");
        assertThat(all.verdict()).isEqualTo(verdict);
        assertThat(all.units()).contains(new CountRange(met, met + open, met + open + failed));
        assertThat(all.reasonCode()).isEqualTo(verdict.isDecided() ? ReasonCode.COMPARED : ReasonCode.FACT_MISSING);
        assertThat(all.explain(Language.EN))
                .contains(met + (open > 0 ? "–" + (met + open) : "") + "/10 units")
                .contains("100 %");
    }

    @Test
    void one_of_seven_communes_is_ten_per_cent_and_none_is_not() {
        List<Assessment> communes = new ArrayList<>(communes(7, 0, 0));
        assertThat(district(communes, "2").verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(district(communes, "2").units()).contains(new CountRange(0, 7, 7));
        for (int i = 1; i < 7; i++) {
            communes.add(advanced("C" + i, "TC10", "KĐ"));
        }
        assertThat(district(communes, "2").verdict()).isEqualTo(Verdict.UNDETERMINED);
        List<Assessment> none = new ArrayList<>(communes);
        none.add(advanced("C0", "TC10", "KĐ"));
        assertThat(district(none, "2").verdict()).isEqualTo(Verdict.NOT_MET);
        communes.add(advanced("C0", "@prerequisite", "Đ"));
        assertThat(district(communes, "2").verdict()).isEqualTo(Verdict.MET);
        assertThat(district(communes, "2").units()).contains(new CountRange(1, 1, 7));
    }

    @Test
    void communes_of_another_district_or_of_none_are_not_counted() {
        List<Assessment> communes = new ArrayList<>(communes(2, 0, 0));
        communes.add(commune(NTM_2021, "E0", "E", Y2024, "TC10", "KĐ"));
        communes.add(commune(NTM_2021, "N0", "", Y2024, "TC10", "KĐ"));
        assertThat(district(communes, "1").units()).contains(new CountRange(2, 2, 2));
        AdministrativeUnit d = unit("D", Level.DISTRICT, "", "P");
        assertThat(KnownUnits.of(communes).outside(Level.DISTRICT, List.of(d), Y2024))
                .extracting(AdministrativeUnit::code)
                .containsExactly("E0", "N0");
    }

    @Test
    void an_assessment_of_a_later_day_does_not_count_and_the_newest_before_does() {
        List<Assessment> communes = new ArrayList<>();
        communes.add(commune(NTM_2021, "C0", "D", Y2024.minusYears(1), "TC10", "KĐ"));
        communes.add(commune(NTM_2021, "C0", "D", Y2024.minusMonths(1)));
        communes.add(commune(NTM_2021, "C0", "D", Y2024.plusDays(1), "TC10", "KĐ"));
        assertThat(district(communes, "1").verdict()).isEqualTo(Verdict.MET);
    }

    @Test
    void two_different_assessments_of_one_day_void_each_other() {
        List<Assessment> communes =
                List.of(commune(NTM_2021, "C0", "D", Y2024), commune(NTM_2021, "C0", "D", Y2024, "TC1", "KĐ"));
        KnownUnits units = KnownUnits.of(communes);
        assertThat(units.problems()).extracting(Problem::code).containsExactly(KnownUnitsProblem.CONTRADICTORY);
        assertThat(units.assessment("C0", CriteriaSetId.parse(NTM_2021), Y2024)).isEmpty();
        assertThat(KnownUnits.of(List.of(communes.get(0), communes.get(0))).problems())
                .isEmpty();
    }

    @Test
    void a_commune_whose_assessments_void_each_other_is_counted_as_undetermined() {
        List<Assessment> communes = new ArrayList<>(communes(6, 0, 0));
        communes.add(commune(NTM_2021, "V", "D", Y2024));
        communes.add(commune(NTM_2021, "V", "D", Y2024, "TC1", "KĐ"));
        assertThat(district(communes, "1").units()).contains(new CountRange(6, 7, 7));
        assertThat(district(communes, "1").verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void a_share_with_lost_assessments_is_decided_only_if_no_unit_could_tip_it() {
        AdministrativeUnit d = unit("D", Level.DISTRICT, "", "P");
        KnownUnits all = KnownUnits.of(communes(7, 0, 0)).withUnreadUnits();
        assertThat(condition(assess(all, "district-ntm/2021-2025", d, Y2024), "1")
                        .verdict())
                .isEqualTo(Verdict.UNDETERMINED);
        KnownUnits failing = KnownUnits.of(communes(6, 0, 1)).withUnreadUnits();
        assertThat(condition(assess(failing, "district-ntm/2021-2025", d, Y2024), "1")
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }

    @Test
    void a_district_whose_name_two_provinces_have_needs_its_province() {
        List<Assessment> communes = new ArrayList<>(communes(2, 0, 0));
        communes.add(assess(KnownUnits.none(), NTM_2021, unit("Z", Level.COMMUNE, "D", "Q"), Y2024, "TC1", "KĐ"));
        AdministrativeUnit bare = unit("D", Level.DISTRICT, "", "");
        assertThat(condition(assess(KnownUnits.of(communes), "district-ntm/2021-2025", bare, Y2024), "1")
                        .units())
                .isEmpty();
        assertThat(condition(
                                Evaluator.of(CATALOG.get("district-ntm/2021-2025"))
                                        .withUnits(KnownUnits.of(communes))
                                        .withDefaultProvince("P")
                                        .assess(bare, Y2024, List.of()),
                                "1")
                        .units())
                .contains(new CountRange(2, 2, 2));
    }

    @Test
    void the_offices_judgement_of_its_own_criteria_fills_and_never_overrules() {
        AdministrativeUnit d = unit("D", Level.DISTRICT, "", "P");
        Assessment filled = assess(KnownUnits.none(), "district-ntm/2021-2025", d, Y2024, "@5", "Đ");
        assertThat(condition(filled, "5").verdict()).isEqualTo(Verdict.MET);
        assertThat(condition(filled, "5").reasonCode()).isEqualTo(ReasonCode.REPORTED);
        Assessment contradicted = assess(KnownUnits.none(), "district-ntm/2021-2025", d, Y2024, "TC1", "KĐ", "@5", "Đ");
        assertThat(condition(contradicted, "5").verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(contradicted.problems()).extracting(Problem::code).containsExactly(AssessmentProblem.CONTRADICTION);
    }

    @Test
    void own_criteria_of_a_set_not_listed_in_full_are_never_met() {
        Assessment special = assess(
                KnownUnits.none(),
                "district-special/2021-2025",
                unit("D", Level.DISTRICT, "", "P"),
                Y2024,
                "TC1",
                "Đ",
                "TC2",
                "Đ");
        assertThat(condition(special, "2").verdict()).isEqualTo(Verdict.UNDETERMINED);
    }

    @Test
    void the_offices_judgement_fills_what_communes_leave_open_only() {
        ConditionResult filled = district(communes(9, 1, 0), "1", "@1", "Đ");
        assertThat(filled.verdict()).isEqualTo(Verdict.MET);
        assertThat(filled.reasonCode()).isEqualTo(ReasonCode.REPORTED);
        Assessment contradicted = assess(
                KnownUnits.of(communes(9, 0, 1)),
                "district-ntm/2021-2025",
                unit("D", Level.DISTRICT, "", "P"),
                Y2024,
                "@1",
                "Đ");
        assertThat(condition(contradicted, "1").verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(contradicted.problems()).extracting(Problem::code).containsExactly(AssessmentProblem.CONTRADICTION);
    }

    @Test
    void each_commune_must_be_satisfied_with_each_content_reported() {
        List<UnitRecord> rows = List.of(
                UnitRecord.of(
                        "C0",
                        List.of(
                                Observation.of("C0", Y2024, "@4b/ROADS", "88"),
                                Observation.of("C0", Y2024, "@4b/INCOME", "80"))),
                UnitRecord.of("C1", List.of(Observation.of("C1", Y2024, "@4b/ROADS", "90"))));
        KnownUnits units = KnownUnits.of(communes(2, 0, 0)).withRecords(rows);
        AdministrativeUnit d = unit("D", Level.DISTRICT, "", "P");
        ConditionResult open = condition(assess(units, "district-ntm/2021-2025", d, Y2024), "4b");
        assertThat(open.verdict()).isEqualTo(Verdict.UNDETERMINED);
        assertThat(open.units()).contains(new CountRange(1, 2, 2));
        KnownUnits low = units.withRecords(
                List.of(UnitRecord.of("C1", List.of(Observation.of("C1", Y2024, "@4b/ROADS", "79.9")))));
        assertThat(condition(assess(low, "district-ntm/2021-2025", d, Y2024), "4b")
                        .verdict())
                .isEqualTo(Verdict.NOT_MET);
    }
}
