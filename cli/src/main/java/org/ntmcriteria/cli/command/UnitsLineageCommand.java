package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.io.table.RegisterRows;
import org.ntmcriteria.register.lookup.Lineage;
import org.ntmcriteria.register.lookup.Lineage.Relative;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitLink;
import org.ntmcriteria.report.console.ConsoleTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** A verb that looks along the links of one unit. */
abstract class UnitsLineageCommand extends UnitsCommand.OfCode {
    @Nullable private LocalDate on;

    @Override
    public void addOptions(CommandSpec spec) {
        spec.addOption(Verb.option("--on", LocalDate.class, v -> on = v)
                .paramLabel("DATE")
                .build());
        super.addOptions(spec);
    }

    /** The links that lead to a unit or leave it. */
    abstract List<UnitLink> links(Lineage lineage, RegisteredUnit unit);

    /** The units of another day that a unit came from or went to. */
    abstract List<Relative> relatives(UnitRegister register, RegisteredUnit unit, LocalDate day);

    /** Why a unit has no link: the key of a sentence. */
    abstract String whyNone(RegisteredUnit unit);

    @Override
    int print(UnitRegister register, RegisterRows rows) throws IOException {
        RegisteredUnit unit = unit(register);
        if (on != null) {
            LocalDate day = on;
            List<Relative> relatives = relatives(register, unit, day);
            RegisterFolder.checkDay(register, Optional.of(day), output);
            switch (output.format()) {
                case CSV, JSON, XLSX -> output.printRows(rows.relatives(unit, relatives, day));
                case TEXT -> output.printText(out -> printRelatives(out, rows, unit, relatives, day));
            }
            if (relatives.isEmpty()) {
                say("units.notTraced", unit, day);
            }
            return Ntm.DONE;
        }
        List<UnitLink> links = links(register.lineage(), unit);
        switch (output.format()) {
            case CSV, JSON, XLSX -> output.printRows(rows.links(unit, links));
            case TEXT -> output.printText(out -> printLinks(out, rows, unit, links));
        }
        if (links.isEmpty()) {
            say(whyNone(unit), unit, unit.validFrom());
        }
        return Ntm.DONE;
    }

    private void say(String key, RegisteredUnit unit, LocalDate day) {
        output.messages().println(CliMessages.line(output.language, key, "unit", unit, "day", day));
    }

    private void printTitle(TerminalWriter out, RegisteredUnit unit) throws IOException {
        out.line(UnitsCommand.days(List.of(unit)).in(output.language));
    }

    private void printRelatives(
            TerminalWriter out, RegisterRows rows, RegisteredUnit unit, List<Relative> relatives, LocalDate day)
            throws IOException {
        printTitle(out, unit);
        if (relatives.isEmpty()) {
            return;
        }
        ConsoleTable table = new ConsoleTable("lllllll");
        table.add(UnitsText.headings(output.language, "extent", "code", "unit", "district", "province", "from", "to"));
        for (Relative relative : relatives) {
            RegisteredUnit other = relative.unit();
            table.add(
                    relative.extent().displayName(output.language),
                    other.code(),
                    other.fullName(),
                    UnitsText.district(other),
                    rows.province(other, Optional.of(day)),
                    output.language.format().date(other.validFrom()),
                    UnitsText.last(output.language, other));
        }
        table.print(out);
    }

    private void printLinks(TerminalWriter out, RegisterRows rows, RegisteredUnit unit, List<UnitLink> links)
            throws IOException {
        printTitle(out, unit);
        if (links.isEmpty()) {
            return;
        }
        ConsoleTable table = new ConsoleTable("lllllllll");
        table.add(UnitsText.headings(
                output.language, "date", "extent", "code", "unit", "district", "province", "act", "status", "source"));
        for (UnitLink link : links) {
            RegisteredUnit other = rows.otherEnd(unit, link);
            String extent = link.extent().displayName(output.language);
            table.add(
                    output.language.format().date(link.day()),
                    link.note().isPresent() ? extent + ": " + link.note().get().displayName(output.language) : extent,
                    other.code(),
                    other.fullName(),
                    UnitsText.district(other),
                    rows.province(other, Optional.of(link.day())),
                    link.evidence().act().orElse(""),
                    link.evidence().status().displayName(output.language),
                    link.evidence().source());
        }
        table.print(out);
    }

    /** {@code ntm units predecessors}: what a unit was made of. */
    @Command(name = "predecessors")
    static final class Predecessors extends UnitsLineageCommand {
        @Override
        List<UnitLink> links(Lineage lineage, RegisteredUnit unit) {
            return lineage.predecessors(unit.key());
        }

        /** Without a day of its own the unit is looked at on its last, with all that it took in. */
        @Override
        List<Relative> relatives(UnitRegister register, RegisteredUnit unit, LocalDate day) {
            LocalDate latest = register.latestChange().orElse(unit.validFrom());
            LocalDate last = latest.isBefore(unit.validFrom()) ? unit.validFrom() : latest;
            LocalDate own = asOf().orElse(unit.validTo().orElse(last));
            if (day.isAfter(own)) {
                throw Ntm.UnusableException.of("unusable.notBefore", "unit", unit, "day", day, "own", own);
            }
            return register.lineage().predecessorsOn(unit.key(), own, day);
        }

        @Override
        String whyNone(RegisteredUnit unit) {
            return unit.isExact() ? "units.noPredecessor" : "units.fromTheBeginning";
        }
    }

    /** {@code ntm units successors}: what became of a unit. */
    @Command(name = "successors")
    static final class Successors extends UnitsLineageCommand {
        @Override
        List<UnitLink> links(Lineage lineage, RegisteredUnit unit) {
            return lineage.successors(unit.key());
        }

        @Override
        List<Relative> relatives(UnitRegister register, RegisteredUnit unit, LocalDate day) {
            LocalDate own = asOf().orElse(unit.validFrom());
            if (day.isBefore(own)) {
                throw Ntm.UnusableException.of("unusable.notAfter", "unit", unit, "day", day, "own", own);
            }
            return register.lineage().successorsOn(unit.key(), day);
        }

        @Override
        String whyNone(RegisteredUnit unit) {
            return unit.validTo().isEmpty() ? "units.still" : "units.noSuccessor";
        }
    }
}
