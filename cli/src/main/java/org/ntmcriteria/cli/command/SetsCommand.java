package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.annotation.Nullable;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.io.table.SetTables;
import org.ntmcriteria.report.console.ConsoleTable;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.Completeness;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.CriterionDefinition;
import org.ntmcriteria.rules.catalog.IndicatorDefinition;
import org.ntmcriteria.rules.catalog.TableNotes;
import org.ntmcriteria.rules.overlay.Overlay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ntm sets}: the catalogue. */
@Command(
        name = "sets",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "VERB",
        subcommands = {
            SetsCommand.List_.class,
            SetsCommand.Show.class,
            SetsCommand.Gaps.class,
            SetsCommand.Template.class,
            SetsLintCommand.class,
            SetsDiffCommand.class
        })
final class SetsCommand extends VerbGroup {
    /** A verb on the catalogue. */
    abstract static class OfCatalog implements Callable<Integer>, Verb {
        final SetFolders folders = new SetFolders();
        final Output output = new Output();

        @Override
        public void addOptions(CommandSpec spec) {
            folders.addTo(spec);
            output.addTo(spec);
        }
    }

    /** A verb on one set, and which of its rows. */
    abstract static class OfSet extends OfCatalog {
        @Parameters(paramLabel = "ID")
        private String id = "";

        @Nullable @Option(names = "--as-of", paramLabel = "DATE")
        private LocalDate asOf;

        CriteriaSet set() {
            CriteriaSet set = folders.catalog().get(id);
            if (asOf != null) {
                set.requireInForce(asOf);
            }
            return set;
        }

        Optional<LocalDate> asOf() {
            return Optional.ofNullable(asOf);
        }

        /** The days of a version, or nothing where they are the set's. */
        String days(DateRange inForce) {
            return inForce.equals(DateRange.ALWAYS) ? "" : inForce.words().in(output.language);
        }

        String bracketed(DateRange inForce) {
            return inForce.equals(DateRange.ALWAYS) ? "" : " [" + days(inForce) + "]";
        }
    }

    /** The column of a region. */
    static final class Column {
        @Option(names = "--region", required = true, paramLabel = "R")
        private String text = "";

        Region region() {
            return SetsCommand.region(text);
        }
    }

    /** Returns the region that a text names, or says which there are. */
    static Region region(String text) {
        return Region.find(text)
                .orElseThrow(() -> Ntm.UnusableException.of(
                        "unusable.region",
                        "text",
                        UnreadableTextException.shorten(text),
                        "regions",
                        List.of(Region.values())));
    }

    /** {@code ntm sets list}. */
    @Command(name = "list")
    static final class List_ extends OfCatalog {
        @Override
        public Integer call() throws IOException {
            List<List<String>> rows = SetTables.list(folders.catalog().sets());
            switch (output.format()) {
                case CSV, JSON, XLSX ->
                    output.printRows(
                            rows,
                            List.of(
                                    "period_from",
                                    "period_to",
                                    "criteria",
                                    "indicators",
                                    "cells",
                                    "verified",
                                    "corroborated",
                                    "recalled",
                                    "not_found"));
                case TEXT ->
                    output.printText(out -> {
                        ConsoleTable table = new ConsoleTable("lllrrrrrrrrr");
                        table.add(rows.get(0).stream()
                                .map(column -> CliMessages.MESSAGES.get(output.language, "sets.column." + column))
                                .toArray());
                        rows.stream().skip(1).forEach(row -> table.add(inWords(row)));
                        table.print(out);
                    });
            }
            return Ntm.DONE;
        }

        private Object[] inWords(List<String> row) {
            List<String> words = new ArrayList<>(row);
            words.set(1, Level.valueOf(row.get(1)).displayName(output.language));
            words.set(2, Tier.valueOf(row.get(2)).displayName(output.language));
            return words.toArray();
        }
    }

    /** {@code ntm sets show}. */
    @Command(name = "show")
    static final class Show extends OfSet {
        @Nullable @Option(names = "--region", paramLabel = "R")
        private String region;

        @Option(names = "--conditions")
        private boolean conditions;

        @Override
        public Integer call() throws IOException {
            CriteriaSet set = set();
            Optional<AnnexColumn> column = Optional.ofNullable(region).map(r -> AnnexColumn.of(region(r)));
            switch (output.format()) {
                case CSV, JSON, XLSX ->
                    output.printRows(
                            conditions ? SetTables.conditions(set) : SetTables.cells(set, asOf(), column),
                            List.of("year"),
                            "value");
                case TEXT ->
                    output.printText(out -> {
                        if (conditions) {
                            printConditions(out, set);
                        } else {
                            printCells(out, set, SetTables.keep(set, asOf(), column));
                        }
                    });
            }
            return Ntm.DONE;
        }

        private void printConditions(TerminalWriter out, CriteriaSet set) throws IOException {
            ConsoleTable table = new ConsoleTable("llll");
            set.conditions()
                    .forEach(c -> table.add(
                            c.id(), c.act(), c.status().displayName(output.language), c.text(output.language)));
            table.print(out);
        }

        private void printCells(TerminalWriter out, CriteriaSet set, List<Cell> cells) throws IOException {
            if (set.criteria().isEmpty()) {
                out.line(CliMessages.MESSAGES.get(
                        output.language,
                        "sets.noIndicators",
                        "set",
                        set.id(),
                        "conditions",
                        set.conditions().size()));
            }
            Map<IndicatorDefinition, List<Cell>> byVersion = new HashMap<>();
            for (Cell cell : cells) {
                set.index().version(cell).ifPresent(version -> byVersion
                        .computeIfAbsent(version, v -> new ArrayList<>())
                        .add(cell));
            }
            for (CriterionDefinition criterion : set.criteria()) {
                out.line("");
                out.line(criterion.number() + ". " + criterion.name(output.language) + bracketed(criterion.inForce()));
                for (IndicatorDefinition indicator : set.index().indicators(criterion)) {
                    List<Cell> own = byVersion.getOrDefault(indicator, List.of());
                    if (!own.isEmpty()) {
                        out.line("  " + indicator.id() + " " + indicator.name(output.language)
                                + bracketed(indicator.inForce()));
                        ConsoleTable table = new ConsoleTable("llll");
                        own.forEach(c -> table.add(
                                "     "
                                        + c.coordinates()
                                                .substring(
                                                        c.indicator().toString().length())
                                                .strip(),
                                c.requirement().displayName(output.language),
                                c.act(),
                                c.status().displayName(output.language)));
                        table.print(out);
                    }
                }
            }
        }
    }

    /** {@code ntm sets gaps}. */
    @Command(name = "gaps")
    static final class Gaps extends OfSet {
        @Mixin
        private Column column = new Column();

        @Mixin
        private ProvinceOverlay own = new ProvinceOverlay();

        @Override
        public Integer call() throws IOException {
            CriteriaSet set = set();
            List<Problem> problems = new ArrayList<>();
            List<Cell> gaps = gaps(set, problems);
            switch (output.format()) {
                case CSV, JSON, XLSX -> {
                    output.printRows(SetTables.rows(gaps), List.of("year"), "value");
                    if (set.cells().isEmpty()) {
                        output.messages().println("ntm: " + summary(set, gaps));
                    }
                }
                case TEXT ->
                    output.printText(out -> {
                        ConsoleTable table = new ConsoleTable("llllll");
                        gaps.forEach(c -> table.add(
                                c.coordinates(),
                                days(c.inForce()),
                                c.requirement().displayName(output.language),
                                c.act(),
                                TableNotes.in(output.language, c.note())));
                        table.print(out);
                        if (isStructureOnly(set)) {
                            printCriteria(out, set);
                        }
                        out.line("");
                        out.line(summary(set, gaps));
                    });
            }
            problems.forEach(problem -> output.messages().println("ntm: " + ProblemLine.of(problem, output.language)));
            return problems.stream().anyMatch(problem -> problem.severity() == Severity.FAILURE)
                    ? Ntm.FAILURES
                    : Ntm.DONE;
        }

        private List<Cell> gaps(CriteriaSet set, List<Problem> problems) throws IOException {
            if (own.isEmpty()) {
                return SetTables.gaps(set, asOf(), column.region());
            }
            LocalDate day = own.day(asOf());
            Overlay overlay = own.overlay(set, problems);
            return SetTables.gaps(set, day, column.region(), overlay, own.province());
        }

        private static boolean isStructureOnly(CriteriaSet set) {
            return set.description().completeness() == Completeness.STRUCTURE_ONLY;
        }

        private void printCriteria(TerminalWriter out, CriteriaSet set) throws IOException {
            ConsoleTable table = new ConsoleTable("ll");
            for (CriterionDefinition criterion : set.criteria()) {
                table.add("TC" + criterion.number(), criterion.name(output.language));
            }
            table.print(out);
        }

        /** Of a set known only by its structure everything that its criteria ask is unknown. */
        private String summary(CriteriaSet set, List<Cell> gaps) {
            if (isStructureOnly(set)
                    && set.declaredCriteria().isEmpty()
                    && set.description().declaredIndicators().isEmpty()) {
                return CliMessages.MESSAGES.get(output.language, "sets.nameOnly", "set", set.id());
            }
            if (isStructureOnly(set)) {
                return CliMessages.MESSAGES.get(
                        output.language,
                        "sets.structureOnly",
                        "set",
                        set.id(),
                        "criteria",
                        declared(set.declaredCriteria()),
                        "indicators",
                        declared(set.description().declaredIndicators()));
            }
            return set.cells().isEmpty()
                    ? CliMessages.MESSAGES.get(
                            output.language,
                            "sets.noIndicators",
                            "set",
                            set.id(),
                            "conditions",
                            set.conditions().size())
                    : CliMessages.MESSAGES.get(output.language, "sets.gaps", "cells", gaps.size());
        }

        private static String declared(Optional<Integer> count) {
            return count.map(String::valueOf).orElse("?");
        }
    }

    /** {@code ntm sets template}. */
    @Command(name = "template")
    static final class Template extends OfSet {
        @Mixin
        private Column column = new Column();

        @Option(names = "--province", paramLabel = "NAME")
        private String province = "";

        @Override
        public Integer call() throws IOException {
            CriteriaSet set = set();
            List<List<String>> rows = SetTables.template(set, asOf(), column.region(), province, output.language);
            output.printRows(rows, List.of("year"), "value");
            return Ntm.DONE;
        }
    }
}
