package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ntmcriteria.analysis.aggregate.Aggregate;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.ConditionResult;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.report.console.AggregateText;
import org.ntmcriteria.report.console.ConsoleTable;

/** The text of an assessment of one or more units: a line each, then what an office reports of them together. */
final class Summary {
    /** Characters of a condition's words that are shown. */
    private static final int SHOWN_WORDS = 60;

    private final TableOutcome outcome;
    private final List<Assessment> assessments;
    private final Language language;

    Summary(TableOutcome outcome, Language language) {
        this.outcome = outcome;
        this.assessments = outcome.assessments();
        this.language = language;
    }

    void print(TerminalWriter out) throws IOException {
        printUnits(out);
        printHeading(out);
        if (assessments.stream().anyMatch(a -> !a.criteria().isEmpty())) {
            AggregateText counts =
                    new AggregateText(Aggregate.of(assessments), outcome.set(), language, Integer.MAX_VALUE);
            counts.printCriteria(out);
            counts.printBands(out);
            counts.printMean(out);
        }
        printConditions(out);
        printVerdicts(out);
        printStatuses(out);
        printNotes(out);
        printProblems(out);
    }

    private String say(String key, Object... arguments) {
        return CliMessages.MESSAGES.get(language, "summary." + key, arguments);
    }

    private void printUnits(TerminalWriter out) throws IOException {
        ConsoleTable table = new ConsoleTable("lllrl");
        for (Assessment assessment : assessments) {
            table.add(
                    assessment.unit().code(),
                    assessment.unit().name().orElse(""),
                    assessment.verdict().displayName(language),
                    range(
                                    assessment.criteriaMet().min(),
                                    assessment.criteriaMet().max()) + "/"
                            + assessment.criteriaMet().of(),
                    open(assessment));
        }
        table.print(out);
    }

    private String open(Assessment assessment) {
        StringBuilder open = new StringBuilder();
        for (Verdict verdict : List.of(Verdict.NOT_MET, Verdict.UNDETERMINED)) {
            StringBuilder criteria = new StringBuilder();
            for (CriterionResult criterion : assessment.criteria()) {
                if (criterion.verdict() == verdict) {
                    criteria.append(' ').append(criterion.criterion());
                }
            }
            for (ConditionResult condition : assessment.conditions()) {
                if (condition.verdict() == verdict) {
                    criteria.append(" @").append(condition.condition());
                }
            }
            if (criteria.length() > 0) {
                open.append(open.length() == 0 ? "" : "; ")
                        .append(verdict.displayName(language))
                        .append(':')
                        .append(criteria);
            }
        }
        return open.toString();
    }

    private void printHeading(TerminalWriter out) throws IOException {
        String days = assessments.stream()
                .map(Assessment::asOf)
                .distinct()
                .sorted()
                .map(day -> language.format().date(day))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), d -> d.size() == 1 ? d.get(0) : d.get(0) + " … " + d.get(d.size() - 1)));
        String acts =
                assessments.stream().flatMap(a -> a.acts().stream()).distinct().collect(Collectors.joining(", "));
        out.line("");
        out.line(say("units", "count", assessments.size(), "set", outcome.set().id(), "days", days, "acts", acts));
        out.line("");
    }

    private void printConditions(TerminalWriter out) throws IOException {
        Map<String, Map<Verdict, Integer>> counts = new LinkedHashMap<>();
        for (Assessment assessment : assessments) {
            for (ConditionResult condition : assessment.conditions()) {
                counts.computeIfAbsent(condition.condition(), c -> new EnumMap<>(Verdict.class))
                        .merge(condition.verdict(), 1, Integer::sum);
            }
        }
        if (counts.isEmpty()) {
            return;
        }
        Map<String, String> words = new LinkedHashMap<>();
        outcome.set().conditions().forEach(c -> words.put(c.id(), c.text(language)));
        ConsoleTable table = new ConsoleTable("llrrr");
        table.add(
                "",
                say("condition"),
                Verdict.MET.displayName(language),
                Verdict.NOT_MET.displayName(language),
                Verdict.UNDETERMINED.displayName(language));
        counts.forEach((id, verdicts) -> {
            int met = verdicts.getOrDefault(Verdict.MET, 0);
            int open = verdicts.getOrDefault(Verdict.UNDETERMINED, 0);
            String text = words.getOrDefault(id, "");
            table.add(
                    "@" + id,
                    text.length() > SHOWN_WORDS ? text.substring(0, SHOWN_WORDS).strip() + "…" : text,
                    range(met, met + open),
                    verdicts.getOrDefault(Verdict.NOT_MET, 0),
                    open);
        });
        out.append(assessments.stream().anyMatch(a -> !a.criteria().isEmpty()) ? "\n" : "");
        table.print(out);
        out.line("");
    }

    private static String range(long min, long max) {
        return min == max ? String.valueOf(min) : min + "–" + max;
    }

    private void printVerdicts(TerminalWriter out) throws IOException {
        List<String> parts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long units =
                    assessments.stream().filter(a -> a.verdict() == verdict).count();
            if (units > 0) {
                parts.add(units + " " + verdict.displayName(language));
            }
        }
        out.line(say("whole", "verdicts", parts));
    }

    private void printStatuses(TerminalWriter out) throws IOException {
        out.line("");
        out.line(say("statuses"));
        List<SourceStatus> statuses =
                List.of(SourceStatus.VERIFIED, SourceStatus.CORROBORATED, SourceStatus.RECALLED, SourceStatus.REPORTED);
        ConsoleTable table = new ConsoleTable("lrrrrr");
        List<Object> header = new ArrayList<>(List.of(""));
        statuses.forEach(s -> header.add(s.displayName(language)));
        header.add(Verdict.UNDETERMINED.displayName(language));
        table.add(header.toArray());
        addStatuses(
                table, "  " + say("criteria"), statuses, assessments.stream().flatMap(a -> a.criteria().stream()
                        .map(CriterionResult::sourceStatus)));
        addStatuses(
                table,
                "  " + say("indicators"),
                statuses,
                assessments.stream().flatMap(a -> a.criteria().stream()).flatMap(c -> c.indicators().stream()
                        .map(i -> i.sourceStatus())));
        table.print(out);
    }

    private static void addStatuses(
            ConsoleTable table, String name, List<SourceStatus> statuses, Stream<Optional<SourceStatus>> found) {
        Map<SourceStatus, Integer> counts = new EnumMap<>(SourceStatus.class);
        int[] open = {0};
        found.forEach(status -> {
            if (status.isPresent()) {
                counts.merge(status.get(), 1, Integer::sum);
            } else {
                open[0]++;
            }
        });
        List<Object> row = new ArrayList<>(List.of(name));
        statuses.forEach(s -> row.add(counts.getOrDefault(s, 0)));
        row.add(open[0]);
        table.add(row.toArray());
    }

    private void printNotes(TerminalWriter out) throws IOException {
        long withoutClass = assessments.stream()
                .filter(a -> a.unit().categories().isEmpty())
                .count();
        long withoutRegion =
                assessments.stream().filter(a -> a.unit().region().isEmpty()).count();
        long withoutProvince =
                assessments.stream().filter(a -> a.unit().province().isEmpty()).count();
        out.line("");
        Level level = outcome.set().level();
        note(out, level == Level.COMMUNE ? withoutClass : 0, "noCategory");
        note(out, withoutRegion, "noRegion");
        note(out, level == Level.PROVINCE ? 0 : withoutProvince, "noProvince");
        note(out, outcome.laterRows(), "laterRows");
        note(out, outcome.table().passedOver(), "passedOver");
    }

    private void note(TerminalWriter out, long count, String key) throws IOException {
        if (count > 0) {
            out.line(say(key, "count", count));
        }
    }

    private void printProblems(TerminalWriter out) throws IOException {
        for (Severity severity : Severity.values()) {
            List<Problem> some = outcome.problems().stream()
                    .filter(p -> p.severity() == severity)
                    .toList();
            if (!some.isEmpty()) {
                String title = severity == Severity.FAILURE ? "failures" : "warnings";
                out.line("");
                out.line(say(title, "count", Problem.count(some, severity)));
                for (Problem problem : some) {
                    out.line("  " + ProblemLine.of(problem, language));
                }
            }
        }
    }
}
