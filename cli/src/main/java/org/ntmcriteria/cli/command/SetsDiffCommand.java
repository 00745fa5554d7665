package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.io.table.SetTables;
import org.ntmcriteria.report.console.ConsoleTable;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.Equivalent.Relation;
import org.ntmcriteria.rules.catalog.IndicatorDefinition;
import org.ntmcriteria.rules.catalog.TableNotes;
import org.ntmcriteria.rules.diff.Change;
import org.ntmcriteria.rules.diff.SetDiff;
import org.ntmcriteria.rules.diff.SetEdition;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ntm sets diff}: what differs between two sets, or between two versions of one. */
@Command(name = "diff")
final class SetsDiffCommand extends SetsCommand.OfCatalog {
    @Parameters(index = "0", paramLabel = "ID1")
    private String from = "";

    @Parameters(index = "1", paramLabel = "ID2")
    private String to = "";

    @Option(names = "--as-of", paramLabel = "DATE")
    private List<LocalDate> asOf = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        if (asOf.size() > 2) {
            throw Ntm.UnusableException.of("unusable.twoDays", "count", asOf.size());
        }
        CriteriaCatalog catalog = folders.catalog();
        SetDiff diff = SetDiff.of(catalog, side(catalog.get(from), 0), side(catalog.get(to), asOf.size() - 1));
        if (!diff.corresponds()) {
            output.messages().println(CliMessages.line(output.language, "diff.noTable"));
        }
        switch (output.format()) {
            case CSV, JSON, XLSX -> output.printRows(SetTables.diff(diff, output.language));
            case TEXT -> output.printText(out -> print(out, diff));
        }
        return Ntm.DONE;
    }

    private SetEdition side(CriteriaSet set, int day) {
        return asOf.isEmpty() ? SetEdition.last(set) : SetEdition.at(set, asOf.get(day));
    }

    private void print(TerminalWriter out, SetDiff diff) throws IOException {
        out.line(title(diff.from()) + "  →  " + title(diff.to()));
        Map<List<Object>, List<SetDiff.Row>> pairs = new LinkedHashMap<>();
        for (SetDiff.Row row : diff.rows()) {
            pairs.computeIfAbsent(List.of(row.fromKey(), row.toKey(), row.relation()), k -> new ArrayList<>())
                    .add(row);
        }
        List<List<SetDiff.Row>> dropped = new ArrayList<>();
        List<List<SetDiff.Row>> added = new ArrayList<>();
        int same = 0;
        for (List<SetDiff.Row> rows : pairs.values()) {
            if (rows.get(0).to().isEmpty()) {
                dropped.add(rows);
            } else if (rows.get(0).from().isEmpty()) {
                added.add(rows);
            } else if (rows.stream().allMatch(SetsDiffCommand::isSame)) {
                same++;
            } else {
                printPair(out, rows);
            }
        }
        printNames(out, CliMessages.MESSAGES.get(output.language, "diff.dropped"), dropped);
        printNames(out, CliMessages.MESSAGES.get(output.language, "diff.new"), added);
        out.line("");
        out.line(CliMessages.MESSAGES.get(output.language, "diff.same", "count", same));
    }

    /** Whether measure and requirement are the same; where words changed, the pair is shown whatever the level. */
    private static boolean isSame(SetDiff.Row row) {
        return row.change() == Change.SAME && row.relation().orElse(Relation.SAME) == Relation.SAME;
    }

    private String title(SetEdition side) {
        return side.set().id() + " (" + output.language.format().date(side.day()) + ")";
    }

    private void printPair(TerminalWriter out, List<SetDiff.Row> rows) throws IOException {
        SetDiff.Row first = rows.get(0);
        out.line("");
        out.line(first.fromKey()
                + (first.relation().isPresent() ? " → " + first.toKey() : "")
                + first.relation()
                        .map(r -> "  " + r.displayName(output.language))
                        .orElse("")
                + "  "
                + name(first.to())
                + (first.note().isEmpty() ? "" : " (" + TableNotes.in(output.language, first.note()) + ")"));
        ConsoleTable table = new ConsoleTable("lllll");
        for (SetDiff.Row row : rows) {
            table.add(
                    "    "
                            + (row.column() == AnnexColumn.ALL
                                    ? ""
                                    : row.column().name()),
                    requirement(row.fromCell(), row.fromKey()),
                    "→",
                    requirement(row.toCell(), row.toKey()),
                    row.change().displayName(output.language));
        }
        table.print(out);
    }

    private void printNames(TerminalWriter out, String heading, List<List<SetDiff.Row>> pairs) throws IOException {
        if (pairs.isEmpty()) {
            return;
        }
        out.line("");
        out.line(heading);
        ConsoleTable table = new ConsoleTable("lll");
        for (List<SetDiff.Row> rows : pairs) {
            SetDiff.Row row = rows.get(0);
            table.add(
                    "  " + row.fromKey() + row.toKey(),
                    name(row.from().or(row::to)),
                    row.listed()
                            ? TableNotes.in(output.language, row.note())
                            : CliMessages.MESSAGES.get(output.language, "diff.notListed"));
        }
        table.print(out);
    }

    private String name(Optional<IndicatorDefinition> indicator) {
        return indicator.map(i -> i.name(output.language)).orElse("");
    }

    /** What a cell asks, with its part, year and condition where it has one. */
    private String requirement(Optional<Cell> cell, String key) {
        if (cell.isEmpty()) {
            return "–";
        }
        Cell asked = cell.get();
        return asked.requirement().displayName(output.language)
                + (key.contains("/") ? "" : asked.part().map(p -> " /" + p).orElse(""))
                + asked.year().map(y -> " " + y).orElse("")
                + asked.condition().map(c -> " " + c).orElse("");
    }
}
