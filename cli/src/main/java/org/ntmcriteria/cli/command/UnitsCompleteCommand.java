package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.table.CompletedUnits;
import org.ntmcriteria.io.table.RegisterRows;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.io.table.UnitListReader;
import org.ntmcriteria.io.table.UnitListReader.ListedUnit;
import org.ntmcriteria.register.lookup.UnitRegister;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ntm units complete}: a table in, its units with what the register knows of them out. */
@Command(name = "complete")
final class UnitsCompleteCommand extends UnitsCommand.OfRegister {
    private String file = "";

    @Override
    public void addOptions(CommandSpec spec) {
        spec.addPositional(Verb.parameter("FILE", String.class, v -> file = v).build());
        super.addOptions(spec);
    }

    @Override
    int print(UnitRegister register, RegisterRows rows) throws IOException {
        LocalDate day = asOf().orElseThrow(() -> Ntm.UnusableException.of("unusable.exportDay"));
        InputFile table = AssessmentOptions.input(file);
        ReadResult<List<ListedUnit>> list = UnitListReader.read(table, TableOptions.DEFAULT.withAsOf(day));
        List<Problem> problems = new ArrayList<>(list.problems());
        if (list.value().isEmpty()) {
            output.printProblems(problems);
            return Ntm.UNUSABLE;
        }
        ReadResult<List<List<String>>> completed = CompletedUnits.of(list.value(), register, day, table.name());
        problems.addAll(completed.problems());
        output.printRows(completed.value());
        output.printProblems(problems);
        return problems.isEmpty() ? Ntm.DONE : Ntm.FAILURES;
    }
}
