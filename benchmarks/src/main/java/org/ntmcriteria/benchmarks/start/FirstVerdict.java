package org.ntmcriteria.benchmarks.start;

import java.time.LocalDate;
import java.util.List;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.evaluate.Evaluator;

/** A program that assesses one commune. */
public final class FirstVerdict {
    private FirstVerdict() {}

    /**
     * Starts.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        LocalDate day = LocalDate.of(2024, 12, 31);
        System.out.println(Evaluator.of(CriteriaCatalog.standard().get("commune-ntm/2021-2025"))
                .assess(
                        AdministrativeUnit.commune("A", Region.TDMNPB),
                        day,
                        List.of(Observation.of("A", day, "10", "39")))
                .verdict());
    }
}
