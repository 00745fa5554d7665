package org.ntmcriteria.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.ntmcriteria.analysis.panel.UnitCompletion;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.io.table.RegisterCompletion;
import org.ntmcriteria.register.lookup.Match;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.Area;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The time in which the register is joined with the rows of a panel, in one thread: by code and by name. The rows are
 * the units of one day again and again, in no order, each with texts of its own as a reader hands them over.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@State(Scope.Thread)
@Fork(jvmArgsAppend = "-Xmx4g")
public class RegisterBenchmark {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    /** How many rows the panel has. */
    @Param("1000000")
    public int communes;

    private final UnitRegister register = UnitRegister.standard();
    private final UnitCompletion completion =
            new RegisterCompletion(register, Level.COMMUNE, Optional.empty(), Optional.of(DAY));
    private final List<String> codes = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    /** Writes the code and the name of a unit of each row. */
    @Setup
    public void prepare() {
        List<RegisteredUnit> units = register.on(DAY);
        Random random = new Random(1);
        for (int row = 0; row < communes; row++) {
            RegisteredUnit unit = units.get(random.nextInt(units.size()));
            codes.add(new String(unit.code().toCharArray()));
            names.add(String.join(
                    ", ",
                    unit.fullName(),
                    unit.district().map(Area::name).orElse(""),
                    unit.province().name()));
        }
    }

    /**
     * The unit of each code.
     *
     * @param found takes the units
     */
    @Benchmark
    public void byCode(Blackhole found) {
        for (String code : codes) {
            found.consume(register.byCode(code, DAY));
        }
    }

    /**
     * What is known of the unit of each code, as a panel asks for it: name, district, province, region and first day.
     *
     * @param found takes the units
     */
    @Benchmark
    public void completed(Blackhole found) {
        for (String code : codes) {
            if (completion.knows(code)) {
                found.consume(completion.unit(code, DAY));
            }
        }
    }

    /**
     * The unit of each name with its district and province, asked for once for each different one.
     *
     * @param found takes the units
     */
    @Benchmark
    public void byName(Blackhole found) {
        Map<String, Match<RegisteredUnit>> answers = new HashMap<>();
        for (String name : names) {
            found.consume(answers.computeIfAbsent(name, text -> register.byName(text, DAY)));
        }
    }
}
