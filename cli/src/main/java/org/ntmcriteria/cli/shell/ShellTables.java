package org.ntmcriteria.cli.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.io.table.SetTables;
import org.ntmcriteria.report.console.ConsoleTable;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/** Tables that the shell prints. Thread-safe. */
final class ShellTables {
    private ShellTables() {}

    /** Prints the verdicts of some units, a line each. */
    static void verdicts(List<Assessment> assessments, Language language) {
        ConsoleTable table = new ConsoleTable("lllrl");
        table.add(
                say("unit", language),
                say("name", language),
                say("verdict", language),
                Verdict.MET.displayName(language),
                say("open", language));
        for (Assessment assessment : assessments) {
            table.add(
                    assessment.unit().code(),
                    assessment.unit().name().orElse(""),
                    assessment.verdict().displayName(language),
                    assessment.criteriaMet().bounds() + "/"
                            + assessment.criteriaMet().of(),
                    criteria(assessment, Verdict.NOT_MET) + "; " + criteria(assessment, Verdict.UNDETERMINED));
        }
        ShellPrinter.print(table);
    }

    private static String criteria(Assessment assessment, Verdict verdict) {
        List<String> numbers = new ArrayList<>();
        for (CriterionResult criterion : assessment.criteria()) {
            if (criterion.verdict() == verdict) {
                numbers.add(String.valueOf(criterion.criterion()));
            }
        }
        return numbers.isEmpty() ? "–" : String.join(" ", numbers);
    }

    /** Prints the requirements of a set that are in force on a day in a column of its annex. */
    static void requirements(CriteriaSet set, AnnexColumn column, LocalDate day, Language language) {
        ConsoleTable table = new ConsoleTable("lllll");
        table.add(
                say("indicator", language),
                say("what", language),
                say("requirement", language),
                say("source", language),
                say("act", language));
        Map<String, String> names = new LinkedHashMap<>();
        set.indicators().forEach(i -> names.put(i.id().toString(), i.name(language)));
        for (Cell cell : SetTables.keep(set, Optional.of(day), Optional.of(column))) {
            table.add(
                    cell.indicator() + cell.part().map(p -> "/" + p).orElse(""),
                    names.getOrDefault(cell.indicator().toString(), ""),
                    cell.requirement().text(),
                    cell.status().displayName(language),
                    cell.act());
        }
        ShellPrinter.print(table);
    }

    /** Prints some sets with how far they are listed and the days that they are in force on. */
    static void sets(Collection<CriteriaSet> sets) {
        ConsoleTable table = new ConsoleTable("lll");
        for (CriteriaSet set : sets) {
            table.add(
                    set.id(),
                    set.completeness().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    set.description().inForce());
        }
        ShellPrinter.print(table);
    }

    private static String say(String key, Language language) {
        return CliMessages.MESSAGES.get(language, "shell." + key);
    }
}
