package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.concurrent.Callable;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.io.table.FreeColumn;
import org.ntmcriteria.io.table.TableWorkbook;
import org.ntmcriteria.io.table.UnitTable;
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
        TableOutcome outcome = assessing.assess();
        List<FreeColumn> columns = outcome.table().columns();
        Output.Format format = output.format();
        if (outcome.exitCode() == Ntm.UNUSABLE) {
            // A result without units is none, also for who reads it from standard output.
            output.printProblems(outcome.problems());
            return Ntm.UNUSABLE;
        }
        switch (format) {
            case TEXT -> output.printText(out -> new Summary(outcome, output.language).print(out));
            case JSON -> output.print(out -> writeJson(out, outcome));
            case CSV -> output.printTable(VerdictTable.table(outcome.assessments(), columns));
            case XLSX ->
                output.printBytes(out ->
                        TableWorkbook.write(out, outcome.assessments(), columns, outcome.set(), output.language));
        }
        if (format != Output.Format.TEXT) {
            output.printProblems(outcome.problems());
        }
        if (format == Output.Format.CSV) {
            sayWhatIsLeftOut(outcome.table());
        }
        return outcome.exitCode();
    }

    /** Says how much of the input a table of verdicts does not hold; a workbook says it on a sheet. */
    private void sayWhatIsLeftOut(UnitTable table) {
        long values = table.units().stream()
                .flatMap(unit -> unit.observations().stream())
                .filter(observation -> !(observation.key() instanceof InputKey.OfCriterion))
                .count();
        if (values > 0) {
            output.messages().println(CliMessages.line(output.language, "assess.leftOut", "values", values));
        }
    }

    private void writeJson(Writer out, TableOutcome outcome) throws IOException {
        List<Assessment> assessments = outcome.assessments();
        try (ProgressLine progress =
                ProgressLine.of(spec.commandLine(), ProgressLine.Work.WRITING, assessments.size())) {
            NtmJson.write(out, outcome.table().tables(), progress.over(assessments));
        }
    }
}
