package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.io.table.RegisterRows;
import org.ntmcriteria.io.table.RegisterRows.AnswerRow;
import org.ntmcriteria.register.lookup.Match;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.report.console.ConsoleTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ntm units find}: names in, the units that they mean out. */
@Command(name = "find")
final class UnitsFindCommand extends UnitsCommand.OfRegister {
    private List<String> names = List.of();

    @Override
    public void addOptions(CommandSpec spec) {
        spec.addPositional(Verb.parameters("NAME", String.class, v -> names = v).build());
        super.addOptions(spec);
    }

    @Override
    int print(UnitRegister register, RegisterRows rows) throws IOException {
        List<List<AnswerRow>> answers = new ArrayList<>();
        int ambiguous = 0;
        int unknown = 0;
        int nearNone = 0;
        for (String name : names) {
            Match<RegisteredUnit> match =
                    asOf().isPresent() ? register.byName(name, asOf().get()) : register.byName(name);
            ambiguous += match instanceof Match.Ambiguous ? 1 : 0;
            List<AnswerRow> answer = RegisterRows.answer(name, match);
            boolean isUnknown = match instanceof Match.Unknown;
            unknown += isUnknown && answer.size() > 1 ? 1 : 0;
            nearNone += isUnknown && answer.size() == 1 ? 1 : 0;
            answers.add(answer);
        }
        switch (output.format()) {
            case CSV, JSON, XLSX ->
                output.printRows(
                        rows.answers(answers.stream().flatMap(List::stream).toList(), asOf()));
            case TEXT -> output.printText(out -> print(out, rows, answers));
        }
        say(ambiguous, asOf().isPresent() ? "units.ambiguous" : "units.ambiguousDays");
        say(unknown, "units.unknown");
        say(nearNone, "units.nearNone");
        return ambiguous + unknown + nearNone == 0 ? Ntm.DONE : Ntm.FAILURES;
    }

    private void say(int count, String key) {
        if (count > 0) {
            output.messages().println(CliMessages.line(output.language, key, "count", count, "names", names.size()));
        }
    }

    private void print(TerminalWriter out, RegisterRows rows, List<List<AnswerRow>> answers) throws IOException {
        ConsoleTable table = new ConsoleTable("lllllllll");
        table.add(UnitsText.headings(
                output.language, "asked", "answer", "code", "unit", "district", "province", "region", "from", "to"));
        for (List<AnswerRow> answer : answers) {
            String asked = answer.get(0).asked();
            for (AnswerRow row : answer) {
                add(table, rows, asked, row);
                asked = "";
            }
        }
        table.print(out);
    }

    private void add(ConsoleTable table, RegisterRows rows, String asked, AnswerRow row) {
        String answer = CliMessages.MESSAGES.get(
                output.language, "units.answer." + row.answer().name());
        if (row.unit().isEmpty()) {
            table.add(asked, answer);
            return;
        }
        RegisteredUnit unit = row.unit().get();
        table.add(
                asked,
                answer,
                unit.code(),
                unit.fullName(),
                UnitsText.district(unit),
                rows.province(unit, asOf()),
                rows.region(unit, asOf()),
                output.language.format().date(unit.validFrom()),
                UnitsText.last(output.language, unit));
    }
}
