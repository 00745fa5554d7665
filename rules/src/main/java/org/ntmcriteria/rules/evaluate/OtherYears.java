package org.ntmcriteria.rules.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.assessment.ReasonCode;
import org.ntmcriteria.core.law.CitedRequirement;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;

/** Finds the figures that are of another year than the requirements that they were compared with. */
final class OtherYears {
    private OtherYears() {}

    /** Adds a problem for each such figure of a unit, at the place where it was reported. */
    static void check(Assessment assessment, UnitRecord unit, List<Problem> problems) {
        // Criteria of which the office gives its verdict alone have no figures.
        if (unit.observations().stream().allMatch(o -> o.key() instanceof InputKey.OfCriterion)) {
            return;
        }
        List<IndicatorResult> ofOtherYears = new ArrayList<>();
        for (CriterionResult criterion : assessment.criteria()) {
            for (IndicatorResult indicator : criterion.indicators()) {
                Stream.concat(Stream.of(indicator), indicator.parts().stream())
                        .filter(OtherYears::isOfOtherYear)
                        .forEach(ofOtherYears::add);
            }
        }
        if (ofOtherYears.isEmpty()) {
            return;
        }
        Map<String, Observation> reports = new HashMap<>();
        unit.observations().forEach(o -> reports.putIfAbsent(o.key() + " " + o.date(), o));
        for (IndicatorResult result : ofOtherYears) {
            LocalDate reported = result.observed().orElseThrow().date();
            problems.add(Problem.of(
                    AssessmentProblem.OTHER_YEAR,
                    Optional.ofNullable(reports.get(result.key() + " " + reported))
                            .flatMap(Observation::location),
                    String.valueOf(reported.getYear()),
                    assessment.unit().code(),
                    result.key(),
                    result.required().flatMap(CitedRequirement::year).orElseThrow()));
        }
    }

    private static boolean isOfOtherYear(IndicatorResult result) {
        if (result.reasonCode() != ReasonCode.COMPARED) {
            return false;
        }
        Optional<Integer> required = result.required().flatMap(CitedRequirement::year);
        Optional<Integer> reported = result.observed().map(o -> o.date().getYear());
        return required.isPresent() && reported.isPresent() && !required.equals(reported);
    }
}
