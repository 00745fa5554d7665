package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.io.table.SetTables;
import org.ntmcriteria.report.console.ConsoleTable;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.lint.CatalogLint;
import org.ntmcriteria.rules.lint.LintFinding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ntm sets lint}: whether the tables agree with themselves. */
@Command(name = "lint")
final class SetsLintCommand extends SetsCommand.OfCatalog {
    @Parameters(paramLabel = "SET", arity = "0..*")
    private List<String> only = new ArrayList<>();

    @Nullable @Option(names = "--as-of", paramLabel = "DATE")
    private LocalDate asOf;

    @Mixin
    private ProvinceOverlay own = new ProvinceOverlay();

    @Override
    public Integer call() throws IOException {
        List<Problem> problems = new ArrayList<>();
        CatalogLint lint = lint(problems);
        List<LintFinding> findings = lint.findings();
        problems.addAll(lint.problems());
        switch (output.format()) {
            case CSV, JSON, XLSX -> output.printRows(SetTables.findings(findings, output.language));
            case TEXT ->
                output.printText(
                        out -> print(out, findings, lint.boundaryCases().size()));
        }
        for (Problem problem : problems) {
            output.messages().println("ntm: " + problem.line(output.language));
        }
        boolean failed = findings.stream().anyMatch(LintFinding::isUnexplainedError)
                || problems.stream().anyMatch(p -> p.severity() == Severity.FAILURE);
        return failed ? Ntm.FAILURES : Ntm.DONE;
    }

    private CatalogLint lint(List<Problem> problems) throws IOException {
        own.check(Optional.ofNullable(asOf));
        CriteriaCatalog catalog = folders.catalog();
        CatalogLint lint = CatalogLint.of(catalog);
        if (!only.isEmpty()) {
            List<CriteriaSet> sets = new ArrayList<>();
            for (String id : only) {
                sets.add(catalog.get(id));
                if (asOf != null) {
                    catalog.get(id).requireInForce(asOf);
                }
            }
            lint = lint.ofSets(sets);
        }
        if (!own.isEmpty() && asOf != null) {
            lint = lint.inProvince(own.province(), asOf, own.rows(problems));
        }
        return lint;
    }

    private void print(TerminalWriter out, List<LintFinding> findings, int boundaries) throws IOException {
        List<LintFinding> open =
                findings.stream().filter(f -> f.explanation().isEmpty()).toList();
        List<LintFinding> known =
                findings.stream().filter(f -> f.explanation().isPresent()).toList();
        for (LintFinding finding : open) {
            out.line(finding.line(output.language));
        }
        if (!known.isEmpty()) {
            out.write(open.isEmpty() ? "" : "\n");
            out.line(CliMessages.MESSAGES.get(output.language, "lint.waived"));
            ConsoleTable table = new ConsoleTable("lllll");
            for (LintFinding finding : known) {
                LintFinding.WaiverBasis why = finding.explanation().orElseThrow();
                table.add(
                        "  " + finding.set(),
                        finding.cell(),
                        finding.code(),
                        finding.message(output.language),
                        (why.act().isEmpty() ? "" : why.act() + ": ")
                                + why.reason().in(output.language));
            }
            table.print(out);
        }
        out.write(findings.isEmpty() ? "" : "\n");
        out.line(CliMessages.MESSAGES.get(
                output.language,
                "lint.summary",
                "findings",
                open.size(),
                "waived",
                known.size(),
                "values",
                boundaries));
    }
}
