package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.recognition.RecognitionEvent;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.UnitEnd;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.table.HistoryReader;
import org.ntmcriteria.io.table.RecognitionTable;
import org.ntmcriteria.io.table.RegisterCompletion;
import org.ntmcriteria.io.table.RegisteredPlaces;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.evaluate.KnownUnits;
import org.ntmcriteria.rules.recognition.KnownCommunes;
import org.ntmcriteria.rules.recognition.RecognitionReview;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ntm recognition}: decisions in, the states at a day, their counts and the watch list out. */
final class RecognitionCommand implements Callable<Integer>, Verb {
    private final SetFolders folders = new SetFolders();
    private final UnitFiles others = new UnitFiles();
    private final RegisterFolder register = new RegisterFolder();
    private final Output output = new Output();
    private String file = "";
    private boolean isCounted;

    @Nullable private LocalDate asOf;

    @Override
    public void addOptions(CommandSpec spec) {
        spec.addPositional(Verb.parameter("FILE", String.class, v -> file = v).build());
        spec.addOption(Verb.option("--as-of", LocalDate.class, v -> asOf = v)
                .paramLabel("DATE")
                .build());
        spec.addOption(Verb.flag("--counts", v -> isCounted = v).build());
        others.addTo(spec);
        folders.addTo(spec);
        register.addTo(spec);
        output.addTo(spec);
    }

    @Override
    public Integer call() throws IOException {
        if (others.ofStandardInput() > (file.equals("-") ? 0 : 1)) {
            throw AssessmentOptions.standardInputTwice();
        }
        CriteriaCatalog catalog = folders.catalog();
        List<Problem> below = new ArrayList<>();
        List<Assessment> assessments = others.assessments(below);
        List<AdministrativeUnit> described =
                assessments.stream().map(Assessment::unit).distinct().toList();
        List<Problem> problems = new ArrayList<>();
        Optional<UnitRegister> known = register.ifAny(problems);
        ReadResult<List<RecognitionHistory>> reading =
                HistoryReader.read(AssessmentOptions.input(file), catalog, described, known);
        SideTables.require(reading);
        problems.addAll(reading.problems());
        problems.addAll(below);
        List<UnitEnd> ends =
                known.map(of -> ends(reading.value(), described, of)).orElse(List.of());
        KnownUnits all = KnownUnits.of(assessments).withEnds(ends);
        KnownUnits units = below.isEmpty() ? all : all.withUnreadUnits();
        problems.addAll(units.problems());
        boolean isUnusable = reading.value().isEmpty() && assessments.isEmpty();
        LocalDate day = asOf != null || isUnusable ? asOf : latest(reading.value(), assessments);
        if (day == null || isUnusable) {
            output.printProblems(problems);
            return Ntm.UNUSABLE;
        }
        KnownCommunes communes = known.<KnownCommunes>map(RegisteredPlaces::new).orElse(KnownCommunes.none());
        RecognitionReview review = RecognitionReview.of(catalog, reading.value(), units, communes, day);
        problems.addAll(review.problems());
        output.printProblems(problems);
        if (output.format() == Output.Format.TEXT) {
            RecognitionText text = new RecognitionText(review, output.language);
            output.printText(isCounted ? text::counts : text::all);
        } else if (isCounted) {
            output.printRows(
                    RecognitionTable.countRows(review.counts()),
                    List.of("year", "recognised_min", "recognised_max", "units", "added", "ended"));
        } else {
            output.printRows(
                    RecognitionTable.rows(review.statuses()),
                    List.of(
                            "met_min",
                            "met_max",
                            "criteria",
                            "failed_min",
                            "failed_max",
                            "distance_min",
                            "distance_max",
                            "predecessors",
                            "predecessors_recognised",
                            "predecessors_not_known"));
        }
        return new ReadResult<>(review, problems).hasFailures() ? Ntm.FAILURES : Ntm.DONE;
    }

    /**
     * Returns the ends of units that are described, and of communes in which hamlets lie, as the register knows them.
     */
    private static List<UnitEnd> ends(
            List<RecognitionHistory> histories, List<AdministrativeUnit> described, UnitRegister register) {
        List<UnitEnd> ends = new ArrayList<>(RegisterCompletion.endsOf(described, register));
        ends.addAll(new RegisteredPlaces(register).ends(histories, described));
        return ends;
    }

    private static LocalDate latest(List<RecognitionHistory> histories, List<Assessment> assessments) {
        Stream<LocalDate> decisions =
                histories.stream().flatMap(h -> h.events().stream()).map(RecognitionEvent::date);
        Stream<LocalDate> ends =
                histories.stream().flatMap(h -> h.ends().stream()).map(UnitEnd::date);
        return Stream.of(decisions, ends, assessments.stream().map(Assessment::asOf))
                .flatMap(days -> days)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
