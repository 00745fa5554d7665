package org.ntmcriteria.rules.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ntmcriteria.core.assessment.ConditionResult;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.AssessmentBasis;
import org.ntmcriteria.rules.evaluate.Evaluator;

/** Rows of an overlay that give the level of a condition. */
class ConditionLevelTest {
    private static final CriteriaSet SET = CriteriaCatalog.standard().get("commune-ntm/2021-2025");

    private static List<ProblemCode> codes(Overlay overlay) {
        return overlay.problems().stream().map(Problem::code).toList();
    }

    private static ConditionResult satisfaction(String set, Overlay overlay, String value) {
        LocalDate day = LocalDate.of(2024, 12, 31);
        return Evaluator.of(AssessmentBasis.of(CriteriaCatalog.standard().get(set))
                        .withOverlay(overlay)
                        .withDefaultProvince("tỉnh Lạng Sơn"))
                .checkRecognition(UnitRecord.of("X", List.of(Observation.of("X", day, "@satisfaction", value))), day)
                .conditions()
                .stream()
                .filter(c -> c.condition().equals("satisfaction"))
                .findFirst()
                .orElseThrow();
    }

    private static OverlayRow level(String set, String condition, String op, String value, String unit) {
        return new OverlayRow(
                "7/QĐ-UBND",
                "",
                DateRange.of(LocalDate.of(2022, 8, 2), null),
                "Lạng Sơn",
                CriteriaSetId.parse(set),
                InputKey.parse(condition),
                Optional.empty(),
                AnnexColumn.ALL,
                Optional.empty(),
                Requirement.parse(op, value, unit),
                SourceStatus.VERIFIED,
                "",
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"96,MET", "90,MET", "89.9,NOT_MET"})
    void a_province_gives_the_level_of_a_condition(String value, Verdict verdict) {
        String set = "commune-ntm/2021-2025";
        Overlay overlay = Overlay.bind(SET, List.of(level(set, "@Satisfaction", ">=", "90", "%")));
        assertThat(overlay.problems()).isEmpty();
        assertThat(satisfaction(set, Overlay.none(), value).verdict()).isEqualTo(Verdict.UNDETERMINED);
        ConditionResult result = satisfaction(set, overlay, value);
        assertThat(result.verdict()).isEqualTo(verdict);
        assertThat(result.act()).isEqualTo("7/QĐ-UBND");
        assertThat(result.sourceStatus()).contains(SourceStatus.VERIFIED);
    }

    @ParameterizedTest
    @CsvSource({
        "@satisfaction,>=,90,million VND/person/year,WRONG_KIND",
        "@satisfaction,ACHIEVED,,,WRONG_KIND",
        "@nothing,>=,90,%,NO_CELL",
        "@satisfaction/water,>=,90,%,NO_CELL",
    })
    void a_level_that_the_condition_does_not_take_is_refused(
            String condition, String op, String value, String unit, OverlayProblem problem) {
        OverlayRow row =
                level("commune-ntm/2021-2025", condition, op, value == null ? "" : value, unit == null ? "" : unit);
        assertThat(codes(Overlay.bind(SET, List.of(row)))).containsExactly(problem);
    }

    @Test
    void the_level_of_a_condition_is_tightened_and_not_loosened() {
        CriteriaSet earlier = CriteriaCatalog.standard().get("commune-ntm/2016-2020");
        OverlayRow looser = new OverlayRow(
                "7/QĐ-UBND",
                "",
                DateRange.of(LocalDate.of(2018, 1, 1), null),
                "Lạng Sơn",
                earlier.id(),
                InputKey.parse("@satisfaction"),
                Optional.empty(),
                AnnexColumn.ALL,
                Optional.empty(),
                Requirement.parse(">", "70", "%"),
                SourceStatus.VERIFIED,
                "",
                Optional.empty());
        assertThat(codes(Overlay.bind(earlier, List.of(looser)))).containsExactly(OverlayProblem.LOOSENS);
    }
}
