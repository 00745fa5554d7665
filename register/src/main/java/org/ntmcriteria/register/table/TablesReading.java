package org.ntmcriteria.register.table;

import java.util.List;
import org.ntmcriteria.core.problem.Problem;

/**
 * What was read from a folder of tables.
 *
 * @param tables the tables, without the rows that have a fault
 * @param problems what is wrong, in the order of the tables and their lines
 */
public record TablesReading(RegisterTables tables, List<Problem> problems) {
    /** Copies the problems. */
    public TablesReading {
        problems = List.copyOf(problems);
    }
}
