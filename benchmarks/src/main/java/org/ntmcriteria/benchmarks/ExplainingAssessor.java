package org.ntmcriteria.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.evaluate.Evaluator;

/**
 * The library's evaluator, which gives every verdict with its requirement, act and source. It is handed the unit's
 * record ready made, as the library's readers make it.
 */
public final class ExplainingAssessor implements Assessor {
    private final Rules rules;
    private final Evaluator evaluator;
    private final Map<String, UnitRecord> known = new HashMap<>();

    /**
     * Prepares the communes that it will be asked for.
     *
     * @param rules the set and the day
     * @param communes the communes
     */
    public ExplainingAssessor(Rules rules, List<Commune> communes) {
        this.rules = rules;
        this.evaluator = Evaluator.of(rules.set());
        Communes made = new Communes(rules);
        for (Commune commune : communes) {
            known.put(commune.code(), made.record(commune));
        }
    }

    @Override
    public byte[] assess(Commune commune) {
        Assessment assessment = evaluator.assess(known.get(commune.code()), rules.day());
        List<CriterionResult> criteria = assessment.criteria();
        byte[] verdicts = new byte[criteria.size()];
        for (int i = 0; i < verdicts.length; i++) {
            verdicts[i] = of(criteria.get(i).verdict());
        }
        return verdicts;
    }

    static byte of(Verdict verdict) {
        return switch (verdict) {
            case MET -> MET;
            case NOT_MET -> NOT_MET;
            case UNDETERMINED -> UNDETERMINED;
            case NOT_APPLICABLE -> throw new IllegalStateException("these communes report nothing as not applicable");
        };
    }
}
