package org.ntmcriteria.benchmarks;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.ntmcriteria.analysis.panel.ColumnarEvaluator;
import org.ntmcriteria.analysis.panel.Panel;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The time in which a panel of a thousand to a million communes is assessed, in one thread and in all. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(jvmArgsAppend = "-Xmx4g")
public class ScaleBenchmark {
    private static final int DIFFERENT = 1000;

    /** How many communes the panel has. */
    @Param({"1000", "10000", "100000", "1000000"})
    public int communes;

    private ColumnarEvaluator columnar;
    private Panel panel;

    /** Fills the panel cell by cell, the same thousand communes again and again. */
    @Setup
    public void prepare() {
        Rules rules = Rules.standard();
        Communes maker = new Communes(rules);
        List<UnitRecord> records =
                maker.make(DIFFERENT, 1).stream().map(maker::record).toList();
        columnar = ColumnarEvaluator.of(Evaluator.of(rules.set()), rules.day());
        Panel some = Panel.of(columnar.layout(), records, rules.day());
        panel = new Panel(some.layout());
        int columns = some.layout().keys().size();
        for (int row = 0; row < communes; row++) {
            panel.add(some.unit(row % DIFFERENT));
            for (int column = 0; column < columns; column++) {
                Optional<ReportedValue> value = some.reported(row % DIFFERENT, column);
                if (value.isPresent()) {
                    panel.set(row, column, value.get());
                }
            }
        }
    }

    /**
     * One thread.
     *
     * @return what keeps the work from being left out
     */
    @Benchmark
    public Object columnar() {
        return columnar.assess(panel);
    }

    /**
     * All threads of the machine.
     *
     * @return what keeps the work from being left out
     */
    @Benchmark
    public Object inParallel() {
        return columnar.assessInParallel(panel);
    }
}
