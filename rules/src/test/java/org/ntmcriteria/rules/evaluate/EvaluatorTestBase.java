package org.ntmcriteria.rules.evaluate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/** Assesses one unit by what it reports. */
abstract class EvaluatorTestBase {
    static final CriteriaSet SET_2021 = CriteriaCatalog.standard().get("commune-ntm/2021-2025");
    static final CriteriaSet SET_2011 = CriteriaCatalog.standard().get("commune-ntm/2011-2015");

    static final LocalDate Y2024 = LocalDate.of(2024, 12, 31);
    static final AdministrativeUnit NORTHERN = AdministrativeUnit.commune("X", Region.TDMNPB);

    static Assessment assess(CriteriaSet set, AdministrativeUnit unit, LocalDate day, String... keysAndValues) {
        List<Observation> observations = new ArrayList<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            observations.add(Observation.of("X", day, keysAndValues[i], keysAndValues[i + 1]));
        }
        return Evaluator.of(set).assess(unit, day, observations);
    }

    static IndicatorResult indicator(
            CriteriaSet set, AdministrativeUnit unit, LocalDate day, String indicator, String value) {
        return indicator(assess(set, unit, day, indicator, value), indicator);
    }

    static IndicatorResult indicator(Assessment assessment, String key) {
        return assessment.criteria().stream()
                .flatMap(c -> c.indicators().stream())
                .flatMap(i -> java.util.stream.Stream.concat(java.util.stream.Stream.of(i), i.parts().stream()))
                .filter(i -> i.key().toString().equals(key))
                .findFirst()
                .orElseThrow();
    }

    static List<ProblemCode> codes(Assessment assessment) {
        return assessment.problems().stream().map(Problem::code).toList();
    }
}
