package org.ntmcriteria.cli.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ntmcriteria.analysis.audit.Audit;
import org.ntmcriteria.analysis.audit.AuditFinding;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.io.table.InputTableProblem;
import org.ntmcriteria.io.table.OverlayProvinces;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.io.table.UnitTable;
import org.ntmcriteria.io.table.UnitTableReader;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.report.chart.BandsOverTime;
import org.ntmcriteria.report.chart.Chart;
import org.ntmcriteria.report.chart.CriteriaRanking;
import org.ntmcriteria.report.chart.DistanceStrip;
import org.ntmcriteria.report.chart.HeatMap;
import org.ntmcriteria.report.console.AggregateText;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.DistinctAssessments;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.evaluate.TableAssessment;
import org.ntmcriteria.rules.evaluate.TableAssessor;

/**
 * What one asks for in the shell, in a word each: {@code load}, {@code assess}, {@code table}, {@code show},
 * {@code explain}, {@code chart}, {@code save}. What prints, prints to standard output in lines of at most
 * {@value ShellPrinter#WIDTH} characters. Thread-safe but for {@link #speak} and {@link #complete}.
 */
public final class Helpers {
    private static volatile Language language = Language.of(Locale.getDefault());

    private static volatile Optional<UnitRegister> register = Optional.of(UnitRegister.standard());

    private Helpers() {}

    /**
     * Says which register completes the units of tables that are loaded from now on.
     *
     * @param units the register, or empty for none
     */
    public static void complete(Optional<UnitRegister> units) {
        register = units;
    }

    /**
     * Says in which language texts are printed and drawn from now on.
     *
     * @param words the language
     */
    public static void speak(Language words) {
        language = words;
    }

    /**
     * Reads a table that says itself of its days; what is wrong with it is printed.
     *
     * @param file CSV or XLSX
     * @return the units
     * @throws IllegalArgumentException if it says nothing of its day, or if nothing can be read
     */
    public static Units load(String file) {
        return load(file, TableOptions.DEFAULT);
    }

    /**
     * Reads a table; what is wrong with it is printed.
     *
     * @param file CSV or XLSX
     * @param day the day of a table that says nothing of its day, such as 2024-12-31
     * @return the units
     */
    public static Units load(String file, String day) {
        return load(file, TableOptions.DEFAULT.withAsOf(DateRange.parseDay(day)));
    }

    /**
     * Reads a table; what is wrong with it is printed.
     *
     * @param file CSV or XLSX
     * @param options how it is to be read
     * @return the units
     * @throws IllegalArgumentException if nothing can be read
     */
    public static Units load(String file, TableOptions options) {
        ReadResult<UnitTable> asRead = UnitTableReader.read(ShellFiles.input(file), options);
        ReadResult<UnitTable> reading = completed(asRead, options);
        if (reading.value().units().isEmpty() && reading.hasFailures()) {
            Problem first = reading.problems().get(0);
            throw first.code() == InputTableProblem.DAY_NEEDED
                    ? unusable("dayNeeded", "file", file, "call", "load(\"" + file + "\", \"2024-12-31\")")
                    : new IllegalArgumentException(first.line(language));
        }
        ShellPrinter.print(reading.problems(), language);
        return new Units(file, asRead.value(), reading.value(), reading.problems());
    }

    private static ReadResult<UnitTable> completed(ReadResult<UnitTable> reading, TableOptions options) {
        if (register.isEmpty()) {
            return reading;
        }
        Level level = options.set().map(CriteriaSet::level).orElse(Level.COMMUNE);
        ReadResult<UnitTable> completed =
                reading.value().completedBy(register.get(), level, Optional.empty(), options.asOf());
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.addAll(completed.problems());
        return new ReadResult<>(completed.value(), problems);
    }

    /**
     * A built-in set.
     *
     * @param id such as {@code commune-ntm/2021-2025}
     * @return the set
     * @throws org.ntmcriteria.rules.catalog.NoSuchSetException if there is none
     */
    public static CriteriaSet set(String id) {
        return CriteriaCatalog.standard().get(id);
    }

    /**
     * Assesses every unit at the latest day of the table.
     *
     * @param units the units
     * @param set the id of a built-in set
     * @return the assessments; what was wrong with values is printed
     */
    public static Assessments assess(Units units, String set) {
        return assess(units, Evaluator.of(set(set)), units.latestDay().orElseThrow(() -> unusable("noData")));
    }

    /**
     * Assesses every unit at a day.
     *
     * @param units the units
     * @param set the id of a built-in set
     * @param day such as 2024-12-31
     * @return the assessments; what was wrong with values is printed
     */
    public static Assessments assess(Units units, String set, String day) {
        return assess(units, Evaluator.of(set(set)), DateRange.parseDay(day));
    }

    /**
     * Assesses every unit by an evaluator, which may have overlays, a minimum status or units below.
     *
     * @param units the units
     * @param evaluator what assesses
     * @param day the day
     * @return the assessments; what was wrong with values is printed
     */
    public static Assessments assess(Units units, Evaluator evaluator, LocalDate day) {
        evaluator.set().requireInForce(day);
        UnitTable table = units.table();
        List<Problem> problems = new ArrayList<>();
        if (register.isPresent()) {
            // What the register knows of a unit depends on the day.
            ReadResult<UnitTable> onDay = units.asRead()
                    .completedBy(
                            register.get(),
                            evaluator.set().level(),
                            evaluator.basis().defaultProvince(),
                            Optional.of(day));
            table = onDay.value();
            problems.addAll(onDay.problems());
            problems.removeAll(units.problems());
        }
        TableAssessment result = OverlayProvinces.checked(
                table.assess(TableAssessor.of(evaluator).on(day)), register);
        problems.addAll(result.problems());
        ShellPrinter.print(problems, language);
        return new Assessments(evaluator.set(), result.assessments(), units.columns());
    }

    private static IllegalArgumentException unusable(String key, Object... arguments) {
        return new IllegalArgumentException(say(key, arguments));
    }

    /**
     * Prints the verdicts, a line per unit.
     *
     * @param assessments the assessments
     */
    public static void table(List<Assessment> assessments) {
        ShellTables.verdicts(assessments, language);
    }

    /**
     * Prints the counts of assessments: units per criterion and band, and the mean.
     *
     * @param some the assessments, all by one built-in set
     */
    public static void show(List<Assessment> some) {
        Assessments assessments = Assessments.of(some);
        StringBuilder text = new StringBuilder();
        AggregateText counts = new AggregateText(assessments.counts(), assessments.set(), language, ShellPrinter.WIDTH);
        try {
            counts.printCriteria(text);
            counts.printBands(text);
            counts.printMean(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.print(text);
    }

    /**
     * Prints one assessment: what is met, and what would settle the rest.
     *
     * @param assessment the assessment
     */
    public static void show(Assessment assessment) {
        ShellPrinter.wrap(assessment.explain(language));
    }

    /**
     * Prints the requirements of a set for a region on a day.
     *
     * @param set the set
     * @param region the region whose column is meant
     * @param day such as 2024-12-31
     */
    public static void show(CriteriaSet set, Region region, String day) {
        LocalDate date = DateRange.parseDay(day);
        ShellTables.requirements(set, AnnexColumn.of(region), date, language);
    }

    /**
     * Prints what does not agree in the figures that an office printed.
     *
     * @param report the report
     */
    public static void show(PublishedReport report) {
        List<AuditFinding> findings = Audit.of(CriteriaCatalog.standard()).findings(report);
        findings.forEach(f -> ShellPrinter.line(f.severity() + " " + f.path() + ": " + f.message(language)));
        if (findings.isEmpty()) {
            System.out.println(say("agree"));
        }
    }

    /** Prints the built-in sets. */
    public static void sets() {
        ShellTables.sets(CriteriaCatalog.standard().sets());
    }

    /**
     * Prints every verdict on a unit with its requirement, act and source.
     *
     * @param assessment the assessment
     */
    public static void explain(Assessment assessment) {
        for (CriterionResult criterion : assessment.criteria()) {
            ShellPrinter.wrap(criterion.explain(language));
        }
        assessment.conditions().forEach(c -> ShellPrinter.wrap(c.explain(language)));
    }

    /**
     * Prints the verdict on one criterion.
     *
     * @param assessment the assessment
     * @param criterion its number
     */
    public static void explain(Assessment assessment, int criterion) {
        ShellPrinter.wrap(assessment.criterion(criterion).explain(language));
    }

    /**
     * Draws the verdicts as a heat map.
     *
     * @param assessments the assessments
     * @return the picture; {@link #save} writes it
     */
    public static Chart chart(List<Assessment> assessments) {
        return HeatMap.of(assessments, language);
    }

    /**
     * Draws assessments.
     *
     * @param some the assessments, all by one built-in set
     * @param kind {@code heat-map}, {@code bands} (a bar for each day) or {@code criteria}
     * @return the picture
     * @throws IllegalArgumentException if there is no such kind
     */
    public static Chart chart(List<Assessment> some, String kind) {
        Assessments assessments = Assessments.of(some);
        return switch (kind) {
            case "heat-map" -> chart(assessments);
            case "bands" -> BandsOverTime.overDays(assessments, language);
            case "criteria" -> CriteriaRanking.of(assessments.counts(), assessments.set(), Optional.empty(), language);
            default ->
                throw unusable(
                        "noSuchChart",
                        "kind",
                        kind,
                        "kinds",
                        List.of("heat-map", "bands", "criteria"),
                        "call",
                        "chart(assessment)");
        };
    }

    /**
     * Draws how far a unit is from its targets.
     *
     * @param assessment the assessment
     * @return the picture
     */
    public static Chart chart(Assessment assessment) {
        return DistanceStrip.of(assessment, language);
    }

    /**
     * Saves a picture.
     *
     * @param picture the picture
     * @param file {@code .svg} or {@code .png}; not one that was read
     */
    public static void save(Chart picture, String file) {
        ShellFiles.write(file, language, picture::save);
    }

    /**
     * Saves assessments.
     *
     * @param some the assessments, all by one built-in set
     * @param file {@code .json}, {@code .csv}, {@code .xlsx} (the offices' table) or {@code .html} (a page)
     * @throws IllegalArgumentException if the file ends in something else, or was read in this session
     */
    public static void save(List<Assessment> some, String file) {
        AssessmentFile format = AssessmentFile.named(file, language);
        Assessments assessments = Assessments.of(some);
        ShellFiles.write(file, language, target -> format.write(target, assessments, language));
    }

    /**
     * Reads assessments that were saved as JSON; what is wrong with them is printed.
     *
     * @param file a file of assessments by one set
     * @return the assessments
     * @throws IllegalArgumentException if they are by no set, or by several
     */
    public static Assessments open(String file) {
        ReadResult<List<Assessment>> reading = NtmJson.read(ShellFiles.input(file));
        DistinctAssessments distinct = DistinctAssessments.of(reading.value());
        ShellPrinter.print(reading.problems(), language);
        ShellPrinter.print(distinct.problems(), language);
        List<Assessment> all = distinct.assessments();
        List<CriteriaSetId> sets = all.stream().map(Assessment::set).distinct().toList();
        if (sets.size() != 1) {
            throw unusable("severalSets", "file", file, "sets", sets);
        }
        return new Assessments(set(sets.get(0).toString()), all);
    }

    private static String say(String key, Object... arguments) {
        return CliMessages.MESSAGES.get(language, "shell." + key, arguments);
    }
}
