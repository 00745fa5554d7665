package org.ntmcriteria.examples.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;
import org.ntmcriteria.core.Assessment;
import org.ntmcriteria.core.Language;
import org.ntmcriteria.core.Observation;
import org.ntmcriteria.core.Place;
import org.ntmcriteria.core.Problem;
import org.ntmcriteria.core.ProblemCode;
import org.ntmcriteria.core.ReportedValue.DecimalStyle;
import org.ntmcriteria.core.SourceStatus;
import org.ntmcriteria.core.UnitRecord;
import org.ntmcriteria.core.VietnameseText;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.Reading;
import org.ntmcriteria.io.table.OverlayReader;
import org.ntmcriteria.io.table.TableOptions;
import org.ntmcriteria.io.table.UnitTable;
import org.ntmcriteria.io.table.UnitTableReader;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.SetLookupException;
import org.ntmcriteria.rules.evaluate.Evaluator;
import org.ntmcriteria.rules.overlay.Overlay;
import org.ntmcriteria.rules.overlay.OverlayRow;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What verbs that judge have in common: from a table and the options to assessments. */
final class Judging {
    private static final Comparator<Problem> BY_PLACE = Comparator.comparing(
            (Problem p) -> p.place().orElse(null),
            Comparator.nullsLast(Comparator.comparing(Place::file).thenComparing(Place::line)));

    /** How far to trust a cell. */
    enum Trust {
        VERIFIED,
        CORROBORATED,
        RECALLED
    }

    /** What a blank cell of a table of verdicts means. */
    enum Blank {
        UNKNOWN("unknown"),
        NOT_MET("not-met");

        private final String word;

        Blank(String word) {
            this.word = word;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /**
     * What came of it.
     *
     * @param set the set judged by
     * @param table what was read
     * @param assessments the assessments, in the table's order
     * @param problems everything that was wrong, in the order of reading and judging
     * @param laterRows observations after the day judged, which were left out
     */
    record Outcome(
            CriteriaSet set, UnitTable table, List<Assessment> assessments, List<Problem> problems, long laterRows) {
        int exitCode() {
            if (assessments.isEmpty()) {
                return Ntm.UNUSABLE;
            }
            return new Reading<>(assessments, problems).hasFailures() ? Ntm.FAILURES : Ntm.DONE;
        }
    }

    @Parameters(paramLabel = "FILE", description = "Observations or verdicts, CSV or XLSX; - for standard input.")
    private String file = "";

    @Option(
            names = "--set",
            required = true,
            paramLabel = "ID",
            description = "The set, such as commune-ntm/2021-2025.")
    private String set = "";

    @Nullable @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day to judge, such as 2024-12-31; without it each unit is judged at its latest day.")
    private LocalDate asOf;

    @Option(names = "--overlay", paramLabel = "FILE", description = "A province's own requirements; repeatable.")
    private List<String> overlays = List.of();

    @Mixin
    private SetFolders folders = new SetFolders();

    @Nullable @Option(names = "--province", paramLabel = "NAME", description = "The province of units that state none.")
    private String province;

    @Option(
            names = "--trust",
            paramLabel = "verified|corroborated|recalled",
            defaultValue = "recalled",
            description = "The weakest source that counts as known (default: ${DEFAULT-VALUE}).")
    private Trust trust = Trust.RECALLED;

    @Option(
            names = "--decimal",
            paramLabel = "point|comma",
            defaultValue = "point",
            description = "How decimals are written in FILE (default: ${DEFAULT-VALUE}).")
    private DecimalStyle decimal = DecimalStyle.POINT;

    @Option(
            names = "--blank",
            paramLabel = "unknown|not-met",
            defaultValue = "unknown",
            description = "What a blank cell of a table of verdicts means (default: ${DEFAULT-VALUE}).")
    private Blank blank = Blank.UNKNOWN;

    Outcome judge() throws IOException {
        List<Problem> problems = new ArrayList<>();
        // The table is read before the set is asked for, which another core may still be loading.
        UnitTable table = table(problems);
        CriteriaSet judgedBy = set();
        Overlay overlay = overlay(judgedBy, problems);
        Evaluator evaluator = Evaluator.of(judgedBy).withOverlay(overlay).withTrust(SourceStatus.valueOf(trust.name()));
        if (province != null) {
            evaluator = evaluator.withDefaultProvince(province);
        }
        List<Assessment> assessments = new ArrayList<>();
        long laterRows = 0;
        Evaluator judge = evaluator;
        // Units are judged on all cores; an evaluator is thread-safe, and the order stays that of the table.
        for (Judged judged :
                table.units().parallelStream().map(u -> judge(u, judge)).toList()) {
            judged.assessment.ifPresent(assessment -> {
                assessments.add(assessment);
                problems.addAll(assessment.problems());
            });
            judged.problem.ifPresent(problems::add);
            laterRows += judged.laterRows;
        }
        problems.addAll(table.checkTotals(assessments));
        unusedOverlays(overlay, assessments, problems);
        problems.sort(BY_PLACE);
        return new Outcome(judgedBy, table, assessments, problems, laterRows);
    }

    /** What came of one unit: an assessment, or why there is none. */
    private record Judged(Optional<Assessment> assessment, Optional<Problem> problem, long laterRows) {}

    private Judged judge(UnitRecord unit, Evaluator evaluator) {
        LocalDate day = asOf != null ? asOf : unit.latestDate().orElseThrow();
        long laterRows =
                unit.observations().stream().filter(o -> o.date().isAfter(day)).count();
        try {
            return new Judged(Optional.of(evaluator.assess(unit, day)), Optional.empty(), laterRows);
        } catch (SetLookupException e) {
            Problem problem = Problem.of(
                    ProblemCode.SET_NOT_IN_FORCE,
                    unit.observations().stream().findFirst().flatMap(Observation::place),
                    unit.code(),
                    e.message(Language.EN),
                    e.message(Language.VI));
            return new Judged(Optional.empty(), Optional.of(problem), laterRows);
        }
    }

    private CriteriaSet set() {
        CriteriaSet found = folders.catalog().get(set);
        if (asOf != null) {
            found.requireInForce(asOf);
        }
        return found;
    }

    private UnitTable table(List<Problem> problems) throws IOException {
        TableOptions options = TableOptions.DEFAULT
                .withDecimals(decimal)
                .withBlank(blank == Blank.NOT_MET ? TableOptions.Blank.NOT_MET : TableOptions.Blank.UNKNOWN);
        if (asOf != null) {
            options = options.withAsOf(asOf);
        }
        if (asOf != null && blank == Blank.NOT_MET) {
            options = options.withCriteria(set().at(asOf).criteria().stream()
                    .map(c -> c.definition().number())
                    .toList());
        }
        try {
            Reading<UnitTable> reading = UnitTableReader.read(input(file), options);
            problems.addAll(reading.problems());
            return reading.value();
        } catch (UnitTableReader.DayNeededException e) {
            throw new Ntm.UnusableException(
                    file + " is a table of verdicts without days; say with --as-of DATE which day it stands for");
        }
    }

    static InputFile input(String file) throws IOException {
        return file.equals("-") ? InputFile.of("-", System.in.readAllBytes()) : InputFile.of(Path.of(file));
    }

    private Overlay overlay(CriteriaSet judgedBy, List<Problem> problems) throws IOException {
        List<OverlayRow> rows = new ArrayList<>();
        for (String name : overlays) {
            Reading<List<OverlayRow>> reading = OverlayReader.read(input(name));
            if (reading.problems().stream().anyMatch(p -> p.code() == ProblemCode.UNREADABLE_FILE)) {
                throw new Ntm.UnusableException(reading.problems().get(0).toString());
            }
            problems.addAll(reading.problems());
            rows.addAll(reading.value());
        }
        Overlay overlay = Overlay.bind(judgedBy, rows);
        problems.addAll(overlay.problems());
        return overlay;
    }

    private void unusedOverlays(Overlay overlay, List<Assessment> assessments, List<Problem> problems) {
        for (String name : overlay.provinces()) {
            boolean used = assessments.stream()
                    .map(a -> a.unit().province().or(() -> Optional.ofNullable(province)))
                    .anyMatch(p -> p.isPresent() && VietnameseText.same(p.get(), name));
            if (!used && !assessments.isEmpty()) {
                problems.add(Problem.of(ProblemCode.OVERLAY_UNUSED, Optional.empty(), name));
            }
        }
    }
}
