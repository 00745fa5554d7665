package org.ntmcriteria.rules.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;

class TableAssessorTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final CriteriaSet COMMUNES = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
    private static final CriteriaSet DISTRICTS = CriteriaCatalog.standard().get("district-ntm/2021-2025");

    private static UnitRecord record(String unit, String key, LocalDate... days) {
        List<Observation> observations = new ArrayList<>();
        for (LocalDate day : days) {
            observations.add(Observation.of(unit, day, key, "Đ"));
        }
        return UnitRecord.of(unit, observations);
    }

    @Test
    void each_unit_is_assessed_on_its_latest_day_or_on_one_for_all() {
        UnitRecord a = record("A", "3.2", DAY);
        UnitRecord b = record("B", "3.2", DAY.minusYears(1), DAY.plusMonths(1));
        TableAssessor assessor = TableAssessor.of(Evaluator.of(COMMUNES));
        TableAssessment latest = assessor.assess(List.of(a, b));
        assertThat(latest.assessments()).extracting(Assessment::asOf).containsExactly(DAY, DAY.plusMonths(1));
        assertThat(latest.laterRows()).isZero();
        TableAssessment one = assessor.on(DAY).assess(List.of(a, b));
        assertThat(one.assessments()).extracting(Assessment::asOf).containsExactly(DAY, DAY);
        assertThat(one.laterRows()).isOne();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> assessor.assess(UnitRecord.of("C", List.of())))
                .withMessage("there is no day on which to assess C");
    }

    @Test
    void a_unit_before_the_set_is_in_force_is_named_and_stops_no_other() {
        UnitRecord early = record("A", "3.2", LocalDate.of(2020, 1, 1));
        UnitRecord good = record("B", "3.2", DAY);
        AtomicInteger progress = new AtomicInteger();
        TableAssessment result = TableAssessor.of(Evaluator.of(COMMUNES))
                .withProgress(progress::incrementAndGet)
                .assess(List.of(early, good));
        assertThat(result.assessments()).extracting(a -> a.unit().code()).containsExactly("B");
        assertThat(result.notInForce()).containsExactly(early);
        assertThat(result.problems()).extracting(Problem::code).containsExactly(AssessmentProblem.SET_NOT_IN_FORCE);
        assertThat(progress).hasValue(2);
    }

    @Test
    void contents_of_a_commune_are_not_a_district_to_assess() {
        UnitRecord district = record("D", "TC1", DAY);
        UnitRecord commune = record("X", "@4b/ROADS", DAY);
        TableAssessor assessor = TableAssessor.of(Evaluator.of(DISTRICTS));
        TableAssessment alone = assessor.on(DAY).assess(List.of(district, commune));
        assertThat(alone.assessments()).extracting(a -> a.unit().code()).containsExactly("D");
        assertThat(alone.below()).containsExactly(commune);
        assertThat(alone.problems()).extracting(Problem::code).containsExactly(KnownUnitsProblem.WITHOUT_ASSESSMENT);
    }

    @Test
    void known_units_of_no_unit_assessed_are_counted_by_area() {
        AdministrativeUnit elsewhere = AdministrativeUnit.builder()
                .code("X")
                .level(Level.COMMUNE)
                .district("Huyện B")
                .build();
        Assessment below = Evaluator.of(COMMUNES).assess(elsewhere, DAY, List.of());
        TableAssessment result = TableAssessor.of(
                        Evaluator.of(AssessmentBasis.of(DISTRICTS).withUnits(KnownUnits.of(List.of(below)))))
                .assess(List.of(record("D", "TC1", DAY)));
        assertThat(result.problems())
                .containsExactly(Problem.of(KnownUnitsProblem.OUTSIDE, Optional.empty(), "Huyện B", 1L));
    }

    @Test
    void problems_come_in_the_order_of_lines_those_without_a_place_last() {
        Problem second = at(2);
        Problem third = at(3);
        Problem nowhere = Problem.of(KnownUnitsProblem.OUTSIDE, Optional.empty(), "B", 1L);
        TableAssessment result = TableAssessor.of(Evaluator.of(COMMUNES))
                .withCheck(assessments -> List.of(nowhere, second))
                .assess(List.of(record("A", "3.2", DAY)));
        assertThat(result.withEarlierProblems(List.of(third)).problems()).containsExactly(second, third, nowhere);
    }

    private static Problem at(int line) {
        return Problem.of(
                AssessmentProblem.PERCENT_RANGE, Optional.of(SourceLocation.ofLine("t.csv", line, null)), "101", "3.1");
    }
}
