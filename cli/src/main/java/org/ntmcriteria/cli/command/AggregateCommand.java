package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ntmcriteria.analysis.aggregate.Aggregate;
import org.ntmcriteria.analysis.aggregate.BandCount;
import org.ntmcriteria.analysis.aggregate.UnitGroups;
import org.ntmcriteria.analysis.published.PrintedNumber;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.table.FreeColumn;
import org.ntmcriteria.io.table.UnitTable;
import org.ntmcriteria.report.console.AggregateText;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ntm aggregate}: the counts of many units, all together or by what they have in common. */
final class AggregateCommand implements Callable<Integer>, Verb {
    /** What units may have in common, beside what a column of their table says. */
    private enum By {
        DISTRICT,
        PROVINCE,
        REGION,
        CLASS,
        DATE;

        /** Finds it by its word, or by a heading such as Huyện. */
        private static Optional<By> find(String text) {
            Optional<UnitAttribute> attribute = UnitTable.attribute(text);
            return Arrays.stream(values())
                    .filter(by -> by.word().equals(VietnameseText.fold(text))
                            || attribute
                                    .filter(a -> a.name().equals(by == CLASS ? "CLASSES" : by.name()))
                                    .isPresent())
                    .findFirst();
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Returns the name of a group in words; codes and days stand as they are in tables. */
        private String words(String group, Language language) {
            if (group.equals(UnitGroups.NOT_STATED)) {
                return group;
            }
            return switch (this) {
                case DATE -> language.format().date(LocalDate.parse(group));
                case REGION -> Region.valueOf(group).displayName(language);
                case CLASS -> CommuneCategory.parse(group).displayName(language);
                case DISTRICT, PROVINCE -> group;
            };
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

    /** What to count apart by, as it was typed; empty for all units together. */
    private String by = "";

    @Override
    public void addOptions(CommandSpec spec) {
        spec.usageMessage();
        spec.addOption(Verb.option("--by", String.class, v -> by = v == null ? "" : v)
                .paramLabel("COLUMN")
                .build());
        assessing.addTo(spec, false);
        output.addTo(spec);
    }

    @Override
    public Integer call() throws IOException {
        List<Problem> problems = new ArrayList<>();
        List<Assessment> assessments;
        List<FreeColumn> columns = List.of();
        if (assessing.isAssessed()) {
            assessments = assessing.assessed(problems).assessments();
            if (assessments.isEmpty() && problems.isEmpty()) {
                throw assessing.nothing(problems);
            }
        } else {
            TableOutcome outcome = assessing.assess();
            assessments = outcome.assessments();
            columns = outcome.table().columns();
            problems.addAll(outcome.problems());
        }
        problems.forEach(problem -> output.messages().println("ntm: " + ProblemLine.of(problem, output.language)));
        if (assessments.isEmpty()) {
            return Ntm.UNUSABLE;
        }
        Map<Group, Aggregate> groups = groups(assessments, grouping(assessments, columns));
        switch (output.format()) {
            case TEXT -> output.printText(out -> print(out, groups));
            case CSV, JSON, XLSX ->
                output.printRows(rows(groups), List.of("min", "max", "of"), "percent_min", "percent_max");
        }
        return new ReadResult<>(assessments, problems).hasFailures() ? Ntm.FAILURES : Ntm.DONE;
    }

    /** Returns the names of the groups that a unit belongs to. */
    private Function<Assessment, Collection<String>> grouping(List<Assessment> assessments, List<FreeColumn> columns) {
        if (by.isEmpty()) {
            return assessment -> List.of("");
        }
        Optional<By> known = By.find(by);
        if (known.isEmpty()) {
            FreeColumn column = column(columns);
            return UnitGroups.byText(assessments, a -> column.of(a.unit().code()));
        }
        return switch (known.get()) {
            case DISTRICT -> UnitGroups.byDistrict(assessments, assessing::provinceOf);
            case PROVINCE -> UnitGroups.byProvince(assessments, assessing::provinceOf);
            case REGION ->
                UnitGroups.byText(assessments, a -> a.unit().region().map(Enum::name).stream()
                        .toList());
            case CLASS ->
                UnitGroups.byText(assessments, a -> a.unit().categories().stream()
                        .map(CommuneCategory::name)
                        .toList());
            case DATE -> assessment -> List.of(assessment.asOf().toString());
        };
    }

    /** Returns the only column of the table that is headed so. */
    private FreeColumn column(List<FreeColumn> columns) {
        List<FreeColumn> found = columns.stream()
                .filter(column -> VietnameseText.words(column.heading()).equals(VietnameseText.words(by)))
                .toList();
        if (found.size() != 1) {
            List<String> all = Stream.concat(
                            Arrays.stream(By.values()).map(By::word),
                            columns.stream().map(FreeColumn::heading).filter(heading -> !heading.isEmpty()))
                    .toList();
            throw Ntm.UnusableException.of(
                    found.isEmpty() ? "unusable.noColumn" : "unusable.twoColumns", "column", by, "columns", all);
        }
        return found.get(0);
    }

    /** The counts by group, and by set where there are several. */
    private static Map<Group, Aggregate> groups(
            List<Assessment> assessments, Function<Assessment, Collection<String>> grouping) {
        boolean sets = assessments.stream().map(Assessment::set).distinct().count() > 1;
        return Aggregate.by(assessments, assessment -> {
            String set = sets ? assessment.set().toString() : "";
            return grouping.apply(assessment).stream()
                    .map(name -> new Group(name, set))
                    .toList();
        });
    }

    /** Returns the heading of a group, behind whose name its set stands where there are several. */
    private Group heading(Group group) {
        return By.find(by)
                .map(known -> group.named(known.words(group.name(), output.language)))
                .orElse(group);
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
