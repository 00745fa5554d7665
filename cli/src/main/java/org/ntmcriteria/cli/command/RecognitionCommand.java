package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.recognition.RecognitionEvent;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.RecognitionState;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.table.HistoryReader;
import org.ntmcriteria.io.table.RecognitionTable;
import org.ntmcriteria.report.console.ConsoleTable;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.evaluate.KnownUnits;
import org.ntmcriteria.rules.recognition.RecognitionReview;
import org.ntmcriteria.rules.recognition.RecognitionStatus;
import org.ntmcriteria.rules.recognition.Revocation;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ntm recognition}: decisions in, the states at a day and the watch list out. */
final class RecognitionCommand implements Callable<Integer>, Verb {
    private final SetFolders folders = new SetFolders();
    private final UnitFiles others = new UnitFiles();
    private final Output output = new Output();
    private String file = "";

    @Nullable private LocalDate asOf;

    @Override
    public void addOptions(CommandSpec spec) {
        spec.addPositional(Verb.parameter("FILE", String.class, v -> file = v).build());
        spec.addOption(Verb.option("--as-of", LocalDate.class, v -> asOf = v)
                .paramLabel("DATE")
                .build());
        others.addTo(spec);
        folders.addTo(spec);
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
        ReadResult<List<RecognitionHistory>> reading = HistoryReader.read(
                AssessmentOptions.input(file),
                catalog,
                assessments.stream().map(a -> a.unit().code()).distinct().toList());
        List<Problem> problems = new ArrayList<>(reading.problems());
        problems.addAll(below);
        KnownUnits all = KnownUnits.of(assessments);
        KnownUnits units = below.isEmpty() ? all : all.withUnreadUnits();
        problems.addAll(units.problems());
        problems.forEach(problem -> output.messages().println("ntm: " + problem.line(output.language)));
        if (reading.value().isEmpty() && assessments.isEmpty()) {
            return Ntm.UNUSABLE;
        }
        LocalDate day = asOf != null ? asOf : latest(reading.value(), assessments);
        List<RecognitionStatus> standings = RecognitionReview.on(catalog, reading.value(), units, day);
        if (output.format() == Output.Format.TEXT) {
            output.printText(out -> {
                events(out, reading.value());
                states(out, standings, day);
                watchList(out, standings, day);
            });
        } else {
            output.printRows(
                    RecognitionTable.rows(standings),
                    List.of(
                            "met_min",
                            "met_max",
                            "criteria",
                            "failed_min",
                            "failed_max",
                            "distance_min",
                            "distance_max"));
        }
        return new ReadResult<>(standings, problems).hasFailures() ? Ntm.FAILURES : Ntm.DONE;
    }

    private static LocalDate latest(List<RecognitionHistory> histories, List<Assessment> assessments) {
        return Stream.concat(
                        histories.stream().flatMap(h -> h.events().stream()).map(RecognitionEvent::date),
                        assessments.stream().map(Assessment::asOf))
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private String say(String key, Object... arguments) {
        return CliMessages.MESSAGES.get(output.language, "recognition." + key, arguments);
    }

    private void events(TerminalWriter out, List<RecognitionHistory> histories) throws IOException {
        ConsoleTable table = new ConsoleTable("llllll");
        table.add(say("unit"), say("date"), say("tier"), say("decision"), say("set"), say("event"));
        for (RecognitionHistory history : histories) {
            for (RecognitionEvent event : history.events()) {
                table.add(
                        history.unit(),
                        output.language.format().date(event.date()),
                        event.tier().displayName(output.language),
                        event.decision(),
                        event.set().map(CriteriaSetId::toString).orElse(""),
                        event.kind().displayName(output.language));
            }
        }
        out.line(say("decisions"));
        table.print(out);
    }

    private void states(TerminalWriter out, List<RecognitionStatus> standings, LocalDate day) throws IOException {
        ConsoleTable table = new ConsoleTable("llllll");
        table.add(say("unit"), say("tier"), say("state"), say("since"), say("decision"), say("first"));
        for (RecognitionStatus standing : standings) {
            if (standing.recognition().isPresent()) {
                RecognitionState state = standing.recognition().get();
                table.add(
                        standing.unit(),
                        standing.tier().displayName(output.language),
                        state(state.recognised()),
                        output.language.format().date(state.since()),
                        state.decision(),
                        state.first().map(output.language.format()::date).orElse(""));
            }
        }
        out.line("");
        out.line(say("statesOn", "day", day));
        table.print(out);
    }

    private String state(Verdict recognised) {
        return switch (recognised) {
            case MET -> say("recognised");
            case NOT_MET -> say("revoked");
            default -> say("notKnown");
        };
    }

    private void watchList(TerminalWriter out, List<RecognitionStatus> standings, LocalDate day) throws IOException {
        out.line("");
        out.line(say("watchListOn", "day", day));
        boolean any = false;
        long notCompared = standings.stream()
                .filter(s -> s.recognised() == Verdict.MET && s.assessment().isEmpty())
                .count();
        for (RecognitionStatus standing : standings) {
            Optional<String> line = watched(standing);
            if (line.isPresent()) {
                any = true;
                out.line("  " + standing.unit() + " " + standing.tier().displayName(output.language) + ": "
                        + line.get());
            }
        }
        if (!any) {
            out.line("  " + say("nobody"));
        }
        if (notCompared > 0) {
            out.line("  " + say("notCompared", "count", notCompared));
        }
    }

    /** Why a unit is watched: the two disagreements, a revocation that is due, open or one criterion away. */
    private Optional<String> watched(RecognitionStatus standing) {
        List<String> reasons = new ArrayList<>();
        if (standing.assessment().isPresent()) {
            if (standing.isRecognisedButNoLongerMeets() == Verdict.MET) {
                reasons.add(say("noLongerMeets") + criteria(standing));
            } else if (standing.isMeetingButNotRecognised() == Verdict.MET) {
                reasons.add(say("notRecognised"));
            } else if (standing.recognised() == Verdict.MET && standing.meets() == Verdict.UNDETERMINED) {
                reasons.add(say("mayNotMeet") + criteria(standing));
            }
        }
        Revocation revocation = standing.revocation();
        if (revocation.verdict() == Verdict.MET) {
            reasons.add(say("toBeRevoked", "acts", revocation.acts(), "conditions", revocation.conditions()));
        } else if (revocation.verdict() == Verdict.UNDETERMINED
                && revocation.failed().isPresent()) {
            reasons.add(say("revocationOpen"));
        }
        if (!revocation.ending().isEmpty()) {
            reasons.add(say(
                    "oneMore",
                    "criteria",
                    revocation.ending().stream().map(String::valueOf).collect(Collectors.joining(" "))));
        } else if (!reasons.isEmpty()
                && revocation.distance().filter(d -> d.min() > 0).isPresent()) {
            Revocation.Distance distance = revocation.distance().get();
            String bounds = distance.min() == distance.max()
                    ? String.valueOf(distance.min())
                    : distance.min() + "–" + distance.max();
            reasons.add(say("more", "count", bounds));
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", reasons));
    }

    private String criteria(RecognitionStatus standing) {
        CountRange met = standing.assessment().orElseThrow().criteriaMet();
        return met.of() == 0 ? "" : " " + say("criteria", "count", met.bounds() + "/" + met.of());
    }
}
