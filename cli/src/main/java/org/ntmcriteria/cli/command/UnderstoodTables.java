package org.ntmcriteria.cli.command;

import java.util.List;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.io.table.TableInterpretation;
import picocli.CommandLine.Model.CommandSpec;

/** Says once of each table of a run what was understood of it. Not thread-safe. */
final class UnderstoodTables {
    private boolean isSaid;

    /** Says it on standard error; why there is no table, a problem says. */
    void say(List<TableInterpretation> tables, CommandSpec spec) {
        if (isSaid || tables.stream().allMatch(table -> table.header().isEmpty())) {
            return;
        }
        isSaid = true;
        Language language = Ntm.language(spec.commandLine().getParseResult());
        for (TableInterpretation table : tables) {
            spec.commandLine().getErr().println("ntm: " + table.in(language));
        }
    }
}
