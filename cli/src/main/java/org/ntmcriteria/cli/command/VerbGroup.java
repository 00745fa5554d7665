package org.ntmcriteria.cli.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A word that has verbs below it; alone it shows which. */
abstract class VerbGroup implements Callable<Integer> {
    @CommandLine.Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        HelpTexts.addTo(spec.commandLine(), UserLanguage.get());
        spec.commandLine().usage(spec.commandLine().getErr());
        return Ntm.UNUSABLE;
    }
}
