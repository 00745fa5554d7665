package org.ntmcriteria.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.ntmcriteria.analysis.panel.ColumnarEvaluator;
import org.ntmcriteria.analysis.panel.Panel;
import org.ntmcriteria.analysis.panel.PanelAssessment;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The time in which one commune is assessed by commune-ntm/2021-2025: the same communes by the library's two
 * evaluators, by a loop written by hand for this one table, and by the engines that users would take instead. All are
 * checked to agree before any is timed.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
public class EvaluationBenchmark {
    private static final int COMMUNES = 1000;

    private final Rules rules = Rules.standard();
    private Commune[] communes;
    private HandWrittenFloor floor;
    private ColumnarEvaluator columnar;
    private Panel panel;
    private Evaluator explaining;
    private UnitRecord[] records;
    private Assessor drools;
    private Assessor dmn;
    private Assessor jsonLogic;

    /**
     * Makes the communes and all evaluators, and holds their verdicts against each other.
     *
     * @throws IllegalStateException if two of them do not agree
     */
    @Setup
    public void prepare() {
        Communes maker = new Communes(rules);
        List<Commune> made = maker.make(COMMUNES, 1);
        communes = made.toArray(Commune[]::new);
        records = made.stream().map(maker::record).toArray(UnitRecord[]::new);
        floor = new HandWrittenFloor(rules, made);
        explaining = Evaluator.of(rules.set());
        columnar = ColumnarEvaluator.of(explaining, rules.day());
        panel = Panel.of(columnar.layout(), List.of(records), rules.day());
        drools = new DroolsAssessor(rules);
        dmn = new DmnAssessor(rules);
        jsonLogic = new JsonLogicAssessor(rules);
        requireAgreement(new ExplainingAssessor(rules, made));
    }

    private void requireAgreement(Assessor standard) {
        floor.assess();
        PanelAssessment assessed = columnar.assess(panel);
        for (int i = 0; i < communes.length; i++) {
            byte[] expected = standard.assess(communes[i]);
            require("the hand-written loop", expected, floor.verdicts(i), i);
            require("the columnar evaluator", expected, verdicts(assessed, i), i);
            require("Drools", expected, drools.assess(communes[i]), i);
            require("DMN", expected, dmn.assess(communes[i]), i);
            require("JsonLogic", expected, jsonLogic.assess(communes[i]), i);
            if (assessed.criteriaMet(i).min() != floor.least[i]
                    || assessed.criteriaMet(i).max() != floor.most[i]) {
                throw new IllegalStateException("the counts of " + communes[i].code() + " differ");
            }
        }
    }

    private byte[] verdicts(PanelAssessment assessed, int row) {
        byte[] verdicts = new byte[rules.criteria().size()];
        for (int i = 0; i < verdicts.length; i++) {
            Verdict verdict = assessed.criteria().get(rules.criteria().get(i)).get(row);
            verdicts[i] = ExplainingAssessor.of(verdict);
        }
        return verdicts;
    }

    private void require(String who, byte[] expected, byte[] verdicts, int commune) {
        if (!Arrays.equals(expected, verdicts)) {
            throw new IllegalStateException(who + " assesses " + communes[commune].code() + " as "
                    + Arrays.toString(verdicts) + ", the explaining evaluator as " + Arrays.toString(expected));
        }
    }

    private int assess(Assessor assessor) {
        int sum = 0;
        for (Commune commune : communes) {
            for (byte verdict : assessor.assess(commune)) {
                sum += verdict;
            }
        }
        return sum;
    }

    /**
     * The loop written by hand.
     *
     * @return what keeps the work from being left out
     */
    @Benchmark
    @OperationsPerInvocation(COMMUNES)
    public Object handWrittenFloor() {
        floor.assess();
        return floor;
    }

    /**
     * The library's columnar evaluator.
     *
     * @return what keeps the work from being left out
     */
    @Benchmark
    @OperationsPerInvocation(COMMUNES)
    public Object columnar() {
        return columnar.assess(panel);
    }

    /**
     * The library's evaluator with all its explanations.
     *
     * @return what keeps the work from being left out
     */
    @Benchmark
    @OperationsPerInvocation(COMMUNES)
    public int explaining() {
        int sum = 0;
        for (UnitRecord record : records) {
            sum += explaining.assess(record, rules.day()).criteriaMet().min();
        }
        return sum;
    }

    /**
     * Drools.
     *
     * @return what keeps the work from being left out
     */
    @Benchmark
    @OperationsPerInvocation(COMMUNES)
    public int drools() {
        return assess(drools);
    }

    /**
     * KIE DMN.
     *
     * @return what keeps the work from being left out
     */
    @Benchmark
    @OperationsPerInvocation(COMMUNES)
    public int dmn() {
        return assess(dmn);
    }

    /**
     * JsonLogic.
     *
     * @return what keeps the work from being left out
     */
    @Benchmark
    @OperationsPerInvocation(COMMUNES)
    public int jsonLogic() {
        return assess(jsonLogic);
    }
}
