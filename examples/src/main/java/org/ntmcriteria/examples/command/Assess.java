package org.ntmcriteria.examples.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.ntmcriteria.core.Problem;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.io.table.VerdictTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ntm assess}: a table of units in, their assessments out. */
@Command(name = "assess", description = "Judges every unit of a table and sums up.", sortOptions = false)
final class Assess implements Callable<Integer> {
    @Mixin
    private Judging judging = new Judging();

    @Mixin
    private Output output = new Output();

    @Override
    public Integer call() throws IOException {
        Judging.Outcome outcome = judging.judge();
        switch (output.format) {
            case TEXT -> output.print(out -> new Summary(outcome, output.language).print(out));
            case JSON -> output.print(out -> NtmJson.write(out, outcome.assessments()));
            case CSV -> output.printRows(VerdictTable.rows(outcome.assessments()));
        }
        if (output.format != Output.Format.TEXT) {
            printProblems(outcome, output);
        }
        return outcome.exitCode();
    }

    static void printProblems(Judging.Outcome outcome, Output output) {
        for (Problem problem : outcome.problems()) {
            output.messages().println("ntm: " + problem.line(output.language));
        }
    }
}
