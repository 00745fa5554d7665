package org.ntmcriteria.report.page;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ntmcriteria.analysis.aggregate.Aggregate;
import org.ntmcriteria.analysis.audit.AuditFinding;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.io.table.TableInterpretation;
import org.ntmcriteria.report.chart.Chart;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/**
 * Assessments by one set as one HTML page that needs nothing beside it: no network, no files. Summary, bands, criteria,
 * a table of units that sorts and filters, every verdict of a unit with its requirement, act and source on demand, and
 * what is found in published reports. Every text of the data is escaped. Immutable and thread-safe.
 */
public final class ReportPage {
    private final List<Assessment> assessments;
    private final CriteriaSet set;
    private final Language language;
    private final String title;
    private final List<TableInterpretation> tables;
    private final List<Problem> problems;
    private final Map<String, PublishedReport> published;
    private final Map<String, List<AuditFinding>> findings;

    private ReportPage(
            List<Assessment> assessments,
            CriteriaSet set,
            Language language,
            String title,
            List<TableInterpretation> tables,
            List<Problem> problems,
            Map<String, PublishedReport> published,
            Map<String, List<AuditFinding>> findings) {
        this.assessments = List.copyOf(assessments);
        this.set = set;
        this.language = language;
        this.title = title;
        this.tables = List.copyOf(tables);
        this.problems = List.copyOf(problems);
        this.published = new LinkedHashMap<>(published);
        this.findings = new LinkedHashMap<>(findings);
    }

    /**
     * A page of assessments.
     *
     * @param assessments one or more assessments by one set, in the order of the table
     * @param set the set
     * @param language of the page
     * @return the page
     * @throws IllegalArgumentException if there are no assessments
     */
    public static ReportPage of(List<Assessment> assessments, CriteriaSet set, Language language) {
        if (assessments.isEmpty()) {
            throw new IllegalArgumentException("a report needs at least one assessment");
        }
        return new ReportPage(assessments, set, language, "", List.of(), List.of(), Map.of(), Map.of());
    }

    /**
     * The same with a title of its own.
     *
     * @param text the title; empty for the usual one
     * @return a new page
     */
    public ReportPage withTitle(String text) {
        return new ReportPage(assessments, set, language, text, tables, problems, published, findings);
    }

    /**
     * The same with what was understood of the tables that the assessments were made from.
     *
     * @param some the tables
     * @return a new page
     */
    public ReportPage withTables(List<TableInterpretation> some) {
        return new ReportPage(assessments, set, language, title, some, problems, published, findings);
    }

    /**
     * The same with what was wrong with the input.
     *
     * @param some the problems
     * @return a new page
     */
    public ReportPage withProblems(List<Problem> some) {
        return new ReportPage(assessments, set, language, title, tables, some, published, findings);
    }

    /**
     * The same with published reports, the first of which stands beside the counts.
     *
     * @param reports the reports by file
     * @param found what is found in them, by file
     * @return a new page
     * @throws InvalidValueException if the first report {@linkplain Aggregate#differenceFrom cannot stand beside them}
     */
    public ReportPage withPublished(Map<String, PublishedReport> reports, Map<String, List<AuditFinding>> found) {
        reports.values().stream()
                .findFirst()
                .flatMap(Aggregate.of(assessments)::differenceFrom)
                .ifPresent(reason -> {
                    throw new InvalidValueException(reason);
                });
        return new ReportPage(assessments, set, language, title, tables, problems, reports, found);
    }

    /**
     * The page.
     *
     * @return HTML, UTF-8
     */
    public String html() {
        Template template = Mustache.compiler().compile(resource("report.mustache"));
        return Chart.withoutControls(template.execute(new ReportView(this).values()));
    }

    List<Assessment> assessments() {
        return assessments;
    }

    CriteriaSet set() {
        return set;
    }

    Language language() {
        return language;
    }

    String title() {
        return title;
    }

    List<TableInterpretation> tables() {
        return tables;
    }

    List<Problem> problems() {
        return problems;
    }

    Map<String, PublishedReport> published() {
        return published;
    }

    Map<String, List<AuditFinding>> findings() {
        return findings;
    }

    /** The names of the set's criteria by number. */
    Map<Integer, String> criterionNames() {
        Map<Integer, String> names = new LinkedHashMap<>();
        set.criteria().forEach(c -> names.put(c.number(), c.name(language)));
        return names;
    }

    static String resource(String name) {
        try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
