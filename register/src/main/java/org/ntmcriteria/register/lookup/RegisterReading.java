package org.ntmcriteria.register.lookup;

import java.util.List;
import org.ntmcriteria.core.problem.Problem;

/**
 * A register that was read from a folder of tables.
 *
 * @param register the register, without the rows that have a fault
 * @param problems what is wrong, in the order of the tables and their lines
 */
public record RegisterReading(UnitRegister register, List<Problem> problems) {
    /** Copies the problems. */
    public RegisterReading {
        problems = List.copyOf(problems);
    }
}
