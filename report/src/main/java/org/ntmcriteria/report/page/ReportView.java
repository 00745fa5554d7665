package org.ntmcriteria.report.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ntmcriteria.analysis.aggregate.Aggregate;
import org.ntmcriteria.analysis.aggregate.BandCount;
import org.ntmcriteria.analysis.aggregate.VerdictCounts;
import org.ntmcriteria.analysis.audit.AuditFinding;
import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.PrintedNumber;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.ConditionResult;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.report.ReportMessages;
import org.ntmcriteria.report.chart.BandsOverTime;
import org.ntmcriteria.report.chart.CriteriaRanking;
import org.ntmcriteria.report.chart.HeatMap;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/** What the template {@code report.mustache} shows: its words and the values of its tables. */
final class ReportView {
    /** The most units of which a heat map is drawn into the page; the table of units shows the same. */
    private static final int MOST_DRAWN = 60;

    private static final Map<Verdict, String> STYLES = Map.of(
            Verdict.MET, "met",
            Verdict.NOT_MET, "not",
            Verdict.UNDETERMINED, "open",
            Verdict.NOT_APPLICABLE, "none");

    private static final Map<Verdict, String> MARKS = Map.of(
            Verdict.MET, "✓",
            Verdict.NOT_MET, "✗",
            Verdict.UNDETERMINED, "?",
            Verdict.NOT_APPLICABLE, "–");

    private final ReportPage page;
    private final List<Assessment> assessments;
    private final CriteriaSet set;
    private final Language language;

    ReportView(ReportPage page) {
        this.page = page;
        this.assessments = page.assessments();
        this.set = page.set();
        this.language = page.language();
    }

    Map<String, Object> values() {
        Aggregate counts = Aggregate.of(assessments);
        Map<String, Object> view = words();
        view.put("lang", language.name().toLowerCase(java.util.Locale.ROOT));
        view.put("title", page.title().isEmpty() ? say("title", "set", set.id()) : page.title());
        view.put("css", ReportPage.resource("report.css"));
        view.put("js", ReportPage.resource("report.js"));
        view.put("set", set.id().toString());
        view.put(
                "acts",
                assessments.stream().flatMap(a -> a.acts().stream()).distinct().collect(Collectors.joining(", ")));
        view.put("days", days());
        view.put("units", assessments.size());
        view.put("figures", figures(counts));
        boolean hasCriteria = counts.criteriaOfTheSet() > 0;
        view.put("hasCriteria", hasCriteria);
        if (hasCriteria) {
            view.put("bands", bands(counts));
            view.put("criteria", criteria(counts));
            view.put("hasPublished", firstPublished().isPresent());
            charts(view, counts);
        }
        view.put("conditions", conditions());
        view.put("statuses", statuses());
        view.put("districts", districts());
        view.put("verdicts", verdicts());
        view.put("rows", rows());
        view.put("reports", reports());
        view.put("hasReports", !page.published().isEmpty());
        view.put("tables", page.tables().stream().map(t -> t.in(language)).toList());
        view.put("hasTables", !page.tables().isEmpty());
        view.put("failures", problems(Severity.FAILURE));
        view.put("warnings", problems(Severity.WARNING));
        view.put("hasFailures", !problems(Severity.FAILURE).isEmpty());
        view.put("hasWarnings", !problems(Severity.WARNING).isEmpty());
        view.put("data", new ReportPayload(page).json());
        return view;
    }

    private String days() {
        TreeSet<LocalDate> days =
                assessments.stream().map(Assessment::asOf).collect(Collectors.toCollection(TreeSet::new));
        String first = language.format().date(days.first());
        return days.size() == 1 ? first : first + " … " + language.format().date(days.last());
    }

    private Optional<PublishedReport> firstPublished() {
        return page.published().values().stream().findFirst();
    }

    private List<Map<String, Object>> figures(Aggregate counts) {
        List<Map<String, Object>> figures = new ArrayList<>();
        figures.add(Map.of("value", assessments.size(), "name", say("units")));
        for (Verdict verdict : Verdict.values()) {
            long units =
                    assessments.stream().filter(a -> a.verdict() == verdict).count();
            if (units > 0) {
                figures.add(Map.of("value", units, "name", say("wholeSet", "verdict", verdict.displayName(language))));
            }
        }
        if (counts.criteriaOfTheSet() > 0) {
            figures.add(Map.of(
                    "value",
                    number(counts.mean().printed(2)),
                    "name",
                    say("mean", "criteria", counts.criteriaOfTheSet())));
            figures.add(Map.of("value", number(counts.median().printed(1)), "name", say("median")));
        }
        return figures;
    }

    private List<Map<String, Object>> bands(Aggregate counts) {
        List<Map<String, Object>> bands = new ArrayList<>();
        for (BandCount band : counts.bands(Aggregate.USUAL_CUTS)) {
            bands.add(Map.of(
                    "name",
                    band.from() == 0
                            ? ReportMessages.MESSAGES.get(language, "band.under", "criteria", band.to() + 1)
                            : range(band.from(), band.to()),
                    "units",
                    range(band.certain(), band.possible()),
                    "percent",
                    percents(band.certain(), band.possible(), counts.units())));
        }
        return bands;
    }

    private List<Map<String, Object>> criteria(Aggregate counts) {
        Map<Integer, String> names = page.criterionNames();
        Map<Integer, Integer> printed = new LinkedHashMap<>();
        firstPublished().ifPresent(report -> report.criteria()
                .forEach((CriterionCount c) -> printed.put(c.criterion(), c.met())));
        List<Map<String, Object>> criteria = new ArrayList<>();
        counts.criteria().forEach((Integer number, VerdictCounts tally) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("number", number);
            row.put("name", names.getOrDefault(number, ""));
            row.put("met", range(tally.range().min(), tally.range().max()));
            row.put("sort", tally.range().min());
            row.put("percent", percents(tally.range().min(), tally.range().max(), counts.units()));
            row.put("notMet", tally.notMet());
            row.put("undetermined", tally.undetermined());
            row.put("notApplicable", tally.notApplicable());
            row.put("published", printed.containsKey(number) ? String.valueOf(printed.get(number)) : "");
            criteria.add(row);
        });
        return criteria;
    }

    /** Charts are an addition: on a machine without fonts the page has its tables all the same. */
    private void charts(Map<String, Object> view, Aggregate counts) {
        try {
            view.put(
                    "bandsPicture",
                    BandsOverTime.overDays(assessments, language).toSvg("bands"));
            view.put(
                    "criteriaPicture",
                    CriteriaRanking.of(counts, set, firstPublished(), language).toSvg("criteria"));
            view.put(
                    "heatMap",
                    assessments.size() <= MOST_DRAWN
                            ? HeatMap.of(assessments, language).toSvg("heat")
                            : "");
        } catch (IllegalStateException e) {
            view.put("bandsPicture", "");
            view.put("criteriaPicture", "");
            view.put("heatMap", "");
        }
    }

    private List<Map<String, Object>> conditions() {
        Map<String, String> words = new LinkedHashMap<>();
        set.conditions().forEach(c -> words.put(c.id(), c.text(language)));
        Map<String, int[]> counts = new LinkedHashMap<>();
        for (Assessment assessment : assessments) {
            for (ConditionResult condition : assessment.conditions()) {
                counts.computeIfAbsent(condition.condition(), c -> new int[Verdict.values().length])[
                        condition.verdict().ordinal()]++;
            }
        }
        List<Map<String, Object>> conditions = new ArrayList<>();
        counts.forEach((id, verdicts) -> conditions.add(Map.of(
                "id",
                "@" + id,
                "text",
                words.getOrDefault(id, ""),
                "met",
                verdicts[Verdict.MET.ordinal()],
                "notMet",
                verdicts[Verdict.NOT_MET.ordinal()],
                "undetermined",
                verdicts[Verdict.UNDETERMINED.ordinal()])));
        return conditions;
    }

    private List<Map<String, Object>> statuses() {
        Map<SourceStatus, Integer> counts = new LinkedHashMap<>();
        for (SourceStatus status : List.of(
                SourceStatus.VERIFIED, SourceStatus.CORROBORATED, SourceStatus.RECALLED, SourceStatus.REPORTED)) {
            counts.put(status, 0);
        }
        int open = 0;
        for (Assessment assessment : assessments) {
            for (CriterionResult criterion : assessment.criteria()) {
                if (criterion.sourceStatus().isPresent()) {
                    counts.merge(criterion.sourceStatus().get(), 1, Integer::sum);
                } else {
                    open++;
                }
            }
        }
        List<Map<String, Object>> statuses = new ArrayList<>();
        counts.forEach(
                (status, verdicts) -> statuses.add(Map.of("name", status.displayName(language), "verdicts", verdicts)));
        statuses.add(Map.of("name", Verdict.UNDETERMINED.displayName(language), "verdicts", open));
        return statuses;
    }

    private List<String> districts() {
        return assessments.stream()
                .flatMap(a -> a.unit().district().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private List<Map<String, Object>> verdicts() {
        List<Map<String, Object>> verdicts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            verdicts.add(Map.of(
                    "style", STYLES.get(verdict), "mark", MARKS.get(verdict), "name", verdict.displayName(language)));
        }
        return verdicts;
    }

    private List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Assessment assessment : assessments) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("index", rows.size());
            row.put("name", assessment.unit().displayName());
            row.put("code", assessment.unit().code());
            row.put("district", assessment.unit().district().orElse(""));
            CountRange met = assessment.criteriaMet();
            row.put("met", range(met.min(), met.max()) + "/" + met.of());
            row.put("min", met.min());
            row.put("verdict", assessment.verdict().displayName(language));
            row.put("style", STYLES.get(assessment.verdict()));
            row.put("mark", MARKS.get(assessment.verdict()));
            List<Map<String, Object>> chips = new ArrayList<>();
            for (CriterionResult criterion : assessment.criteria()) {
                chips.add(Map.of(
                        "style",
                        STYLES.get(criterion.verdict()),
                        "mark",
                        MARKS.get(criterion.verdict()),
                        "number",
                        criterion.criterion()));
            }
            row.put("chips", chips);
            rows.add(row);
        }
        return rows;
    }

    private List<Map<String, Object>> reports() {
        List<Map<String, Object>> reports = new ArrayList<>();
        page.published().forEach((file, report) -> {
            List<Map<String, Object>> lines = new ArrayList<>();
            for (AuditFinding finding : page.findings().getOrDefault(file, List.of())) {
                lines.add(Map.of(
                        "severity",
                        finding.severity().displayName(language),
                        "severityClass",
                        finding.severity().name(),
                        "code",
                        finding.code().name(),
                        "path",
                        finding.path(),
                        "stated",
                        finding.printed(),
                        "computed",
                        finding.computed(),
                        "message",
                        finding.message(language)
                                + finding.suggestion()
                                        .map(text -> " (" + text.in(language) + ")")
                                        .orElse("")));
            }
            reports.add(Map.of(
                    "name",
                    say(
                            "published",
                            "unit",
                            report.unitName(),
                            "day",
                            report.asOf(),
                            "set",
                            report.set(),
                            "communes",
                            report.communes()),
                    "findings",
                    lines,
                    "agrees",
                    lines.isEmpty()));
        });
        return reports;
    }

    private List<String> problems(Severity severity) {
        return page.problems().stream()
                .filter(p -> p.severity() == severity)
                .map(p -> p.line(language))
                .toList();
    }

    private String percents(int min, int max, int units) {
        String low = percent(min, units);
        return min == max ? low : low + "–" + percent(max, units);
    }

    private String percent(int part, int units) {
        return number(PrintedNumber.ofPercentage(BigDecimal.valueOf(part), BigDecimal.valueOf(units), 2)
                .toString());
    }

    private String number(String printed) {
        return language.format().decimal(printed);
    }

    private static String range(long min, long max) {
        return min == max ? String.valueOf(min) : min + "–" + max;
    }

    private Map<String, Object> words() {
        Map<String, Object> words = new LinkedHashMap<>();
        for (String key : ReportMessages.MESSAGES.keys(language)) {
            if (key.startsWith("word.")) {
                words.put(key.substring("word.".length()), ReportMessages.MESSAGES.get(language, key));
            }
        }
        return words;
    }

    private String say(String key, Object... arguments) {
        return ReportMessages.MESSAGES.get(language, "page." + key, arguments);
    }
}
