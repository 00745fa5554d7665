package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.io.OutputFile;
import org.ntmcriteria.report.page.ReportPage;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ntm report}: a table of units, or assessments, as one page for a browser. */
final class ReportCommand implements Callable<Integer>, Verb {
    private final AssessmentOptions assessing = new AssessmentOptions();
    private final Output output = new Output();
    private String title = "";
    private List<String> published = List.of();

    @Override
    public void addOptions(CommandSpec spec) {
        spec.usageMessage();
        spec.addOption(Verb.option("--title", String.class, v -> title = v == null ? "" : v)
                .paramLabel("TEXT")
                .build());
        spec.addOption(Verb.repeatable("--published", String.class, v -> published = v)
                .paramLabel("FILE")
                .build());
        assessing.addTo(spec, false);
        output.addFileTo(spec);
    }

    @Override
    public Integer call() throws IOException {
        Path file = output.file()
                .filter(f -> f.toString().toLowerCase(Locale.ROOT).matches(".*\\.html?"))
                .orElseThrow(() -> Ntm.UnusableException.of("unusable.pageFile"));
        AssessmentOptions.OneSet assessed = assessing.oneSet();
        Map<String, PublishedReport> reports = new LinkedHashMap<>();
        for (String name : published) {
            AuditCommand.read(name, assessed.problems()).ifPresent(report -> reports.put(name, report));
        }
        output.printProblems(assessed.problems());
        if (assessed.assessments().isEmpty()) {
            return Ntm.UNUSABLE;
        }
        ReportPage page;
        try {
            page = ReportPage.of(assessed.assessments(), assessed.set(), output.language)
                    .withTitle(title)
                    .withTables(assessed.tables())
                    .withProblems(assessed.problems())
                    .withPublished(reports, AuditCommand.findings(assessing.catalog(), reports));
        } catch (InvalidValueException e) {
            throw new Ntm.UnusableException(e.rule());
        }
        String html = page.html();
        output.saving(file, () -> OutputFile.writeText(file, out -> out.write(html)));
        return assessed.exitCode();
    }
}
