package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Nullable;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.json.AssessmentDocument;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.io.table.HistoryReader;
import org.ntmcriteria.io.table.InputTableProblem;
import org.ntmcriteria.io.table.OverlayProvinces;
import org.ntmcriteria.io.table.RegisterCompletion;
import org.ntmcriteria.io.table.TableInterpretation;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.io.table.UnitTable;
import org.ntmcriteria.io.table.UnitTableReader;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.Renumbering;
import org.ntmcriteria.rules.evaluate.AssessmentBasis;
import org.ntmcriteria.rules.evaluate.DistinctAssessments;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.evaluate.KnownUnits;
import org.ntmcriteria.rules.evaluate.TableAssessment;
import org.ntmcriteria.rules.evaluate.TableAssessor;
import org.ntmcriteria.rules.overlay.Overlay;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What verbs that assess have in common: from a table and the options to assessments. */
final class AssessmentOptions {
    /** How far to trust a cell. */
    enum MinimumStatus {
        VERIFIED,
        CORROBORATED,
        RECALLED
    }

    /** What says how a table is read and assessed, and changes nothing of assessments. */
    private static final Set<String> FOR_TABLES = Set.of(
            "--as-of", "--overlay", "--units", "--histories", "--province", "--trust", "--numbering", "--register");

    /** What changes assessments and nothing of how a table is read. */
    private static final Set<String> FOR_ASSESSING =
            Set.of("--overlay", "--units", "--histories", "--province", "--trust", "--numbering", "--register");

    /**
     * A table that was read.
     *
     * @param file the file, which can be opened again
     * @param options the options that said how to read it
     */
    record TableFile(InputFile file, TableOptions options) {}

    private final SetFolders folders = new SetFolders();
    private CommandSpec spec = CommandSpec.create();
    private String file = "";
    private String set = "";
    private List<String> overlays = List.of();
    private final UnitFiles others = new UnitFiles();
    private MinimumStatus trust = MinimumStatus.RECALLED;
    private final ReadingOptions readingOptions = new ReadingOptions();
    private final RegisterFolder register = new RegisterFolder();

    @Nullable private LocalDate asOf;

    @Nullable private String province;

    @Nullable private String histories;

    @Nullable private String numbering;

    @Nullable private CriteriaSet found;

    @Nullable private TableFile tableFile;

    private final UnderstoodTables understood = new UnderstoodTables();

    /** Declares the options of a verb that assesses. */
    void addTo(CommandSpec verb) {
        addTo(verb, true);
    }

    /** Declares the options of a verb that assesses, or counts what was assessed before. */
    void addTo(CommandSpec verb, boolean setRequired) {
        spec = verb;
        verb.addPositional(Verb.parameter("FILE", String.class, v -> file = v).build());
        verb.addOption(Verb.option("--set", String.class, v -> set = v == null ? "" : v)
                .paramLabel("ID")
                .required(setRequired)
                .build());
        verb.addOption(Verb.option("--as-of", LocalDate.class, v -> asOf = v)
                .paramLabel("DATE")
                .build());
        verb.addOption(Verb.repeatable("--overlay", String.class, v -> overlays = v)
                .paramLabel("FILE")
                .build());
        others.addTo(verb);
        verb.addOption(Verb.option("--histories", String.class, v -> histories = v)
                .paramLabel("FILE")
                .build());
        folders.addTo(verb);
        verb.addOption(Verb.option("--province", String.class, v -> province = v)
                .paramLabel("NAME")
                .build());
        verb.addOption(Verb.option("--trust", MinimumStatus.class, v -> trust = v)
                .paramLabel("verified|corroborated|recalled")
                .defaultValue("recalled")
                .build());
        verb.addOption(Verb.option("--numbering", String.class, v -> numbering = v)
                .paramLabel("SET")
                .build());
        register.addTo(verb);
        readingOptions.addTo(verb);
    }

    /** Returns how the table is read. */
    ReadingOptions reading() {
        return readingOptions;
    }

    /** Whether the input is assessments, which name their sets, not a table to assess. */
    boolean isAssessed() {
        return file.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /** Reads an input of assessments, those by one set where one is named. */
    AssessmentDocument assessed(List<Problem> problems) throws IOException {
        List<String> forTables = spec.commandLine().getParseResult().matchedOptions().stream()
                .map(OptionSpec::longestName)
                .filter(name ->
                        FOR_TABLES.contains(name) || readingOptions.names().contains(name))
                .toList();
        if (!forTables.isEmpty()) {
            throw Ntm.UnusableException.of("unusable.assessedBefore", "file", file, "options", forTables);
        }
        try (ProgressLine progress = ProgressLine.reading(spec.commandLine(), file)) {
            ReadResult<AssessmentDocument> reading = NtmJson.readDocument(progress.counting(input(file)));
            problems.addAll(reading.problems());
            List<Assessment> asked = reading.value().assessments();
            if (!set.isEmpty()) {
                CriteriaSetId one = catalog().get(set).id();
                asked = asked.stream().filter(a -> a.set().equals(one)).toList();
            }
            DistinctAssessments distinct = DistinctAssessments.of(asked);
            problems.addAll(distinct.problems());
            return new AssessmentDocument(reading.value().tables(), distinct.assessments());
        }
    }

    /**
     * Assessments by one set, whether they were assessed just now or before.
     *
     * @param set the set
     * @param tables what was understood of the tables that they were made from
     * @param assessments the assessments
     * @param problems what was wrong with the input
     */
    record OneSet(
            CriteriaSet set, List<TableInterpretation> tables, List<Assessment> assessments, List<Problem> problems) {
        int exitCode() {
            return assessments.isEmpty()
                    ? Ntm.UNUSABLE
                    : new ReadResult<>(assessments, problems).hasFailures() ? Ntm.FAILURES : Ntm.DONE;
        }
    }

    /** Assesses a table on several days, one after the other. */
    OneSet onEachOf(List<LocalDate> days) throws IOException {
        List<Assessment> assessments = new ArrayList<>();
        // What is wrong with a row is wrong on every day.
        Set<Problem> problems = new LinkedHashSet<>();
        CriteriaSet assessedBy = catalog().get(set);
        List<TableInterpretation> tables = List.of();
        for (LocalDate day : days) {
            asOf = day;
            TableOutcome outcome = assess();
            if (!outcome.table().origins().standForEach(days)) {
                throw Ntm.UnusableException.of("unusable.verdictDays", "file", file, "days", days);
            }
            assessments.addAll(outcome.assessments());
            problems.addAll(outcome.problems());
            tables = outcome.table().tables();
        }
        return new OneSet(assessedBy, tables, assessments, new ArrayList<>(problems));
    }

    /** Assesses a table, or takes those assessments of a file that are by the set asked for, or by its only one. */
    OneSet oneSet() throws IOException {
        if (!isAssessed()) {
            TableOutcome outcome = assess();
            return new OneSet(
                    outcome.set(),
                    outcome.table().tables(),
                    outcome.assessments(),
                    new ArrayList<>(outcome.problems()));
        }
        List<Problem> problems = new ArrayList<>();
        AssessmentDocument document = assessed(problems);
        List<Assessment> all = document.assessments();
        List<CriteriaSetId> sets = all.stream().map(Assessment::set).distinct().toList();
        if (sets.size() > 1) {
            throw Ntm.UnusableException.of("unusable.severalSets", "file", file, "sets", sets);
        }
        if (all.isEmpty()) {
            throw nothing(problems);
        }
        return new OneSet(catalog().get(sets.get(0)), document.tables(), all, problems);
    }

    /** Returns why a file of assessments gives none. */
    Ntm.UnusableException nothing(List<Problem> problems) {
        return problems.isEmpty()
                ? Ntm.UnusableException.of("unusable.noAssessments", "file", file)
                : new Ntm.UnusableException(problems.get(0)::line);
    }

    /** Returns the province that a unit states, or that of units that state none. */
    Optional<String> provinceOf(AdministrativeUnit unit) {
        return unit.province().or(() -> Optional.ofNullable(province));
    }

    /** The catalogue with the user's own sets. */
    CriteriaCatalog catalog() {
        return folders.catalog();
    }

    TableOutcome assess() throws IOException {
        if (!hasSet()) {
            throw Ntm.UnusableException.of("unusable.setNeeded");
        }
        long ofStandardInput = overlays.stream().filter("-"::equals).count()
                + others.ofStandardInput()
                + ("-".equals(histories) ? 1 : 0);
        if (ofStandardInput > (file.equals("-") ? 0 : 1)) {
            throw standardInputTwice();
        }
        List<Problem> problems = new ArrayList<>();
        UnitTable table = table(problems);
        CriteriaSet assessedBy = set();
        Overlay overlay = overlay(assessedBy, problems);
        KnownUnits known = known(problems);
        AssessmentBasis basis = AssessmentBasis.of(assessedBy)
                .withOverlay(overlay)
                .withMinimumStatus(SourceStatus.valueOf(trust.name()))
                .withUnits(known);
        if (province != null) {
            basis = basis.withDefaultProvince(province);
        }
        try (ProgressLine progress = ProgressLine.of(
                spec.commandLine(), ProgressLine.Work.ASSESSING, table.units().size())) {
            TableAssessor assessor = TableAssessor.of(Evaluator.of(basis))
                    .withNumbering(
                            Renumbering.to(catalog(), assessedBy),
                            Optional.ofNullable(numbering)
                                    .map(id -> catalog().get(id).id()))
                    .withProgress(() -> progress.add(1));
            TableAssessment result = table.assess(asOf == null ? assessor : assessor.on(asOf));
            TableAssessment checked =
                    OverlayProvinces.checked(result, overlay.isEmpty() ? Optional.empty() : register.ifAny(problems));
            return new TableOutcome(assessedBy, table, checked.withEarlierProblems(problems));
        }
    }

    /** Whether a set to assess by is named. */
    boolean hasSet() {
        return !set.isEmpty();
    }

    /** Reads a table that no set assesses, and returns what is wrong with it; a day that it needs may be any. */
    List<Problem> readAlone() throws IOException {
        if (spec.commandLine().getParseResult().matchedOptions().stream()
                .anyMatch(option -> FOR_ASSESSING.contains(option.longestName()))) {
            throw Ntm.UnusableException.of("unusable.setNeeded");
        }
        boolean hasDay = asOf != null;
        asOf = hasDay ? asOf : LocalDate.EPOCH;
        List<Problem> problems = new ArrayList<>();
        table(problems);
        problems.removeIf(problem -> !hasDay && problem.code() == InputTableProblem.OTHER_YEAR);
        return problems;
    }

    /** The table that was read last, and the options that said how. */
    TableFile tableFile() {
        return Objects.requireNonNull(tableFile, "no table was read");
    }

    private CriteriaSet set() {
        if (found == null) {
            found = folders.catalog().get(set);
        }
        if (asOf != null) {
            found.requireInForce(asOf);
        }
        return found;
    }

    private UnitTable table(List<Problem> problems) throws IOException {
        TableOptions options =
                readingOptions.options(catalog(), hasSet() ? Optional.of(set()) : Optional.empty(), asOf);
        try (ProgressLine progress = ProgressLine.reading(spec.commandLine(), file)) {
            tableFile = new TableFile(input(file), options);
            ReadResult<UnitTable> table = UnitTableReader.read(progress.counting(tableFile.file), options);
            problems.addAll(readingOptions.of(table.problems()));
            understood.say(table.value().tables(), spec);
            if (!hasSet()) {
                return table.value();
            }
            ReadResult<UnitTable> own = table.value().under(set());
            problems.addAll(own.problems());
            return completed(own.value(), problems);
        }
    }

    private UnitTable completed(UnitTable table, List<Problem> problems) {
        Optional<UnitRegister> known = register.ifAny(problems);
        if (known.isEmpty()) {
            return table;
        }
        ReadResult<UnitTable> completed =
                table.completedBy(known.get(), set().level(), Optional.ofNullable(province), Optional.ofNullable(asOf));
        problems.addAll(completed.problems());
        return completed.value();
    }

    static InputFile input(String file) throws IOException {
        return file.equals("-") ? InputFile.of("-", System.in.readAllBytes()) : InputFile.of(Path.of(file));
    }

    private KnownUnits known(List<Problem> problems) throws IOException {
        KnownUnits units = others.isEmpty() ? KnownUnits.none() : ending(others.units(problems), problems);
        if (histories == null) {
            return units;
        }
        if (others.isEmpty()) {
            throw Ntm.UnusableException.of("unusable.historiesUnits");
        }
        ReadResult<List<RecognitionHistory>> reading =
                HistoryReader.read(input(histories), folders.catalog(), units.described(), register.ifAny(problems));
        SideTables.require(reading);
        problems.addAll(reading.problems());
        return units.countingRecognition(reading.value(), folders.catalog());
    }

    /** Returns units with their ends, as the register knows them. */
    private KnownUnits ending(KnownUnits units, List<Problem> problems) {
        return register.ifAny(problems)
                .map(known -> units.withEnds(RegisterCompletion.endsOf(units.described(), known)))
                .orElse(units);
    }

    /** Standard input is one input. */
    static Ntm.UnusableException standardInputTwice() {
        return Ntm.UnusableException.of("unusable.standardInput");
    }

    private Overlay overlay(CriteriaSet assessedBy, List<Problem> problems) throws IOException {
        Overlay overlay =
                Overlay.bind(assessedBy, SideTables.overlayRows(overlays, readingOptions.decimal(), problems));
        problems.addAll(overlay.problems());
        return overlay;
    }
}
