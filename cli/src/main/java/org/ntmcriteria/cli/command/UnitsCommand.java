package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.io.table.RegisterRows;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ntm units}: the register of units in time. */
@Command(
        name = "units",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            UnitsFindCommand.class,
            UnitsShowCommand.class,
            UnitsLineageCommand.Predecessors.class,
            UnitsLineageCommand.Successors.class,
            UnitsExportCommand.class,
            UnitsCompleteCommand.class
        })
final class UnitsCommand extends VerbGroup {
    /** A verb on the register. */
    abstract static class OfRegister implements Callable<Integer>, Verb {
        private final RegisterFolder folder = new RegisterFolder();
        final Output output = new Output();

        @Nullable private LocalDate asOf;

        @Override
        public void addOptions(CommandSpec spec) {
            spec.addOption(Verb.option("--as-of", LocalDate.class, v -> asOf = v)
                    .paramLabel("DATE")
                    .build());
            folder.addTo(spec);
            output.addTo(spec);
        }

        @Override
        public Integer call() throws IOException {
            // What the options say of the output is refused before anything is looked up.
            output.format();
            List<Problem> problems = new ArrayList<>();
            UnitRegister register = folder.register(problems);
            output.printProblems(problems);
            RegisterFolder.checkDay(register, asOf(), output);
            int exit = print(register, RegisterRows.of(register));
            boolean failed = problems.stream().anyMatch(problem -> problem.severity() == Severity.FAILURE);
            return failed ? Ntm.FAILURES : exit;
        }

        /** Prints what is asked for, and returns the exit code. */
        abstract int print(UnitRegister register, RegisterRows rows) throws IOException;

        Optional<LocalDate> asOf() {
            return Optional.ofNullable(asOf);
        }
    }

    /** A verb on the units of one code. */
    abstract static class OfCode extends OfRegister {
        private String code = "";

        @Override
        public void addOptions(CommandSpec spec) {
            spec.addPositional(
                    Verb.parameter("CODE", String.class, v -> code = v).build());
            super.addOptions(spec);
        }

        /** Returns the units that the code means on the day, or on any where none is given: at least one. */
        List<RegisteredUnit> units(UnitRegister register) {
            if (!UnitKey.isCode(code)) {
                throw Ntm.UnusableException.of("unusable.unitCode", "text", UnreadableTextException.shorten(code));
            }
            List<RegisteredUnit> all = register.ofCode(code);
            if (all.isEmpty()) {
                throw Ntm.UnusableException.of("unusable.codeOfNone", "code", code);
            }
            if (asOf().isEmpty()) {
                return all;
            }
            LocalDate day = asOf().get();
            return List.of(register.byCode(code, day)
                    .orElseThrow(() -> Ntm.UnusableException.of(
                            "unusable.codeOfOtherDays", "code", code, "day", day, "units", days(all))));
        }

        /** Returns the one unit that the code means, or asks for the day that tells it from the others. */
        RegisteredUnit unit(UnitRegister register) {
            List<RegisteredUnit> units = units(register);
            if (units.size() > 1) {
                throw Ntm.UnusableException.of(
                        "unusable.codeOfSeveral", "code", code, "count", units.size(), "units", days(units));
            }
            return units.get(0);
        }
    }

    /** Names units with their days. */
    static Text days(List<RegisteredUnit> units) {
        return language -> units.stream()
                .map(unit -> unit + ", " + unit.period().words().in(language))
                .collect(Collectors.joining("; "));
    }
}
