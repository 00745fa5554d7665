package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.io.table.TableWorkbook;
import org.ntmcriteria.io.table.VerdictTable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ntm assess}: a table of units in, their assessments out. */
final class AssessCommand implements Callable<Integer>, Verb {
    private final AssessmentOptions assessing = new AssessmentOptions();
    private final Output output = new Output();
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void addOptions(CommandSpec spec) {
        this.spec = spec;
        assessing.addTo(spec);
        output.addTo(spec);
    }

    @Override
    public Integer call() throws IOException {
        AssessmentOptions.Outcome outcome = assessing.assess();
        if (outcome.exitCode() == Ntm.UNUSABLE && output.file().isPresent()) {
            printProblems(outcome.problems(), output);
            return Ntm.UNUSABLE;
        }
        switch (output.format()) {
            case TEXT -> output.printText(out -> new Summary(outcome, output.language).print(out));
            case JSON -> output.print(out -> writeJson(out, outcome.assessments()));
            case CSV -> output.printTable(VerdictTable.table(outcome.assessments()));
            case XLSX ->
                output.printBytes(
                        out -> TableWorkbook.write(out, outcome.assessments(), outcome.set(), output.language));
        }
        if (output.format() != Output.Format.TEXT) {
            printProblems(outcome.problems(), output);
        }
        return outcome.exitCode();
    }

    private void writeJson(Writer out, List<Assessment> assessments) throws IOException {
        try (ProgressLine progress =
                ProgressLine.of(spec.commandLine(), ProgressLine.Work.WRITING, assessments.size())) {
            NtmJson.write(out, progress.over(assessments));
        }
    }

    static void printProblems(List<Problem> problems, Output output) {
        for (Problem problem : problems) {
            output.messages().println("ntm: " + ProblemLine.of(problem, output.language));
        }
    }
}
