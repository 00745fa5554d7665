package org.ntmcriteria.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The time in which one commune is judged by all its criteria. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
public class RivalsBenchmark {
    private static final int COMMUNES = 1000;

    private Commune[] communes;
    private Judge drools;
    private Judge dmn;
    private Judge jsonLogic;
    private Judge explaining;

    /** Makes the communes and who judges them. */
    @Setup
    public void prepare() {
        Rules rules = Rules.standard();
        List<Commune> made = new Communes(rules).make(COMMUNES, 1);
        communes = made.toArray(Commune[]::new);
        drools = new DroolsJudge(rules);
        dmn = new DmnJudge(rules);
        jsonLogic = new JsonLogicJudge(rules);
        explaining = new ExplainingJudge(rules, made);
    }

    private int judge(Judge judge) {
        int sum = 0;
        for (Commune commune : communes) {
            for (byte verdict : judge.judge(commune)) {
                sum += verdict;
            }
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
        return judge(drools);
    }

    /**
     * DMN.
     *
     * @return what keeps the work from being left out
     */
    @Benchmark
    @OperationsPerInvocation(COMMUNES)
    public int dmn() {
        return judge(dmn);
    }

    /**
     * JsonLogic.
     *
     * @return what keeps the work from being left out
     */
    @Benchmark
    @OperationsPerInvocation(COMMUNES)
    public int jsonLogic() {
        return judge(jsonLogic);
    }

    /**
     * The library's evaluator with all its explanations.
     *
     * @return what keeps the work from being left out
     */
    @Benchmark
    @OperationsPerInvocation(COMMUNES)
    public int explaining() {
        return judge(explaining);
    }
}
