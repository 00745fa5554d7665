package org.ntmcriteria.benchmarks;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ntmcriteria.analysis.panel.ColumnarEvaluator;
import org.ntmcriteria.analysis.panel.PanelAssessment;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ProblemLog;
import org.ntmcriteria.io.table.PanelReader;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.rules.evaluate.Evaluator;

/**
 * A program that reads a long table into a panel, writes what is wrong with it to a file and assesses the panel: to be
 * started with as little memory as that should take.
 */
public final class ReadLongTable {
    private ReadLongTable() {}

    /**
     * Reads and assesses.
     *
     * @param arguments the table, and the file for its failures
     * @throws IOException if the failures cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Rules rules = Rules.standard();
        Evaluator evaluator = Evaluator.of(rules.set());
        try (Writer failures = Files.newBufferedWriter(Path.of(arguments[1]))) {
            ProblemLog log = ProblemLog.keeping(100, failures, Language.EN);
            PanelReader.PanelTable table = PanelReader.read(
                    InputFile.of(Path.of(arguments[0])), TableOptions.DEFAULT, evaluator, rules.day(), log);
            PanelAssessment assessed =
                    ColumnarEvaluator.of(evaluator, rules.day()).assess(table.panel());
            System.out.printf(
                    "%d rows, %d communes, %d failures, %d bytes a row, criterion 10 met by %d%n",
                    table.rows(),
                    table.panel().size(),
                    log.count(Severity.FAILURE),
                    table.panel().bytes() / table.rows(),
                    assessed.criteria().get(10).count(Verdict.MET));
        }
    }
}
