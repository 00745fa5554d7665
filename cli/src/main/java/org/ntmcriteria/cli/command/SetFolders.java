package org.ntmcriteria.cli.command;

import java.nio.file.Path;
import java.util.List;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import picocli.CommandLine.Model.CommandSpec;

/** The catalogue that a verb works with: the built-in sets and the user's own. */
final class SetFolders {
    private List<Path> folders = List.of();

    /** Declares the option of a verb that works with a catalogue. */
    void addTo(CommandSpec verb) {
        verb.addOption(Verb.repeatable("--sets", Path.class, v -> folders = v)
                .paramLabel("DIR")
                .build());
    }

    CriteriaCatalog catalog() {
        CriteriaCatalog catalog = CriteriaCatalog.standard();
        for (Path folder : folders) {
            catalog = catalog.combinedWith(CriteriaCatalog.load(folder));
        }
        return catalog;
    }
}
