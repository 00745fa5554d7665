package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.ntmcriteria.analysis.aggregate.Aggregate;
import org.ntmcriteria.analysis.aggregate.BandCount;
import org.ntmcriteria.analysis.published.PrintedNumber;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.report.console.AggregateText;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ntm aggregate}: the counts of many units, all together or by what they have in common. */
final class AggregateCommand implements Callable<Integer>, Verb {
    /** What units may have in common. */
    enum By {
        DISTRICT(a -> a.unit().district().stream().toList()),
        REGION(a -> a.unit().region().map(Enum::name).stream().toList()),
        CLASS(a -> a.unit().categories().stream().map(CommuneCategory::name).toList()),
        DATE(a -> List.of(a.asOf().toString()));

        /** Returns the name of a group in words; codes and days stand as they are in tables. */
        private String words(String group, Language language) {
            return switch (this) {
                case DATE -> language.format().date(LocalDate.parse(group));
                case REGION -> Region.valueOf(group).displayName(language);
                case CLASS -> CommuneCategory.parse(group).displayName(language);
                case DISTRICT -> group;
            };
        }

        private final Function<Assessment, Collection<String>> group;

        By(Function<Assessment, Collection<String>> group) {
            this.group = group;
        }
    }

    /**
     * Units that are counted together.
     *
     * @param name what they have in common; empty for all units
     * @param set what they were assessed by; empty where all units were by the same
     */
    private record Group(String name, String set) implements Comparable<Group> {
        private static final Comparator<Group> ORDER =
                Comparator.comparing(Group::name).thenComparing(Group::set);

        @Override
        public int compareTo(Group other) {
            return ORDER.compare(this, other);
        }

        private Group named(String name) {
            return new Group(name, set);
        }

        @Override
        public String toString() {
            return name.isEmpty() || set.isEmpty() ? name + set : name + ", " + set;
        }
    }

    private final AssessmentOptions assessing = new AssessmentOptions();
    private final Output output = new Output();

    @Nullable private By by;

    @Override
    public void addOptions(CommandSpec spec) {
        spec.usageMessage();
        spec.addOption(Verb.option("--by", By.class, v -> by = v)
                .paramLabel("district|region|class|date")
                .build());
        assessing.addTo(spec, false);
        output.addTo(spec);
    }

    @Override
    public Integer call() throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<Assessment> assessments;
        if (assessing.isAssessed()) {
            assessments = assessing.assessed(problems);
            if (assessments.isEmpty() && problems.isEmpty()) {
                throw assessing.nothing(problems);
            }
        } else {
            AssessmentOptions.Outcome outcome = assessing.assess();
            assessments = outcome.assessments();
            problems.addAll(outcome.problems());
        }
        problems.forEach(problem -> output.messages().println("ntm: " + ProblemLine.of(problem, output.language)));
        if (assessments.isEmpty()) {
            return Ntm.UNUSABLE;
        }
        Map<Group, Aggregate> groups = groups(assessments);
        switch (output.format()) {
            case TEXT -> output.printText(out -> print(out, groups));
            case CSV, JSON, XLSX ->
                output.printRows(rows(groups), List.of("min", "max", "of"), "percent_min", "percent_max");
        }
        long without = by == null
                ? 0
                : assessments.stream().filter(a -> by.group.apply(a).isEmpty()).count();
        if (without > 0) {
            output.messages().println(CliMessages.line(output.language, "aggregate.without", "units", without));
        }
        return new ReadResult<>(assessments, problems).hasFailures() ? Ntm.FAILURES : Ntm.DONE;
    }

    /** The counts by group, and by set where there are several. */
    private Map<Group, Aggregate> groups(List<Assessment> assessments) {
        boolean sets = assessments.stream().map(Assessment::set).distinct().count() > 1;
        return Aggregate.by(assessments, assessment -> {
            String set = sets ? assessment.set().toString() : "";
            return (by == null ? List.of("") : by.group.apply(assessment))
                    .stream().map(name -> new Group(name, set)).toList();
        });
    }

    /** Returns the heading of a group, behind whose name its set stands where there are several. */
    private Group heading(Group group) {
        return by == null ? group : group.named(by.words(group.name(), output.language));
    }

    private void print(TerminalWriter out, Map<Group, Aggregate> groups) throws IOException {
        CriteriaCatalog catalog = assessing.catalog();
        String gap = "";
        for (Map.Entry<Group, Aggregate> group : groups.entrySet()) {
            Aggregate counts = group.getValue();
            String heading = heading(group.getKey()).toString();
            String name = heading.isEmpty() ? "" : heading + ": ";
            out.write(gap);
            out.line(name
                    + CliMessages.MESSAGES.get(
                            output.language, "aggregate.units", "units", counts.units(), "set", counts.set()));
            out.line("");
            if (counts.criteriaOfTheSet() > 0) {
                AggregateText text =
                        new AggregateText(counts, catalog.get(counts.set()), output.language, Integer.MAX_VALUE);
                text.printCriteria(out);
                text.printBands(out);
                text.printMean(out);
                text.printMedian(out);
            }
            out.line(CliMessages.MESSAGES.get(
                    output.language,
                    "aggregate.whole",
                    "units",
                    range(counts.whole().range())));
            gap = "\n";
        }
    }

    private static String range(CountRange range) {
        return range.bounds() + "/" + range.of();
    }

    private static List<List<String>> rows(Map<Group, Aggregate> groups) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("group", "figure", "min", "max", "of", "percent_min", "percent_max"));
        groups.forEach((common, counts) -> {
            String group = common.toString();
            counts.criteria()
                    .forEach((number, tally) -> rows.add(row(
                            group,
                            "TC" + number,
                            tally.range().min(),
                            tally.range().max(),
                            counts.units())));
            for (BandCount band : counts.bands(Aggregate.USUAL_CUTS)) {
                rows.add(row(
                        group,
                        "band " + band.from() + "-" + band.to(),
                        band.certain(),
                        band.possible(),
                        counts.units()));
            }
            if (counts.criteriaOfTheSet() > 0) {
                rows.add(List.of(
                        group,
                        "mean",
                        counts.mean().lower(2).toString(),
                        counts.mean().upper(2).toString(),
                        String.valueOf(counts.criteriaOfTheSet()),
                        "",
                        ""));
                rows.add(List.of(
                        group,
                        "median",
                        counts.median().lower(1).toString(),
                        counts.median().upper(1).toString(),
                        String.valueOf(counts.criteriaOfTheSet()),
                        "",
                        ""));
            }
            rows.add(row(
                    group,
                    "set",
                    counts.whole().range().min(),
                    counts.whole().range().max(),
                    counts.units()));
        });
        return rows;
    }

    private static List<String> row(String group, String figure, int min, int max, int units) {
        return List.of(
                group,
                figure,
                String.valueOf(min),
                String.valueOf(max),
                String.valueOf(units),
                percent(min, units),
                percent(max, units));
    }

    private static String percent(int part, int units) {
        return PrintedNumber.ofPercentage(BigDecimal.valueOf(part), BigDecimal.valueOf(units), 2)
                .toString();
    }
}
