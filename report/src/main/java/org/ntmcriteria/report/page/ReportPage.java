package org.ntmcriteria.report.page;

import com.fasterxml.jackson.core.JsonGenerator;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import org.ntmcriteria.analysis.aggregate.Aggregate;
import org.ntmcriteria.analysis.aggregate.BandCount;
import org.ntmcriteria.analysis.aggregate.Tally;
import org.ntmcriteria.analysis.audit.AuditFinding;
import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.PrintedNumber;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.ConditionResult;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.report.chart.BandsOverTime;
import org.ntmcriteria.report.chart.Chart;
import org.ntmcriteria.report.chart.CriteriaRanking;
import org.ntmcriteria.report.chart.DistanceStrip;
import org.ntmcriteria.report.chart.HeatMap;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/**
 * Assessments by one set as one HTML page that needs nothing beside it: no network, no files. Summary, bands, criteria,
 * a table of units that sorts and filters, every verdict of a unit with its requirement, act and source on demand, and
 * what is found in published reports. Every text of the data is escaped. Immutable and thread-safe.
 */
public final class ReportPage {
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

    private final List<Assessment> assessments;
    private final CriteriaSet set;
    private final Language language;
    private final String title;
    private final List<Problem> problems;
    private final Map<String, PublishedReport> published;
    private final Map<String, List<AuditFinding>> findings;

    private ReportPage(
            List<Assessment> assessments,
            CriteriaSet set,
            Language language,
            String title,
            List<Problem> problems,
            Map<String, PublishedReport> published,
            Map<String, List<AuditFinding>> findings) {
        this.assessments = List.copyOf(assessments);
        this.set = set;
        this.language = language;
        this.title = title;
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
        return new ReportPage(assessments, set, language, "", List.of(), Map.of(), Map.of());
    }

    /**
     * The same with a title of its own.
     *
     * @param text the title; empty for the usual one
     * @return a new page
     */
    public ReportPage withTitle(String text) {
        return new ReportPage(assessments, set, language, text, problems, published, findings);
    }

    /**
     * The same with what was wrong with the input.
     *
     * @param some the problems
     * @return a new page
     */
    public ReportPage withProblems(List<Problem> some) {
        return new ReportPage(assessments, set, language, title, some, published, findings);
    }

    /**
     * The same with published reports, the first of which stands beside the counts.
     *
     * @param reports the reports by file
     * @param found what is found in them, by file
     * @return a new page
     */
    public ReportPage withPublished(Map<String, PublishedReport> reports, Map<String, List<AuditFinding>> found) {
        return new ReportPage(assessments, set, language, title, problems, reports, found);
    }

    /**
     * The page.
     *
     * @return HTML, UTF-8
     */
    public String html() {
        Template template = Mustache.compiler().compile(resource("report.mustache"));
        return Chart.withoutControls(template.execute(view()));
    }

    private String say(String vi, String en) {
        return language.choose(vi, en);
    }

    private Map<String, Object> view() {
        Aggregate counts = Aggregate.of(assessments);
        Map<String, Object> view = new LinkedHashMap<>(ReportWords.of(language));
        view.put("lang", language.name().toLowerCase(java.util.Locale.ROOT));
        view.put(
                "title",
                title.isEmpty() ? say("Kết quả theo bộ tiêu chí ", "Results by criteria set ") + set.id() : title);
        view.put("css", resource("report.css"));
        view.put("js", resource("report.js"));
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
            pictures(view, counts);
        }
        view.put("conditions", conditions());
        view.put("statuses", statuses());
        view.put("districts", districts());
        view.put("verdicts", verdicts());
        view.put("rows", rows());
        view.put("reports", reports());
        view.put("hasReports", !published.isEmpty());
        view.put("failures", problems(Severity.FAILURE));
        view.put("warnings", problems(Severity.WARNING));
        view.put("hasFailures", !problems(Severity.FAILURE).isEmpty());
        view.put("hasWarnings", !problems(Severity.WARNING).isEmpty());
        view.put("data", data());
        return view;
    }

    private String days() {
        TreeSet<String> days =
                assessments.stream().map(a -> a.asOf().toString()).collect(Collectors.toCollection(TreeSet::new));
        return days.size() == 1 ? days.first() : days.first() + " … " + days.last();
    }

    private Optional<PublishedReport> firstPublished() {
        return published.values().stream().findFirst();
    }

    private List<Map<String, Object>> figures(Aggregate counts) {
        List<Map<String, Object>> figures = new ArrayList<>();
        figures.add(Map.of("value", assessments.size(), "name", say("đơn vị", "units")));
        for (Verdict verdict : Verdict.values()) {
            long units =
                    assessments.stream().filter(a -> a.verdict() == verdict).count();
            if (units > 0) {
                figures.add(Map.of(
                        "value",
                        units,
                        "name",
                        say("cả bộ tiêu chí: ", "the whole set: ") + verdict.displayName(language)));
            }
        }
        if (counts.criteriaOfTheSet() > 0) {
            figures.add(Map.of(
                    "value",
                    number(counts.mean().printed(2)),
                    "name",
                    say("bình quân tiêu chí đạt, trong ", "mean criteria met, of ") + counts.criteriaOfTheSet()));
            figures.add(Map.of("value", number(counts.median().printed(1)), "name", say("trung vị", "median")));
        }
        return figures;
    }

    private List<Map<String, Object>> bands(Aggregate counts) {
        List<Map<String, Object>> bands = new ArrayList<>();
        for (BandCount band : counts.bands(Aggregate.USUAL_CUTS)) {
            bands.add(Map.of(
                    "name",
                    band.from() == 0 ? say("dưới ", "under ") + (band.to() + 1) : range(band.from(), band.to()),
                    "units",
                    range(band.certain(), band.possible()),
                    "percent",
                    percents(band.certain(), band.possible(), counts.units())));
        }
        return bands;
    }

    private List<Map<String, Object>> criteria(Aggregate counts) {
        Map<Integer, String> names = names();
        Map<Integer, Integer> printed = new LinkedHashMap<>();
        firstPublished().ifPresent(report -> report.criteria()
                .forEach((CriterionCount c) -> printed.put(c.criterion(), c.met())));
        List<Map<String, Object>> criteria = new ArrayList<>();
        counts.criteria().forEach((Integer number, Tally tally) -> {
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

    private Map<Integer, String> names() {
        Map<Integer, String> names = new LinkedHashMap<>();
        set.criteria().forEach(c -> names.put(c.number(), c.name(language)));
        return names;
    }

    /** Pictures are an addition: on a machine without fonts the page has its tables all the same. */
    private void pictures(Map<String, Object> view, Aggregate counts) {
        try {
            view.put(
                    "bandsPicture",
                    BandsOverTime.of(
                                    Aggregate.by(
                                            assessments, a -> List.of(a.asOf().toString())),
                                    language)
                            .toSvg("bands"));
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
        published.forEach((file, report) -> {
            List<Map<String, Object>> lines = new ArrayList<>();
            for (AuditFinding finding : findings.getOrDefault(file, List.of())) {
                lines.add(Map.of(
                        "severity",
                        finding.severity().name(),
                        "code",
                        finding.code().name(),
                        "path",
                        finding.path(),
                        "stated",
                        finding.stated(),
                        "computed",
                        finding.computed(),
                        "message",
                        finding.message(language)
                                + finding.suggestion()
                                        .map(s -> " (" + s.text(language) + ")")
                                        .orElse("")));
            }
            reports.add(Map.of(
                    "name",
                    report.unitName() + ", " + report.asOf() + ", " + report.set() + ", " + report.communes()
                            + say(" xã", " communes"),
                    "findings",
                    lines,
                    "agrees",
                    lines.isEmpty()));
        });
        return reports;
    }

    private List<String> problems(Severity severity) {
        return problems.stream()
                .filter(p -> p.severity() == severity)
                .map(p -> p.line(language))
                .toList();
    }

    /**
     * Every verdict of every unit, for the page's program: {@code texts}, each once, the names of the {@code criteria},
     * and per unit a list of lines {@code [depth, verdict, text, percent]}; depth 0 is a criterion or a condition, 1 an
     * indicator, 2 a part; the percentage of the target that is reached stands only where a number was compared.
     */
    private String data() {
        Map<String, Integer> texts = new LinkedHashMap<>();
        StringWriter units = new StringWriter();
        StringWriter all = new StringWriter();
        try {
            JsonGenerator json = NtmJson.mapper().getFactory().createGenerator(units);
            json.writeStartArray();
            Map<Integer, String> names = names();
            Map<LocalDate, Map<String, String>> indicatorNames = new HashMap<>();
            for (Assessment assessment : assessments) {
                json.writeStartArray();
                lines(json, assessment, names, indicatorNames, texts);
                json.writeEndArray();
            }
            json.writeEndArray();
            json.close();
            JsonGenerator words = NtmJson.mapper().getFactory().createGenerator(all);
            words.writeStartObject();
            words.writeArrayFieldStart("texts");
            for (String text : texts.keySet()) {
                words.writeString(text);
            }
            words.writeEndArray();
            words.writeObjectFieldStart("criteria");
            for (Map.Entry<Integer, String> criterion : names.entrySet()) {
                words.writeStringField(criterion.getKey().toString(), criterion.getValue());
            }
            words.writeEndObject();
            words.writeFieldName("units");
            words.writeRawValue(units.toString());
            words.writeEndObject();
            words.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Within a script element a browser looks for nothing but the end of it, which begins with this sign.
        return all.toString().replace("<", "\\u003c");
    }

    private void lines(
            JsonGenerator json,
            Assessment assessment,
            Map<Integer, String> names,
            Map<LocalDate, Map<String, String>> indicatorNames,
            Map<String, Integer> texts)
            throws IOException {
        Map<String, String> indicators = indicatorNames.computeIfAbsent(assessment.asOf(), this::indicatorNames);
        for (CriterionResult criterion : assessment.criteria()) {
            String text = firstLine(criterion.explain(language));
            line(json, 0, criterion.verdict(), named(text, names.get(criterion.criterion())), texts, null);
            for (IndicatorResult indicator : criterion.indicators()) {
                String name = indicators.get(indicator.key().toString());
                line(
                        json,
                        1,
                        indicator.verdict(),
                        named(firstLine(indicator.explain(language)), name),
                        texts,
                        indicator);
                for (IndicatorResult part : indicator.parts()) {
                    line(json, 2, part.verdict(), firstLine(part.explain(language)), texts, part);
                }
            }
        }
        for (ConditionResult condition : assessment.conditions()) {
            line(json, 0, condition.verdict(), condition.explain(language), texts, null);
        }
    }

    private Map<String, String> indicatorNames(LocalDate day) {
        Map<String, String> names = new LinkedHashMap<>();
        set.at(day).criteria().forEach(c -> c.indicators()
                .forEach(i -> names.put(i.id().toString(), i.definition().name(language))));
        return names;
    }

    /** Puts a name behind the number that an explanation begins with. */
    private static String named(String explanation, @Nullable String name) {
        int blank = explanation.indexOf(' ');
        return name == null || name.isEmpty() || blank < 0
                ? explanation
                : explanation.substring(0, blank) + " " + name + " — " + explanation.substring(blank + 1);
    }

    private static String firstLine(String explanation) {
        return explanation.lines().findFirst().orElse("");
    }

    private static void line(
            JsonGenerator json,
            int depth,
            Verdict verdict,
            String text,
            Map<String, Integer> texts,
            @Nullable IndicatorResult compared)
            throws IOException {
        json.writeStartArray();
        json.writeNumber(depth);
        json.writeNumber(verdict.ordinal());
        json.writeNumber(texts.computeIfAbsent(text, t -> texts.size()));
        OptionalDouble percent = compared == null || !compared.parts().isEmpty()
                ? OptionalDouble.empty()
                : DistanceStrip.percent(compared);
        if (percent.isPresent()) {
            json.writeNumber(BigDecimal.valueOf(percent.getAsDouble()).setScale(1, RoundingMode.FLOOR));
        }
        json.writeEndArray();
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
        return language.choose(printed.replace('.', ','), printed);
    }

    private static String range(long min, long max) {
        return min == max ? String.valueOf(min) : min + "–" + max;
    }

    private static String resource(String name) {
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
