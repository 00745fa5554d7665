package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ntmcriteria.analysis.audit.Audit;
import org.ntmcriteria.analysis.audit.AuditFinding;
import org.ntmcriteria.analysis.audit.AuditSeries;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.problem.FindingSeverity;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.report.console.ConsoleTable;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ntm audit}: published reports in, the figures that do not agree out. */
final class AuditCommand implements Callable<Integer>, Verb {
    private final SetFolders folders = new SetFolders();
    private final Output output = new Output();
    private List<String> files = List.of();

    @Override
    public void addOptions(CommandSpec spec) {
        spec.usageMessage();
        spec.addPositional(Verb.parameters("FILE", String.class, v -> files = v).build());
        folders.addTo(spec);
        output.addTo(spec);
    }

    @Override
    public Integer call() throws IOException {
        if (files.stream().filter("-"::equals).count() > 1) {
            throw AssessmentOptions.standardInputTwice();
        }
        CriteriaCatalog catalog = folders.catalog();
        Map<String, PublishedReport> reports = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (String file : files) {
            read(file, problems).ifPresent(report -> reports.put(file, report));
        }
        Map<String, List<AuditFinding>> findings = findings(catalog, reports);
        problems.forEach(problem -> output.messages().println("ntm: " + problem.line(output.language)));
        if (reports.isEmpty()) {
            return Ntm.UNUSABLE;
        }
        switch (output.format()) {
            case TEXT -> output.printText(out -> text(out, reports, findings));
            case JSON -> output.print(out -> NtmJson.writeAudit(out, findings));
            case CSV, XLSX -> output.printRows(rows(findings));
        }
        boolean error = findings.values().stream()
                .flatMap(List::stream)
                .anyMatch(finding -> finding.severity() == FindingSeverity.ERROR);
        return error || new ReadResult<>(reports, problems).hasFailures() ? Ntm.FAILURES : Ntm.DONE;
    }

    /** Reads a published report; what is wrong with it is added to the problems. */
    static Optional<PublishedReport> read(String file, List<Problem> problems) throws IOException {
        ReadResult<Optional<PublishedReport>> reading = NtmJson.readPublished(AssessmentOptions.input(file));
        problems.addAll(reading.problems());
        return reading.value();
    }

    /** What is found in each report, and in several of one office as a series; by file. */
    static Map<String, List<AuditFinding>> findings(CriteriaCatalog catalog, Map<String, PublishedReport> reports) {
        Audit audit = Audit.of(catalog);
        Map<String, List<AuditFinding>> findings = new LinkedHashMap<>();
        reports.forEach((file, report) -> findings.put(file, new ArrayList<>(audit.findings(report))));
        AuditSeries.findings(reports).forEach((file, more) -> findings.get(file).addAll(more));
        return findings;
    }

    private void text(
            TerminalWriter out, Map<String, PublishedReport> reports, Map<String, List<AuditFinding>> findings)
            throws IOException {
        String gap = "";
        for (Map.Entry<String, List<AuditFinding>> file : findings.entrySet()) {
            PublishedReport report = reports.get(file.getKey());
            out.write(gap);
            out.line(file.getKey());
            String line = say(
                    "report",
                    "unit",
                    report.unitName(),
                    "day",
                    report.asOf(),
                    "set",
                    report.set(),
                    "communes",
                    report.communes());
            out.line("  " + line);
            gap = "\n";
            if (file.getValue().isEmpty()) {
                out.line("  " + say("agree"));
                continue;
            }
            ConsoleTable table = new ConsoleTable("llllll");
            table.add("", say("figure"), say("printed"), say("computed"), say("identity"), say("why"));
            for (AuditFinding finding : file.getValue()) {
                String suggestion = finding.suggestion()
                        .map(text -> " (" + text.in(output.language) + ")")
                        .orElse("");
                table.add(
                        "  " + finding.severity().displayName(output.language),
                        finding.path(),
                        output.language.format().figures(finding.printed()),
                        output.language.format().figures(finding.computed()),
                        finding.code(),
                        finding.message(output.language) + suggestion);
            }
            table.print(out);
        }
    }

    private String say(String key, Object... arguments) {
        return CliMessages.MESSAGES.get(output.language, "audit." + key, arguments);
    }

    private List<List<String>> rows(Map<String, List<AuditFinding>> findings) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("file", "code", "severity", "path", "stated", "computed", "message", "suggestion"));
        findings.forEach((file, some) -> some.forEach(finding -> rows.add(List.of(
                file,
                finding.code().name(),
                finding.severity().name(),
                finding.path(),
                finding.printed(),
                finding.computed(),
                finding.message(output.language),
                finding.suggestion().map(text -> text.in(output.language)).orElse("")))));
        return rows;
    }
}
