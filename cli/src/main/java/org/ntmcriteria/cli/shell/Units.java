package org.ntmcriteria.cli.shell;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.io.table.FreeColumn;
import org.ntmcriteria.io.table.UnitTable;

/** The units of a table with what was wrong with it; a list of them. Immutable and thread-safe. */
public final class Units extends AbstractList<UnitRecord> {
    private final String file;
    private final UnitTable asRead;
    private final UnitTable table;
    private final List<Problem> problems;

    /**
     * Makes a list.
     *
     * @param asRead the table without what a register knows of its units
     * @param table the table
     */
    Units(String file, UnitTable asRead, UnitTable table, List<Problem> problems) {
        this.file = file;
        this.asRead = asRead;
        this.table = table;
        this.problems = List.copyOf(problems);
    }

    /**
     * What was wrong with the table.
     *
     * @return failures and warnings, in the order of the rows
     */
    public List<Problem> problems() {
        return problems;
    }

    /** The table without what a register knows of its units, which depends on the day. */
    UnitTable asRead() {
        return asRead;
    }

    UnitTable table() {
        return table;
    }

    /** The columns of the table that decide nothing. */
    List<FreeColumn> columns() {
        return table.columns();
    }

    /** The latest day that the units have data for. */
    Optional<LocalDate> latestDay() {
        return stream().flatMap(u -> u.latestDate().stream()).max(LocalDate::compareTo);
    }

    @Override
    public UnitRecord get(int index) {
        return table.units().get(index);
    }

    @Override
    public int size() {
        return table.units().size();
    }

    @Override
    public String toString() {
        return CliMessages.MESSAGES.get(
                Language.EN,
                "shell.units",
                "units",
                size(),
                "file",
                file,
                "failures",
                Problem.count(problems, Severity.FAILURE),
                "warnings",
                Problem.count(problems, Severity.WARNING));
    }
}
