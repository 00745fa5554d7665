package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.util.List;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.io.table.RegisterRows;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.report.console.ConsoleTable;
import picocli.CommandLine.Command;

/** {@code ntm units show}: the units that a code meant. */
@Command(name = "show")
final class UnitsShowCommand extends UnitsCommand.OfCode {
    @Override
    int print(UnitRegister register, RegisterRows rows) throws IOException {
        List<RegisteredUnit> units = units(register);
        switch (output.format()) {
            case CSV, JSON, XLSX -> output.printRows(rows.units(units, asOf()), List.of("predecessors", "successors"));
            case TEXT ->
                output.printText(out -> {
                    String gap = "";
                    for (RegisteredUnit unit : units) {
                        out.write(gap);
                        print(out, register, rows, unit);
                        gap = "\n";
                    }
                });
        }
        return Ntm.DONE;
    }

    private void print(TerminalWriter out, UnitRegister register, RegisterRows rows, RegisteredUnit unit)
            throws IOException {
        Language language = output.language;
        out.line(unit.toString());
        ConsoleTable table = new ConsoleTable("ll");
        add(table, "days", days(unit));
        add(table, "region", rows.region(unit, asOf()));
        add(table, "act", unit.evidence().act().orElse(""));
        add(
                table,
                "status",
                unit.evidence().status().displayName(language) + " ("
                        + unit.evidence().source() + ")");
        add(table, "predecessors", register.lineage().predecessors(unit.key()).size());
        add(table, "successors", register.lineage().successors(unit.key()).size());
        add(table, "note", unit.evidence().note());
        table.print(out);
    }

    private String days(RegisteredUnit unit) {
        String days = unit.period().words().in(output.language);
        return unit.isExact() ? days : CliMessages.MESSAGES.get(output.language, "units.inexact", "days", days);
    }

    /** Adds a line, unless there is nothing to say. */
    private void add(ConsoleTable table, String column, Object text) {
        if (!text.equals("")) {
            table.add("  " + UnitsText.headings(output.language, column)[0], text);
        }
    }
}
